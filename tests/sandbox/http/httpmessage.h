#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace patchbay::sandbox
{

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

/// A whole request as it arrived.
struct HttpRequest {
    QByteArray method;
    QByteArray target;    ///< path and query, still percent-encoded
    QStringList segments; ///< of the path, decoded one by one
    QUrlQuery query;
    QList<HttpHeader> headers;
    QByteArray body;
    bool keepAlive = true;
    bool secure = false;     ///< came over TLS
    bool redirected = false; ///< the target of a redirect by this server

    QByteArray header(const QByteArray &name) const; ///< empty when absent; names ignore case
    QByteArray bearerToken() const;                  ///< of the Authorization header
    QString argument(const QString &name) const;     ///< a query argument, decoded
};

/// A whole answer. Content-Length, Date and Connection are added when it is written.
struct HttpResponse {
    int status = 200;
    QList<HttpHeader> headers;
    QByteArray body;
    bool chunked = false;

    static HttpResponse json(int status, const QJsonValue &value);
    static HttpResponse text(int status, const QByteArray &text);
    static HttpResponse html(int status, const QByteArray &html);
    static HttpResponse redirect(int status, const QByteArray &location);

    void setHeader(const QByteArray &name, const QByteArray &value);
};

/// The bytes of status line and headers, the blank line included.
QByteArray encodeHead(const HttpResponse &response, bool keepAlive);
/// The bytes of the body, in chunks where the response asks for it.
QByteArray encodeBody(const HttpResponse &response);

} // namespace patchbay::sandbox
