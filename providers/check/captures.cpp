#include "providers/check/captures.h"

#include "providers/check/checkcontext.h"
#include "providers/check/jsonpointer.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

QStringList textsOf(const QList<QJsonValue> &values, const QString &separator)
{
    QStringList texts;
    for (const QJsonValue &value : values) {
        if (value.isArray()) {
            for (const QJsonValue &item : value.toArray()) {
                texts.append(plainText(item));
            }
        } else if (separator.isEmpty()) {
            texts.append(plainText(value));
        } else {
            texts.append(plainText(value).split(separator, Qt::SkipEmptyParts));
        }
    }
    return texts;
}

void captureScopes(const Capture &capture, const AnswerContent &answer, CheckContext &context)
{
    QStringList &scopes = context.draft().scopes;
    if (!scopes.isEmpty()) {
        return;
    }
    for (const QString &text : textsOf(answer.at(capture.from), capture.separator)) {
        const QString scope = context.clean(text);
        if (!scope.isEmpty() && scopes.size() < context.limits().scopes) {
            scopes.append(scope);
        }
    }
    context.values().set(u"scopes"_s, scopes.join(u", "_s));
}

void captureExpiry(const Capture &capture, const AnswerContent &answer, CheckContext &context)
{
    CheckReport &draft = context.draft();
    if (draft.expiresAt || draft.neverExpires) {
        return;
    }
    const QJsonValue value = answer.firstAt(capture.from);
    const bool isMissing = value.isUndefined() || value.isNull() || plainText(value) == u"0"_s;
    if (isMissing) {
        draft.neverExpires = capture.missingIsNever;
    } else if (const QDateTime time = timeOf(value, capture.time); time.isValid()) {
        draft.expiresAt = time;
        context.values().set(u"expiresAt"_s, QLocale().toString(time.date(), QLocale::LongFormat));
    }
}

void captureIdentity(const Capture &capture, const AnswerContent &answer, CheckContext &context)
{
    const QString identity = context.clean(plainText(answer.firstAt(capture.from)));
    if (context.draft().identity.isEmpty() && !identity.isEmpty()) {
        context.draft().identity = identity;
        context.values().set(u"identity"_s, identity);
    }
}

void captureVariable(const Capture &capture, const AnswerContent &answer, CheckContext &context)
{
    const QString value = plainText(answer.firstAt(capture.from));
    if (value.isEmpty() || context.values().has(capture.name)) {
        return;
    }
    if (capture.secret) {
        context.addSecret(capture.name, Secret::fromText(value));
    } else {
        context.values().set(capture.name, value);
    }
}

/// `2027-01-31 23:59:59 UTC` and `2027-01-31 23:59:59 +0000` as RFC 3339 has them.
QString withoutBlanks(const QString &text)
{
    static const QRegularExpression spaced(
        u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?) (UTC|GMT|Z|[+-]\\d\\d:?\\d\\d)$"_s);
    const QRegularExpressionMatch match = spaced.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    const QString zone = match.captured(3);
    const bool isOffset = zone.startsWith(u'+') || zone.startsWith(u'-');
    const QString offset = isOffset ? zone.first(3) + u':' + zone.last(2) : u"Z"_s;
    return match.captured(1) + u'T' + match.captured(2) + offset;
}

} // namespace

void capture(const QList<Capture> &captures, const AnswerContent &answer, CheckContext &context)
{
    for (const Capture &capture : captures) {
        switch (capture.target) {
        case Capture::Target::Identity:
            captureIdentity(capture, answer, context);
            break;
        case Capture::Target::ExpiresAt:
            captureExpiry(capture, answer, context);
            break;
        case Capture::Target::Scopes:
            captureScopes(capture, answer, context);
            break;
        case Capture::Target::Variable:
            captureVariable(capture, answer, context);
            break;
        }
    }
}

QDateTime timeOf(const QJsonValue &value, Capture::Time format)
{
    const QString text = plainText(value).trimmed();
    switch (format) {
    case Capture::Time::Iso:
    case Capture::Time::DayStart: {
        if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10) {
            const bool starts = format == Capture::Time::DayStart;
            return QDateTime(date, starts ? QTime(0, 0) : QTime(23, 59, 59), Qt::UTC);
        }
        QDateTime time = QDateTime::fromString(withoutBlanks(text), Qt::ISODateWithMs);
        if (time.timeSpec() == Qt::LocalTime) {
            time.setTimeSpec(Qt::UTC);
        }
        return time.isValid() ? time.toUTC() : QDateTime();
    }
    case Capture::Time::SecondsFromNow: {
        bool isNumber = false;
        const double seconds = text.toDouble(&isNumber);
        constexpr double century = 100.0 * 366 * 24 * 3600;
        return isNumber && seconds > 0 && seconds < century
                   ? QDateTime::currentDateTimeUtc().addSecs(static_cast<qint64>(seconds))
                   : QDateTime();
    }
    case Capture::Time::UnixSeconds:
    case Capture::Time::UnixMilliseconds: {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        const double milliseconds = format == Capture::Time::UnixSeconds ? number * 1000 : number;
        // Past the year 9999 it would no longer be a date that can be written.
        const bool isSensible = isNumber && milliseconds > 0 && milliseconds < 253'402'300'799'000.0;
        return isSensible ? QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds), Qt::UTC)
                          : QDateTime();
    }
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
