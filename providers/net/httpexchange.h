#pragma once

#include "providers/base/async.h"
#include "providers/net/httpanswer.h"
#include "providers/net/httplimits.h"
#include "providers/net/httprequest.h"
#include "providers/net/origin.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;

namespace patchbay
{

class HttpTransfer;

/// A request with the redirects within its origin and the retries that it takes. Deletes itself when it is
/// done or its future cancelled; HttpClient makes it.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager &network, const Origin &origin, const HttpRequest &request,
                 const QSslConfiguration &tls, const HttpLimits &limits, QObject *parent);
    ~HttpExchange() override;

    QFuture<Result<HttpOutcome>> future() const { return m_pending.future(); }

private:
    void send();
    void receive(const HttpOutcome &outcome);
    void follow(const QUrl &target);
    bool retry(const HttpAnswer &answer);
    void end(const HttpOutcome &outcome);
    void stop();
    void retireTransfer();

    QNetworkAccessManager &m_network;
    const Origin m_origin;
    const HttpRequest m_request;
    const QSslConfiguration m_tls;
    const HttpLimits m_limits;
    QUrl m_url;
    int m_redirects = 0;
    int m_retries = 0;
    QTimer m_total;
    QTimer m_wait;
    HttpTransfer *m_transfer = nullptr;
    Pending<HttpOutcome> m_pending;
};

} // namespace patchbay
