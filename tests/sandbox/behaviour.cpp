#include "tests/sandbox/behaviour.h"

#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

std::expected<void, QString> setNumber(int &target, const QString &key, const QVariant &value)
{
    bool isNumber = false;
    target = value.toInt(&isNumber);
    if (!isNumber) {
        return std::unexpected(u"%1 must be a whole number."_s.arg(key));
    }
    return {};
}

std::expected<void, QString> setOption(Behaviour &behaviour, const QString &key, const QVariant &value)
{
    if (key == "times"_L1) {
        return setNumber(behaviour.times, key, value);
    }
    if (key == "after"_L1) {
        return setNumber(behaviour.after, key, value);
    }
    if (key == "retryAfter"_L1) {
        return setNumber(behaviour.retryAfter, key, value);
    }
    if (key == "status"_L1) {
        return setNumber(behaviour.status, key, value);
    }
    if (key == "delayMs"_L1) {
        int delay = 0;
        const auto set = setNumber(delay, key, value);
        behaviour.delay = std::chrono::milliseconds(delay);
        return set;
    }
    if (key == "path"_L1) {
        behaviour.path = value.toString();
        return {};
    }
    if (key == "location"_L1) {
        behaviour.location = value.toString().toUtf8();
        return {};
    }
    return std::unexpected(u"There is no option named “%1”."_s.arg(key));
}

std::expected<void, QString> setKind(Behaviour &behaviour, const QString &name)
{
    for (const MisbehaviourName &known : misbehaviourNames()) {
        if (name == known.name) {
            behaviour.kind = known.kind;
            return {};
        }
    }
    return std::unexpected(u"There is no misbehaviour named “%1”."_s.arg(name));
}

} // namespace

const QList<MisbehaviourName> &misbehaviourNames()
{
    static const QList<MisbehaviourName> names{
        {Misbehaviour::None, "none"_L1, "answers rightly"_L1},
        {Misbehaviour::RateLimited, "429"_L1, "429 with Retry-After"_L1},
        {Misbehaviour::RateLimitedSilent, "429-silent"_L1, "429 without Retry-After"_L1},
        {Misbehaviour::ServerError, "500"_L1, "500 in the vendor's error shape"_L1},
        {Misbehaviour::Unavailable, "503"_L1, "503 with Retry-After"_L1},
        {Misbehaviour::Slow, "slow"_L1, "the right answer after delayMs"_L1},
        {Misbehaviour::StalledHeaders, "stalled-headers"_L1, "headers, then nothing"_L1},
        {Misbehaviour::Stalled, "stalled"_L1, "nothing at all"_L1},
        {Misbehaviour::Dripping, "dripping"_L1, "a byte every delayMs, without end"_L1},
        {Misbehaviour::Truncated, "truncated"_L1, "half of the promised body"_L1},
        {Misbehaviour::Oversized, "oversized"_L1, "more than 8 MiB"_L1},
        {Misbehaviour::GzipBomb, "gzip-bomb"_L1, "a few kB that unpack to 16 MiB"_L1},
        {Misbehaviour::WrongType, "wrong-type"_L1, "the right body as application/octet-stream"_L1},
        {Misbehaviour::ForeignJson, "foreign-json"_L1, "200 with another service's JSON"_L1},
        {Misbehaviour::Empty, "empty"_L1, "200 without a body"_L1},
        {Misbehaviour::LoginPage, "login-page"_L1, "200 with an HTML page for every path"_L1},
        {Misbehaviour::RedirectElsewhere, "redirect"_L1, "302 (or status=307) to location"_L1},
        {Misbehaviour::RedirectSameOrigin, "redirect-same-origin"_L1, "302 to another path that answers"_L1},
        {Misbehaviour::RedirectLoop, "redirect-loop"_L1, "302 to the same path"_L1},
        {Misbehaviour::Reset, "reset"_L1, "connection reset"_L1},
        {Misbehaviour::Closed, "closed"_L1, "connection closed without an answer"_L1},
        {Misbehaviour::Garbage, "garbage"_L1, "bytes that are no HTTP"_L1},
        {Misbehaviour::CookieLogin, "cookie-login"_L1, "401 with Set-Cookie and WWW-Authenticate"_L1},
        {Misbehaviour::EchoToken, "echo-token"_L1, "401 (or status=) that repeats the token"_L1},
    };
    return names;
}

std::expected<Behaviour, QString> Behaviour::fromText(const QString &text)
{
    Behaviour behaviour;
    QStringList parts = text.split(u',');
    if (const auto set = setKind(behaviour, parts.takeFirst()); !set) {
        return std::unexpected(set.error());
    }
    for (const QString &part : parts) {
        const auto set = setOption(behaviour, part.section(u'=', 0, 0), part.section(u'=', 1));
        if (!set) {
            return std::unexpected(set.error());
        }
    }
    return behaviour;
}

std::expected<Behaviour, QString> Behaviour::fromJson(const QJsonObject &json)
{
    Behaviour behaviour;
    if (const auto set = setKind(behaviour, json.value("kind"_L1).toString()); !set) {
        return std::unexpected(set.error());
    }
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() == "kind"_L1) {
            continue;
        }
        if (const auto set = setOption(behaviour, it.key(), it.value().toVariant()); !set) {
            return std::unexpected(set.error());
        }
    }
    return behaviour;
}

} // namespace patchbay::sandbox
