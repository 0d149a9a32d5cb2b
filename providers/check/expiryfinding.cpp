#include "providers/check/expiryfinding.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::ExpiryFinding)
};

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

Finding soon(const QDateTime &end, const QDateTime &now)
{
    const qint64 days = now.toLocalTime().date().daysTo(end.toLocalTime().date());
    const QString detail =
        days == 0   ? Words::tr("The token expires today.")
        : days == 1 ? Words::tr("The token expires tomorrow.")
                    : Words::tr("The token expires in %1 days, on %2.").arg(QString::number(days), day(end));
    return Finding::warning(detail, Words::tr("Create a new token and replace this one before that."));
}

} // namespace

void applyExpiresOn(CheckReport &draft, const QDate &expiresOn)
{
    if (expiresOn.isValid() && !draft.expiresAt && !draft.neverExpires) {
        // The user's day, not Greenwich's.
        draft.expiresAt = QDateTime(expiresOn, QTime(23, 59, 59)).toUTC();
        draft.expiryIsGiven = true;
    }
}

CheckReport withExpiresOn(CheckReport report, const QDate &expiresOn, const QDateTime &now)
{
    if (report.verdict == Verdict::Unchecked || report.neverExpires ||
        (report.expiresAt && !report.expiryIsGiven)) {
        return report;
    }
    report.expiresAt.reset();
    report.expiryIsGiven = false;
    applyExpiresOn(report, expiresOn);
    const auto check = std::ranges::find(report.checks, u"expiry"_s, &CheckResult::id);
    if (!report.expiresAt) {
        if (check != report.checks.end()) {
            report.checks.erase(check);
        }
        return report;
    }
    const Finding finding = expiryFinding(report, now, {}, false);
    if (finding.verdict) {
        report.verdict = worse(report.verdict, *finding.verdict);
    }
    if (check != report.checks.end()) {
        check->outcome = finding.outcome;
        check->detail = finding.detail;
        check->hint = finding.hint;
    }
    return report;
}

Finding expiryFinding(const CheckReport &draft, const QDateTime &now, const QString &app, bool told)
{
    if (draft.neverExpires) {
        return Finding::passed(Words::tr("The token never expires."));
    }
    if (!draft.expiresAt) {
        return Finding::unknown(Words::tr("%1 does not tell when this token expires.").arg(app),
                                told ? QString()
                                     : Words::tr("Fill in when it expires to be reminded in time."));
    }
    const QDateTime end = *draft.expiresAt;
    if (end <= now) {
        return Finding::failed(Verdict::Expired, Words::tr("The token expired on %1.").arg(day(end)),
                               Words::tr("Create a new token, then replace this one."));
    }
    if (end <= now.addDays(expiryWarningDays)) {
        return soon(end, now);
    }
    return Finding::passed(Words::tr("The token expires on %1.").arg(day(end)));
}

} // namespace patchbay
