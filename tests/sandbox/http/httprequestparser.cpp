#include "tests/sandbox/http/httprequestparser.h"

#include <QUrl>

namespace patchbay::sandbox
{

namespace
{

bool readRequestLine(const QByteArray &line, HttpRequest &request)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !parts[1].startsWith('/') || !parts[2].startsWith("HTTP/1.")) {
        return false;
    }
    request.method = parts[0];
    request.target = parts[1];
    request.keepAlive = parts[2] != "HTTP/1.0";

    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    for (const QByteArray &segment : path.mid(1).split('/')) {
        request.segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(segment)));
    }
    if (mark >= 0) {
        request.query = QUrlQuery(QString::fromUtf8(request.target.mid(mark + 1)));
    }
    return true;
}

} // namespace

std::optional<HttpRequest> HttpRequestParser::fail(int status)
{
    m_errorStatus = status;
    m_buffer.clear();
    return std::nullopt;
}

std::optional<HttpRequest> HttpRequestParser::next()
{
    if (m_errorStatus != 0) {
        return std::nullopt;
    }
    if (!m_buffer.isEmpty() && (m_buffer.front() < 'A' || m_buffer.front() > 'Z')) {
        return fail(400); // no method starts so: most likely a TLS greeting
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return m_buffer.size() > maxHead ? fail(431) : std::nullopt;
    }
    if (end > maxHead) {
        return fail(431);
    }

    HttpRequest request;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    if (!readRequestLine(lines.first().trimmed(), request)) {
        return fail(400);
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon < 1) {
            return fail(400);
        }
        request.headers.append({lines[i].left(colon), lines[i].mid(colon + 1).trimmed()});
    }
    if (!request.header("Transfer-Encoding").isEmpty()) {
        return fail(501);
    }
    const QByteArray length = request.header("Content-Length");
    bool isNumber = length.isEmpty();
    const qlonglong bodySize = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!isNumber || bodySize < 0) {
        return fail(400);
    }
    if (bodySize > maxBody) {
        return fail(413);
    }
    const qsizetype whole = end + 4 + qsizetype(bodySize);
    if (m_buffer.size() < whole) {
        return std::nullopt;
    }
    request.body = m_buffer.mid(end + 4, qsizetype(bodySize));
    m_buffer.remove(0, whole);

    const QByteArray connection = request.header("Connection").toLower();
    if (connection == "close") {
        request.keepAlive = false;
    } else if (connection == "keep-alive") {
        request.keepAlive = true;
    }
    return request;
}

} // namespace patchbay::sandbox
