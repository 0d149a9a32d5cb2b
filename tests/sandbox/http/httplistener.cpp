#include "tests/sandbox/http/httplistener.h"

#include "tests/sandbox/http/httpconnection.h"

#include <QSslSocket>

namespace patchbay::sandbox
{

HttpListener::HttpListener(QObject *parent)
    : QTcpServer(parent)
{
}

bool HttpListener::listenOnLoopback(quint16 port)
{
    return listen(QHostAddress::LocalHost, port);
}

void HttpListener::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *secure = new QSslSocket(this);
        secure->setSslConfiguration(*m_tls);
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    }
    auto *connection = new HttpConnection(socket, this);
    connect(connection, &HttpConnection::closed, connection, &QObject::deleteLater);
    emit connected(connection);
}

} // namespace patchbay::sandbox
