#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace patchbay::sandbox
{

class HttpConnection;

/// Accepts connections on 127.0.0.1, with TLS where it was given a configuration.
class HttpListener : public QTcpServer
{
    Q_OBJECT

public:
    explicit HttpListener(QObject *parent = nullptr);

    void useTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    bool isTls() const { return m_tls.has_value(); }
    bool listenOnLoopback(quint16 port);

signals:
    /// The connection is this listener's child and goes when the client has gone.
    void connected(patchbay::sandbox::HttpConnection *connection);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<QSslConfiguration> m_tls;
};

} // namespace patchbay::sandbox
