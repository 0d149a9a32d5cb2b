#pragma once

#include "providers/base/async.h"
#include "providers/net/httpanswer.h"
#include "providers/net/httplimits.h"
#include "providers/net/httprequest.h"
#include "providers/net/origin.h"
#include "providers/net/requestpass.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace patchbay
{

class HttpTransfer;
class RequestGate;

/// A request with the redirects within its origin and the retries that it takes. Deletes itself when it is
/// done or its future cancelled; HttpClient makes it.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(QNetworkAccessManager &network, const Origin &origin, const HttpRequest &request,
                 const QSslConfiguration &tls, const HttpLimits &limits, RequestGate &gate,
                 const RequestTerms &terms, QObject *parent);
    ~HttpExchange() override;

    void start();
    QFuture<Result<HttpOutcome>> future() const { return m_pending.future(); }

signals:
    void admitted(std::chrono::milliseconds waited); ///< at the gate; its time limit does not count that

private:
    void queue();
    void send();
    void receive(const HttpOutcome &outcome);
    void freePlace(const HttpOutcome &outcome);
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
    RequestGate &m_gate;
    const RequestTerms m_terms;
    QUrl m_url;
    int m_redirects = 0;
    int m_retries = 0;
    std::chrono::milliseconds m_left; ///< of the total, while it waits at the gate
    QElapsedTimer m_queued;
    std::unique_ptr<RequestPass> m_pass;
    QTimer m_total;
    QTimer m_wait;
    HttpTransfer *m_transfer = nullptr;
    Pending<HttpOutcome> m_pending;
};

} // namespace patchbay
