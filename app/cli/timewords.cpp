#include "app/cli/timewords.h"

#include <QCoreApplication>

namespace patchbay
{

namespace
{

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::TimeWords)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QString agoWords(qint64 then, qint64 now)
{
    const qint64 passed = now - then;
    if (passed < minute) {
        return TimeWords::tr("just now");
    }
    if (passed < hour) {
        return TimeWords::tr("%1 min ago").arg(passed / minute);
    }
    if (passed < 2 * hour) {
        return TimeWords::tr("1 hour ago");
    }
    if (passed < day) {
        return TimeWords::tr("%1 hours ago").arg(passed / hour);
    }
    if (passed < 2 * day) {
        return TimeWords::tr("1 day ago");
    }
    return TimeWords::tr("%1 days ago").arg(passed / day);
}

QString untilWords(qint64 then, qint64 now)
{
    const qint64 left = then - now;
    if (left < 0) {
        return agoWords(then, now);
    }
    if (left < minute) {
        return TimeWords::tr("now");
    }
    if (left < hour) {
        return TimeWords::tr("in %1 min").arg(left / minute);
    }
    if (left < 2 * hour) {
        return TimeWords::tr("in 1 hour");
    }
    if (left < 2 * day) {
        return TimeWords::tr("in %1 hours").arg(left / hour);
    }
    return TimeWords::tr("in %1 days").arg(left / day);
}

} // namespace patchbay
