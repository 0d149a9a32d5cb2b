#include "ui/look/relativetime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace patchbay::look
{

namespace
{

/// English has no translation file to bend `%n`, so one of a kind has a text of its own.
QString tr(const char *text, qint64 count)
{
    return QCoreApplication::translate("RelativeTime", text, nullptr, static_cast<int>(count));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("RelativeTime", text);
}

QString past(qint64 seconds, qint64 days)
{
    if (seconds < 45) {
        return tr(QT_TRANSLATE_NOOP("RelativeTime", "just now"));
    }
    if (const qint64 minutes = std::max<qint64>(1, seconds / 60); minutes < 60) {
        return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "%n min ago"), minutes);
    }
    if (const qint64 hours = seconds / 3600; hours < 24) {
        return hours == 1 ? tr(QT_TRANSLATE_NOOP("RelativeTime", "1 hour ago"))
                          : tr(QT_TRANSLATE_N_NOOP("RelativeTime", "%n hours ago"), hours);
    }
    if (days <= 1) {
        return tr(QT_TRANSLATE_NOOP("RelativeTime", "yesterday"));
    }
    if (days <= 60) {
        return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "%n days ago"), days);
    }
    if (const qint64 months = std::llround(static_cast<double>(days) / 30.44); months < 24) {
        return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "%n months ago"), months);
    }
    return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "%n years ago"), days / 365);
}

QString coming(qint64 seconds, qint64 days)
{
    if (seconds < 45) {
        return tr(QT_TRANSLATE_NOOP("RelativeTime", "in a moment"));
    }
    if (const qint64 minutes = std::max<qint64>(1, seconds / 60); minutes < 60) {
        return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n min"), minutes);
    }
    if (const qint64 hours = seconds / 3600; hours < 24) {
        return hours == 1 ? tr(QT_TRANSLATE_NOOP("RelativeTime", "in 1 hour"))
                          : tr(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n hours"), hours);
    }
    if (days <= 1) {
        return tr(QT_TRANSLATE_NOOP("RelativeTime", "tomorrow"));
    }
    if (days <= 60) {
        return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n days"), days);
    }
    if (const qint64 months = std::llround(static_cast<double>(days) / 30.44); months < 24) {
        return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n months"), months);
    }
    return tr(QT_TRANSLATE_N_NOOP("RelativeTime", "in %n years"), days / 365);
}

} // namespace

QString relativeTime(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(when);
    const qint64 days = now.toLocalTime().date().daysTo(when.toLocalTime().date());
    return seconds > 0 ? coming(seconds, days) : past(-seconds, -days);
}

QString exactTime(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::LongFormat);
}

} // namespace patchbay::look
