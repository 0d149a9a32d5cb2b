#include "tests/support/fakeanswer.h"

namespace patchbay::testing
{

namespace
{

FakeAnswer typed(const QByteArray &type, const QByteArray &body, int status)
{
    FakeAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", type}};
    answer.body = body;
    return answer;
}

} // namespace

FakeAnswer FakeAnswer::json(const QByteArray &body, int status)
{
    return typed("application/json", body, status);
}

FakeAnswer FakeAnswer::text(const QByteArray &body, int status)
{
    return typed("text/plain; charset=utf-8", body, status);
}

FakeAnswer FakeAnswer::html(const QByteArray &body, int status)
{
    return typed("text/html; charset=utf-8", body, status);
}

FakeAnswer FakeAnswer::redirect(const QByteArray &location, int status)
{
    return text({}, status).withHeader("Location", location);
}

FakeAnswer FakeAnswer::failure(QNetworkReply::NetworkError error)
{
    FakeAnswer answer;
    answer.error = error;
    return answer;
}

FakeAnswer FakeAnswer::untrusted(QSslError::SslError error)
{
    FakeAnswer answer;
    answer.tlsErrors = {QSslError(error)};
    return answer;
}

FakeAnswer FakeAnswer::stall()
{
    return text({}).stallingFirst();
}

FakeAnswer FakeAnswer::withHeader(const QByteArray &name, const QByteArray &value) const
{
    FakeAnswer answer = *this;
    answer.headers.append({name, value});
    return answer;
}

FakeAnswer FakeAnswer::withChunks(qsizetype bytes) const
{
    FakeAnswer answer = *this;
    answer.chunk = bytes;
    return answer;
}

FakeAnswer FakeAnswer::stallingFirst() const
{
    FakeAnswer answer = *this;
    answer.stalled = true;
    return answer;
}

FakeAnswer FakeAnswer::stallingAfter(qsizetype bytes) const
{
    FakeAnswer answer = *this;
    answer.stallAfter = bytes;
    return answer;
}

} // namespace patchbay::testing
