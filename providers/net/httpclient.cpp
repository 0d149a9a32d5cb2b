#include "providers/net/httpclient.h"

#include "providers/base/async.h"
#include "providers/net/httpexchange.h"

#include <algorithm>

namespace patchbay
{

namespace
{

bool hasControlCharacter(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

} // namespace

HttpClient::HttpClient(QNetworkAccessManager &network, RequestGate &gate, const QSslConfiguration &tls,
                       const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_gate(gate)
    , m_tls(tls)
    , m_limits(limits)
{
}

void HttpClient::setTerms(const Origin &origin, const RequestTerms &terms)
{
    m_rated = origin;
    m_terms = terms;
}

QFuture<Result<HttpOutcome>> HttpClient::send(const Origin &origin, const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        // A line break would start another header.
        if (hasControlCharacter(name) || hasControlCharacter(value)) {
            return readyFuture<HttpOutcome>(
                failure(ErrorCode::InvalidValue, QStringLiteral("a header value holds a control character")));
        }
    }
    if (!origin.url(request.pathAndQuery).isValid()) {
        return readyFuture<HttpOutcome>(
            failure(ErrorCode::InvalidValue, QStringLiteral("the address is not valid")));
    }
    const RequestTerms terms{.urgency = m_terms.urgency,
                             .rate = m_rated == origin ? m_terms.rate : RateLimit()};
    auto *exchange = new HttpExchange(m_network, origin, request, m_tls, m_limits, m_gate, terms, this);
    connect(exchange, &HttpExchange::admitted, this,
            [this](std::chrono::milliseconds waited) { m_waited += waited; });
    exchange->start();
    return exchange->future();
}

void HttpClient::setTotal(std::chrono::milliseconds total)
{
    m_limits.total = total;
}

} // namespace patchbay
