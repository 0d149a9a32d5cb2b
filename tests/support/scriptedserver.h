#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <optional>

namespace patchbay::testing
{

/// Answers over a real loopback socket with the bytes it was given, right or wrong, one connection a request.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    explicit ScriptedServer(QObject *parent = nullptr);
    /// Speaks TLS with the certificate and key of `tls`.
    explicit ScriptedServer(const QSslConfiguration &tls, QObject *parent = nullptr);

    QString origin() const; ///< `http://127.0.0.1:PORT`
    quint16 port() const { return m_server->serverPort(); }

    enum class After { Close, KeepOpen };
    /// The raw answer to a path, head and all. Without one nothing is ever sent.
    void answer(const QByteArray &path, const QByteArray &raw, After after = After::Close);
    static QByteArray ok(const QByteArray &body, const QByteArray &extraHeaders = {});

    QList<QByteArray> requests() const { return m_requests; } ///< heads, in order
    int openConnections() const;

signals:
    void requested(const QByteArray &head);
    void disconnected();

private:
    struct Answer {
        QByteArray raw;
        After after;
    };
    void listen();
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);

    QHash<QByteArray, Answer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QByteArray> m_requests;
    std::unique_ptr<QTcpServer> m_server; ///< last: its sockets report their end to the members above
};

} // namespace patchbay::testing
