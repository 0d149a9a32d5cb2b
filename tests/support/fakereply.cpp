#include "tests/support/fakereply.h"

#include <QTimer>

#include <algorithm>
#include <cstring>
#include <utility>

namespace patchbay::testing
{

namespace
{

QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 400:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        return status >= 500   ? QNetworkReply::UnknownServerError
               : status >= 400 ? QNetworkReply::UnknownContentError
                               : QNetworkReply::NoError;
    }
}

} // namespace

FakeReply::FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                     const FakeAnswer &answer, std::function<void()> onAborted, QObject *parent)
    : QNetworkReply(parent)
    , m_answer(answer)
    , m_onAborted(std::move(onAborted))
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QTimer::singleShot(0, this, &FakeReply::play);
}

FakeReply::~FakeReply()
{
    if (!m_done) {
        m_onAborted();
    }
}

void FakeReply::release()
{
    m_released = true;
    QTimer::singleShot(0, this, &FakeReply::play);
}

void FakeReply::abort()
{
    if (m_done) {
        return;
    }
    m_onAborted();
    fail(OperationCanceledError, QStringLiteral("Operation canceled"));
}

void FakeReply::close()
{
    abort();
    QNetworkReply::close();
}

qint64 FakeReply::bytesAvailable() const
{
    return m_sent - m_read + QNetworkReply::bytesAvailable();
}

qint64 FakeReply::readData(char *data, qint64 maxSize)
{
    const qsizetype count = std::min<qsizetype>(maxSize, m_sent - m_read);
    if (count == 0) {
        return m_done ? -1 : 0;
    }
    std::memcpy(data, m_answer.body.constData() + m_read, static_cast<size_t>(count));
    m_read += count;
    return count;
}

void FakeReply::play()
{
    if (m_done || (m_answer.stalled && !m_released)) {
        return;
    }
    if (!m_answer.tlsErrors.isEmpty()) {
        emit sslErrors(m_answer.tlsErrors);
        if (!m_done) {
            fail(SslHandshakeFailedError, m_answer.tlsErrors.first().errorString());
        }
    } else if (m_answer.error != NoError) {
        fail(m_answer.error, QStringLiteral("network failure %1").arg(m_answer.error));
    } else {
        sendHeaders();
        sendBody();
    }
}

void FakeReply::sendHeaders()
{
    if (std::exchange(m_headersSent, true)) {
        return;
    }
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_answer.status);
    for (const auto &[name, value] : std::as_const(m_answer.headers)) {
        // A real reply joins the values of a repeated header.
        setRawHeader(name, hasRawHeader(name) ? rawHeader(name) + ", " + value : value);
    }
    emit metaDataChanged();
}

void FakeReply::sendBody()
{
    if (m_done) {
        return;
    }
    qsizetype until = m_answer.body.size();
    if (m_answer.stallAfter && !m_released) {
        until = std::min(until, *m_answer.stallAfter);
    }
    const qsizetype left = until - m_sent;
    const qsizetype now = m_answer.chunk > 0 ? std::min(left, m_answer.chunk) : left;
    m_sent += now;
    if (now > 0) {
        emit downloadProgress(m_sent, m_answer.body.size());
        emit readyRead();
    }
    if (m_done) {
        return;
    }
    if (m_sent < until) {
        QTimer::singleShot(0, this, &FakeReply::play);
    } else if (until == m_answer.body.size() && (!m_answer.stallAfter || m_released)) {
        complete();
    }
}

void FakeReply::fail(NetworkError error, const QString &text)
{
    m_done = true;
    setError(error, text);
    emit errorOccurred(error);
    setFinished(true);
    emit finished();
}

void FakeReply::complete()
{
    const NetworkError error = errorOfStatus(m_answer.status);
    if (error != NoError) {
        fail(error, QStringLiteral("server replied %1").arg(m_answer.status));
        return;
    }
    m_done = true;
    setFinished(true);
    emit finished();
}

} // namespace patchbay::testing
