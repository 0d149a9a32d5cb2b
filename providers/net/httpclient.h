#pragma once

#include "providers/base/result.h"
#include "providers/net/httpanswer.h"
#include "providers/net/httplimits.h"
#include "providers/net/httprequest.h"
#include "providers/net/origin.h"
#include "providers/net/requestpass.h"

#include <QFuture>
#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <optional>

class QNetworkAccessManager;

namespace patchbay
{

class RequestGate;

/// Sends requests that may carry a token, each to the one origin that it is for.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// Each request passes `gate`, which must outlive the client as `network` must.
    HttpClient(QNetworkAccessManager &network, RequestGate &gate, const QSslConfiguration &tls,
               const HttpLimits &limits, QObject *parent = nullptr);

    /// How the requests that follow take their turn; the rate limit is that of `origin` only.
    void setTerms(const Origin &origin, const RequestTerms &terms);

    /// Follows redirects within `origin` for GET and waits out a 429 or 503 where the time allows.
    /// InvalidValue for a header that could not be sent as it is. Cancelling aborts the transfer.
    QFuture<Result<HttpOutcome>> send(const Origin &origin, const HttpRequest &request);

    void setTotal(std::chrono::milliseconds total);               ///< for the requests that follow
    std::chrono::milliseconds waited() const { return m_waited; } ///< at the gate, all requests together

private:
    QNetworkAccessManager &m_network;
    RequestGate &m_gate;
    QSslConfiguration m_tls;
    HttpLimits m_limits;
    RequestTerms m_terms;
    std::optional<Origin> m_rated;
    std::chrono::milliseconds m_waited{0};
};

} // namespace patchbay
