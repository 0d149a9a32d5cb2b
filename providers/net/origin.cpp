#include "providers/net/origin.h"

#include <QHostAddress>

#include <optional>

namespace patchbay
{

namespace
{

const QLatin1String schemeMark("://");

bool isScheme(QStringView text)
{
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    if (text.isEmpty() || !isLetter(text.front())) {
        return false;
    }
    for (const QChar c : text) {
        if (!isLetter(c) && !(c >= u'0' && c <= u'9') && c != u'+' && c != u'-' && c != u'.') {
            return false;
        }
    }
    return true;
}

/// `host:8000` has no scheme, `ftp:host` has one that is no good.
UrlProblem problemWithoutMark(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0 || !isScheme(text.first(colon))) {
        return UrlProblem::NoScheme;
    }
    const QStringView scheme = text.first(colon);
    if (scheme.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0 ||
        scheme.compare(QLatin1String("https"), Qt::CaseInsensitive) == 0) {
        return UrlProblem::NoHost;
    }
    const QStringView rest = text.sliced(colon + 1);
    const bool looksLikePort = rest.isEmpty() || rest.front().isDigit();
    return looksLikePort || scheme.contains(u'.') ? UrlProblem::NoScheme : UrlProblem::UnsupportedScheme;
}

struct HostAndPort {
    QStringView host;
    std::optional<QStringView> port;
};

HostAndPort splitAuthority(QStringView authority)
{
    const qsizetype bracket = authority.lastIndexOf(u']');
    const qsizetype colon = authority.indexOf(u':', bracket < 0 ? 0 : bracket);
    if (colon < 0) {
        return {authority, std::nullopt};
    }
    return {authority.first(colon), authority.sliced(colon + 1)};
}

/// The dots that IDNA treats as `.`.
bool isDot(QChar c)
{
    return c == u'.' || c == QChar(0x3002) || c == QChar(0xff0e) || c == QChar(0xff61);
}

/// Characters that QUrl would decode, drop or take for a delimiter.
bool isForbiddenInHost(QChar c)
{
    return c.isSpace() || !c.isPrint() || QStringLiteral("%\\\"'<>`{}|^,;!$&()*+=~").contains(c);
}

/// The host as it goes on the wire, or nothing where it is none.
std::optional<QString> normalizedHost(QStringView host)
{
    for (const QChar c : host) {
        if (isForbiddenInHost(c) && !c.isSurrogate()) {
            return std::nullopt;
        }
    }
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host.toString(), QUrl::StrictMode);
    const QString result = url.host(QUrl::FullyEncoded).toLower();
    if (!url.isValid() || result.isEmpty() || result.size() > 253) {
        return std::nullopt;
    }
    for (const QStringView label : QStringView(result).split(u'.')) {
        if (label.isEmpty() || (label.size() > 63 && !result.contains(u':'))) {
            return std::nullopt;
        }
    }
    return result;
}

std::optional<int> parsePort(QStringView text)
{
    if (text.isEmpty() || text.size() > 5) {
        return std::nullopt;
    }
    int port = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') {
            return std::nullopt;
        }
        port = port * 10 + c.unicode() - u'0';
    }
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

bool isLoopbackHost(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("http") ? 80 : 443);
}

} // namespace

std::expected<Origin, UrlProblem> Origin::parse(const QString &text, PlainHttp plainHttp)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return std::unexpected(UrlProblem::Empty);
    }
    const QStringView view(trimmed);
    const qsizetype mark = trimmed.indexOf(schemeMark);
    if (mark < 0 || !isScheme(view.first(mark))) {
        return std::unexpected(problemWithoutMark(view));
    }
    const QString scheme = view.first(mark).toString().toLower();
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http")) {
        return std::unexpected(UrlProblem::UnsupportedScheme);
    }

    QStringView authority = view.sliced(mark + schemeMark.size());
    for (qsizetype at = 0; at < authority.size(); ++at) {
        if (authority[at] == u'/' || authority[at] == u'?' || authority[at] == u'#') {
            authority = authority.first(at);
            break;
        }
    }
    if (authority.contains(u'@')) {
        return std::unexpected(UrlProblem::HasCredentials);
    }
    const auto [host, portText] = splitAuthority(authority);
    if (host.isEmpty()) {
        return std::unexpected(UrlProblem::NoHost);
    }
    if (host.size() > 1 && isDot(host.back())) {
        return std::unexpected(UrlProblem::TrailingDot);
    }
    const std::optional<QString> wireHost = normalizedHost(host);
    if (!wireHost) {
        return std::unexpected(UrlProblem::BadHost);
    }

    QUrl url;
    url.setScheme(scheme);
    url.setHost(*wireHost, QUrl::StrictMode);
    if (portText) {
        const std::optional<int> port = parsePort(*portText);
        if (!port) {
            return std::unexpected(UrlProblem::BadPort);
        }
        if (*port != effectivePort(url)) {
            url.setPort(*port);
        }
    }
    if (scheme == QLatin1String("http") && plainHttp == PlainHttp::LoopbackOnly &&
        !isLoopbackHost(url.host())) {
        return std::unexpected(UrlProblem::PlainHttp);
    }
    return Origin(url);
}

Origin::Origin(QUrl url)
    : m_url(std::move(url))
{
}

QString Origin::text() const
{
    return m_url.toString(QUrl::FullyEncoded);
}

QString Origin::host() const
{
    return m_url.host(QUrl::FullyEncoded);
}

QUrl Origin::url(const QString &pathAndQuery) const
{
    // Without the slash, `.evil.example` would become part of the host.
    const QString slash = pathAndQuery.startsWith(u'/') ? QString() : QStringLiteral("/");
    return QUrl(text() + slash + pathAndQuery, QUrl::StrictMode);
}

bool Origin::isLoopback() const
{
    return isLoopbackHost(m_url.host());
}

bool Origin::isAddress() const
{
    return !QHostAddress(m_url.host()).isNull();
}

Origin Origin::below(const QString &label) const
{
    QUrl url = m_url;
    url.setHost(label + u'.' + host());
    return Origin(url);
}

bool Origin::isPlainHttp() const
{
    return m_url.scheme() == QLatin1String("http");
}

bool Origin::contains(const QUrl &url) const
{
    return url.isValid() && url.scheme() == m_url.scheme() && url.host(QUrl::FullyEncoded) == host() &&
           effectivePort(url) == effectivePort(m_url);
}

} // namespace patchbay
