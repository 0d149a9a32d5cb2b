#pragma once

#include "providers/base/result.h"
#include "providers/net/httpanswer.h"
#include "providers/net/httplimits.h"
#include "providers/net/httprequest.h"
#include "providers/net/origin.h"

#include <QFuture>
#include <QObject>
#include <QSslConfiguration>

class QNetworkAccessManager;

namespace patchbay
{

/// Sends requests that may carry a token, each to the one origin that it is for.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// `network` must outlive the client.
    HttpClient(QNetworkAccessManager &network, const QSslConfiguration &tls, const HttpLimits &limits,
               QObject *parent = nullptr);

    /// Follows redirects within `origin` for GET and waits out a 429 or 503 where the time allows.
    /// InvalidValue for a header that could not be sent as it is. Cancelling aborts the transfer.
    QFuture<Result<HttpOutcome>> send(const Origin &origin, const HttpRequest &request);

    void setTotal(std::chrono::milliseconds total); ///< for the requests that follow

private:
    QNetworkAccessManager &m_network;
    QSslConfiguration m_tls;
    HttpLimits m_limits;
};

} // namespace patchbay
