#pragma once

#include <QString>
#include <QUrl>

#include <expected>

namespace patchbay
{

enum class UrlProblem {
    Empty,
    NoScheme,
    UnsupportedScheme,
    NoHost,
    BadHost,
    TrailingDot,
    BadPort,
    HasCredentials,
    PlainHttp, ///< http to a host that is not loopback, without the explicit choice
};

enum class PlainHttp { LoopbackOnly, Allowed };

/// Scheme, host and port that a token may be sent to. An Origin that exists is valid.
class Origin
{
public:
    /// Takes what a user pastes; path, query and fragment of a page address are cut. A host outside ASCII is
    /// kept and shown in punycode.
    static std::expected<Origin, UrlProblem> parse(const QString &text,
                                                   PlainHttp plainHttp = PlainHttp::LoopbackOnly);

    QString text() const; ///< `https://host[:port]`, no slash at the end
    QString host() const;
    /// `pathAndQuery` starts with a slash and is percent-encoded already.
    QUrl url(const QString &pathAndQuery) const;
    bool isLoopback() const;
    bool isAddress() const; ///< the host is an IP address
    /// The same with a label before the host.
    Origin below(const QString &label) const;
    bool isPlainHttp() const;
    /// Same scheme, host and effective port.
    bool contains(const QUrl &url) const;

    bool operator==(const Origin &) const = default;

private:
    explicit Origin(QUrl url);
    QUrl m_url;
};

} // namespace patchbay
