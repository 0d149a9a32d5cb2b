#pragma once

#include "tests/sandbox/http/httpmessage.h"
#include "tests/sandbox/http/httprequestparser.h"

#include <QObject>

class QTcpSocket;

namespace patchbay::sandbox
{

/// One client's connection. Requests come one at a time: the next is read once the last was answered.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over.
    explicit HttpConnection(QTcpSocket *socket, QObject *parent = nullptr);

    /// Answers the request at hand as HTTP wants it.
    void respond(const HttpResponse &response);
    /// Writes bytes as they are, leaving the request unanswered; more of these or close() follow.
    void writeRaw(const QByteArray &bytes);
    void close(); ///< after what was written has gone out
    void reset(); ///< at once, so that the client sees a connection reset

signals:
    void requested(const HttpRequest &request);
    void closed();

private:
    void readMore();
    void takeNext();

    QTcpSocket *m_socket = nullptr;
    HttpRequestParser m_parser;
    bool m_busy = false;
    bool m_head = false;
    bool m_keepAlive = true;
};

} // namespace patchbay::sandbox
