#include "app/cli/timewords.h"

#include <QDateTime>

namespace patchbay
{

namespace
{

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

TimeWords::TimeWords(qint64 now)
    : m_now(now)
    , m_offset(QDateTime::fromSecsSinceEpoch(now).offsetFromUtc())
{
}

QString TimeWords::ago(qint64 then)
{
    const qint64 passed = m_now - then;
    if (passed < hour) {
        return words(Unit::Minutes, passed < minute ? 0 : passed / minute, true);
    }
    return passed < day ? words(Unit::Hours, passed / hour, true) : words(Unit::Days, passed / day, true);
}

QString TimeWords::until(qint64 then)
{
    const qint64 left = then - m_now;
    if (left < 0) {
        return ago(then);
    }
    if (left < hour) {
        return words(Unit::Minutes, left / minute, false);
    }
    return left < 2 * day ? words(Unit::Hours, left / hour, false)
                          : words(Unit::Days, dayOf(then) - dayOf(m_now), false);
}

qint64 TimeWords::dayOf(qint64 time) const
{
    return (time + m_offset) / day;
}

QString TimeWords::words(Unit unit, qint64 count, bool isPast)
{
    QString &known = m_known[count * 8 + qint64(unit) * 2 + (isPast ? 1 : 0)];
    if (!known.isEmpty()) {
        return known;
    }
    switch (unit) {
    case Unit::Minutes:
        if (count == 0) {
            known = isPast ? tr("just now") : tr("now");
        } else {
            known = (isPast ? tr("%1 min ago") : tr("in %1 min")).arg(count);
        }
        break;
    case Unit::Hours:
        if (count == 1) {
            known = isPast ? tr("1 hour ago") : tr("in 1 hour");
        } else {
            known = (isPast ? tr("%1 hours ago") : tr("in %1 hours")).arg(count);
        }
        break;
    case Unit::Days:
        if (count == 1) {
            known = isPast ? tr("1 day ago") : tr("in 1 day");
        } else {
            known = (isPast ? tr("%1 days ago") : tr("in %1 days")).arg(count);
        }
        break;
    }
    return known;
}

} // namespace patchbay
