#include "tests/support/scriptedserver.h"

#include <QHostAddress>

namespace patchbay::testing
{

ScriptedServer::ScriptedServer(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
{
    listen();
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

void ScriptedServer::listen()
{
    m_server->listen(QHostAddress::LocalHost);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            accept(socket);
        }
    });
}

QString ScriptedServer::origin() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void ScriptedServer::answer(const QByteArray &path, const QByteArray &raw, After after)
{
    m_answers[path] = {raw, after};
}

QByteArray ScriptedServer::ok(const QByteArray &body, const QByteArray &extraHeaders)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + extraHeaders + "\r\n" + body;
}

int ScriptedServer::openConnections() const
{
    return static_cast<int>(m_buffers.size());
}

void ScriptedServer::accept(QTcpSocket *socket)
{
    m_buffers.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_buffers.remove(socket);
        socket->deleteLater();
        emit disconnected();
    });
    read(socket);
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return;
    }
    const QByteArray head = buffer.first(end);
    buffer.clear();
    m_requests.append(head);
    const QByteArray path = head.split(' ').value(1);
    const auto found = m_answers.constFind(path);
    if (found != m_answers.constEnd()) {
        socket->write(found->raw);
        if (found->after == After::Close) {
            socket->disconnectFromHost();
        }
    }
    emit requested(head);
}

} // namespace patchbay::testing
