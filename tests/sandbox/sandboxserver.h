#pragma once

#include "tests/sandbox/behaviour.h"
#include "tests/sandbox/http/httplistener.h"
#include "tests/sandbox/http/httpmessage.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace patchbay::sandbox
{

class HttpConnection;
class SandboxService;

/// A request that reached a sandbox server.
struct RecordedRequest {
    QByteArray method;
    QByteArray target;
    QList<HttpHeader> headers;
    QByteArray body;

    /// In target, headers or body.
    bool mentions(const QByteArray &text) const;
};

/// Carries one service on a port of 127.0.0.1, notes what is asked, and misbehaves on request. Lives on the
/// event loop of its thread.
class SandboxServer : public QObject
{
    Q_OBJECT

public:
    explicit SandboxServer(std::shared_ptr<SandboxService> service, QObject *parent = nullptr);
    ~SandboxServer() override;

    void useTls(const QSslConfiguration &configuration) { m_listener.useTls(configuration); }
    /// With port 0 a free one is taken. False where it cannot listen; errorString() tells why.
    bool start(quint16 port = 0);
    void stop(); ///< also drops the connections that are open
    QString errorString() const { return m_listener.errorString(); }

    quint16 port() const { return m_listener.serverPort(); }
    QUrl url() const; ///< `http://127.0.0.1:port`
    SandboxService &service() { return *m_service; }

    const QList<RecordedRequest> &requests() const { return m_requests; }
    bool anyRequestMentions(const QByteArray &text) const;
    void forgetRequests() { m_requests.clear(); }
    int openConnections() const { return m_openConnections; }

    void setBehaviour(const Behaviour &behaviour);
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

signals:
    void received(const patchbay::sandbox::RecordedRequest &request);
    void connectionClosed();

private:
    void serve(HttpConnection *connection, HttpRequest request);
    void answer(HttpConnection *connection, const HttpRequest &request);
    HttpResponse control(const HttpRequest &request);
    Behaviour takeBehaviour(const HttpRequest &request);

    std::shared_ptr<SandboxService> m_service;
    HttpListener m_listener;
    QList<RecordedRequest> m_requests;
    Behaviour m_behaviour;
    std::chrono::milliseconds m_latency{0};
    int m_openConnections = 0;
};

} // namespace patchbay::sandbox
