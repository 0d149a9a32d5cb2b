#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <expected>

namespace patchbay
{

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A whole answer, whatever its status. A repeated header's values are joined by commas.
struct HttpAnswer {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QUrl url; ///< after redirects within the origin

    QByteArray header(const QByteArray &name) const; ///< by name in any case; empty where missing
    QByteArray mediaType() const;                    ///< `text/plain`, in lower case, without parameters
    bool isSuccess() const { return status >= 200 && status < 300; }

    bool operator==(const HttpAnswer &) const = default;
};

enum class HttpProblem {
    NoConnection,
    HostNotFound,
    Refused,
    TimedOut,
    ConnectionLost,
    Truncated,
    TooLarge,
    Unreadable,  ///< the encoding of the body is broken
    NotSecure,   ///< https was asked for, but no TLS spoken
    Untrusted,   ///< `tls` says why
    OtherOrigin, ///< redirected to `origin`; nothing was sent there
    RedirectLoop,
    Proxy,
    AskedToWait, ///< for longer than a check of many can; nothing was sent
};

/// Why a certificate is not trusted.
enum class TlsProblem { Expired, NotYetValid, WrongHost, SelfSigned, UnknownAuthority, Other };

/// Why there is no whole answer. Holds nothing secret.
struct HttpFailure {
    HttpProblem problem = HttpProblem::NoConnection;
    TlsProblem tls = TlsProblem::Other;
    QString origin; ///< OtherOrigin only
    QString detail;

    bool operator==(const HttpFailure &) const = default;
};

using HttpOutcome = std::expected<HttpAnswer, HttpFailure>;

} // namespace patchbay
