#include "providers/net/retryafter.h"

#include <QLocale>

#include <algorithm>

namespace patchbay
{

using namespace std::chrono;

namespace
{

constexpr qint64 longest = 24 * 60 * 60;

std::optional<seconds> bounded(qint64 wait)
{
    return seconds(std::clamp<qint64>(wait, 0, longest));
}

QDateTime httpDate(const QByteArray &text)
{
    // Names of days and months are English on the wire, whatever the user's language.
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

std::optional<seconds> retryAfter(const HttpAnswer &answer, const QDateTime &now)
{
    const QByteArray named = answer.header("Retry-After").trimmed();
    bool isNumber = false;
    if (const qint64 wait = named.toLongLong(&isNumber); isNumber) {
        return bounded(wait);
    }
    if (const QDateTime until = httpDate(named); until.isValid()) {
        const QDateTime theirs = httpDate(answer.header("Date"));
        return bounded((theirs.isValid() ? theirs : now).secsTo(until));
    }
    const qint64 reset = answer.header("X-RateLimit-Reset").trimmed().toLongLong(&isNumber);
    if (!isNumber) {
        return std::nullopt;
    }
    // Some services give the seconds left, others the Unix time.
    constexpr qint64 smallestUnixTime = 1'000'000'000;
    return bounded(reset >= smallestUnixTime ? reset - now.toSecsSinceEpoch() : reset);
}

} // namespace patchbay
