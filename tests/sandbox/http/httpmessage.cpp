#include "tests/sandbox/http/httpmessage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace patchbay::sandbox
{

namespace
{

constexpr qsizetype chunkSize = 1000;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

HttpResponse ofType(int status, const QByteArray &type, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.headers.append(HttpHeader{"Content-Type", type});
    response.body = body;
    return response;
}

} // namespace

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0) {
            return header.value;
        }
    }
    return {};
}

QByteArray HttpRequest::bearerToken() const
{
    const QByteArray value = header("Authorization");
    return value.startsWith("Bearer ") ? value.mid(7) : QByteArray();
}

QString HttpRequest::argument(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

HttpResponse HttpResponse::json(int status, const QJsonValue &value)
{
    QByteArray body;
    if (value.isObject()) {
        body = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    } else if (value.isArray()) {
        body = QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    } else {
        // QJsonDocument holds no bare value: write it inside an array and take the brackets off.
        body = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        body = body.mid(1, body.size() - 2);
    }
    return ofType(status, "application/json", body);
}

HttpResponse HttpResponse::text(int status, const QByteArray &text)
{
    return ofType(status, "text/plain; charset=utf-8", text);
}

HttpResponse HttpResponse::html(int status, const QByteArray &html)
{
    return ofType(status, "text/html; charset=utf-8", html);
}

HttpResponse HttpResponse::redirect(int status, const QByteArray &location)
{
    HttpResponse response = text(status, {});
    response.setHeader("Location", location);
    return response;
}

void HttpResponse::setHeader(const QByteArray &name, const QByteArray &value)
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&name](const HttpHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == headers.end()) {
        headers.append({name, value});
    } else {
        found->value = value;
    }
}

QByteArray encodeHead(const HttpResponse &response, bool keepAlive)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    head += "Date: " +
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"))
                .toLatin1() +
            " GMT\r\n";
    for (const HttpHeader &header : response.headers) {
        head += header.name + ": " + header.value + "\r\n";
    }
    if (response.chunked) {
        head += "Transfer-Encoding: chunked\r\n";
    } else {
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    head += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    return head + "\r\n";
}

QByteArray encodeBody(const HttpResponse &response)
{
    if (!response.chunked) {
        return response.body;
    }
    QByteArray chunks;
    for (qsizetype at = 0; at < response.body.size(); at += chunkSize) {
        const QByteArray chunk = response.body.mid(at, chunkSize);
        chunks += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return chunks + "0\r\n\r\n";
}

} // namespace patchbay::sandbox
