#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <expected>

namespace patchbay::sandbox
{

enum class Misbehaviour {
    None,
    RateLimited,       ///< 429 with Retry-After
    RateLimitedSilent, ///< 429 without it
    ServerError,       ///< 500
    Unavailable,       ///< 503 with Retry-After
    Slow,              ///< the right answer, late
    StalledHeaders,    ///< headers, then nothing
    Stalled,           ///< nothing at all
    Dripping,          ///< a body that comes byte by byte and never ends
    Truncated,         ///< half of the body that Content-Length promised
    Oversized,         ///< the right answer followed by 9 MiB of blanks
    GzipBomb,          ///< the right answer and 16 MiB of blanks, compressed to some kB
    WrongType,         ///< the right body labelled application/octet-stream
    ForeignJson,       ///< 200 with some other service's JSON
    Empty,             ///< 200 without a body
    LoginPage,         ///< 200 with an HTML page for every path
    RedirectElsewhere, ///< to `location`, with `status` 302 or 307
    RedirectSameOrigin,
    RedirectLoop,
    Reset,       ///< connection reset
    Closed,      ///< connection closed without an answer
    Garbage,     ///< bytes that are no HTTP
    CookieLogin, ///< 401 that sets a cookie and asks for Basic login
    EchoToken,   ///< an error whose text repeats the token, with `status`
};

/// What a server does wrong, where and how often.
struct Behaviour {
    Misbehaviour kind = Misbehaviour::None;
    int times = -1;     ///< answers rightly after so many requests; negative: never
    int after = 0;      ///< answers so many requests rightly before
    QString path;       ///< only requests whose target starts with this; empty: all
    int retryAfter = 1; ///< in seconds
    int status = 0;     ///< 0: the usual one of this kind
    std::chrono::milliseconds delay{3000};
    QByteArray location; ///< origin that redirects lead to

    /// `429,times=2,retryAfter=0`; the reason in a sentence when it cannot be read.
    static std::expected<Behaviour, QString> fromText(const QString &text);
    /// `{"kind": "429", "times": 2}`
    static std::expected<Behaviour, QString> fromJson(const QJsonObject &json);
};

struct MisbehaviourName {
    Misbehaviour kind;
    QLatin1String name;
    QLatin1String meaning;
};

/// All kinds with the words of command line and JSON.
const QList<MisbehaviourName> &misbehaviourNames();

} // namespace patchbay::sandbox
