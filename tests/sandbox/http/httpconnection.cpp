#include "tests/sandbox/http/httpconnection.h"

#include <QTcpSocket>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace patchbay::sandbox
{

HttpConnection::HttpConnection(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(socket, &QTcpSocket::disconnected, this, &HttpConnection::closed);
}

void HttpConnection::respond(const HttpResponse &response)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        return;
    }
    m_socket->write(encodeHead(response, m_keepAlive));
    if (!m_head) {
        m_socket->write(encodeBody(response));
    }
    if (!m_keepAlive) {
        close();
        return;
    }
    m_busy = false;
    takeNext();
}

void HttpConnection::writeRaw(const QByteArray &bytes)
{
    if (m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->write(bytes);
    }
}

void HttpConnection::close()
{
    m_socket->disconnectFromHost();
}

void HttpConnection::reset()
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    m_socket->abort();
}

void HttpConnection::readMore()
{
    m_parser.feed(m_socket->readAll());
    takeNext();
}

void HttpConnection::takeNext()
{
    if (m_busy) {
        return;
    }
    if (const auto request = m_parser.next()) {
        m_busy = true;
        m_head = request->method == "HEAD";
        m_keepAlive = request->keepAlive;
        emit requested(*request);
    } else if (m_parser.errorStatus() != 0) {
        m_busy = true;
        m_head = false;
        m_keepAlive = false;
        respond(HttpResponse::text(m_parser.errorStatus(), {}));
    }
}

} // namespace patchbay::sandbox
