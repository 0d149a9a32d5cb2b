#include "app/text/problemtext.h"

#include <QCoreApplication>

#include <utility>

namespace patchbay
{

namespace
{

/// Gives the translation context.
struct VerdictText {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

/// What a failed check says to do, or else `otherwise`.
QString nextStep(const CheckReport &report, const QString &otherwise)
{
    for (const CheckResult &check : report.checks) {
        if (check.outcome == Outcome::Failed && !check.hint.isEmpty()) {
            return check.hint;
        }
    }
    return otherwise;
}

QString missingPermission(const CheckReport &report)
{
    for (const CheckResult &check : report.checks) {
        if (check.outcome == Outcome::Failed) {
            QString what = check.detail.isEmpty() ? check.title : check.detail;
            while (what.endsWith(u'.')) {
                what.chop(1);
            }
            return what;
        }
    }
    return {};
}

QString limitedSentence(const CheckReport &report, const QString &appName)
{
    const QString next = nextStep(
        report, VerdictText::tr("Give the token this permission or create one that has it, then try again."));
    const QString missing = missingPermission(report);
    if (missing.isEmpty()) {
        return VerdictText::tr(
                   "%1 accepted this token, but a permission that the connection needs is missing. %2")
            .arg(appName, next);
    }
    return VerdictText::tr(
               "%1 accepted this token, but something that the connection needs is missing: %2. %3")
        .arg(appName, missing, next);
}

} // namespace

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return VerdictText::tr("Valid");
    case Verdict::Limited:
        return VerdictText::tr("Limited");
    case Verdict::Rejected:
        return VerdictText::tr("Rejected");
    case Verdict::Expired:
        return VerdictText::tr("Expired");
    case Verdict::Misconfigured:
        return VerdictText::tr("Misconfigured");
    case Verdict::Unreachable:
        return VerdictText::tr("Unreachable");
    case Verdict::Unchecked:
        return VerdictText::tr("Unchecked");
    }
    std::unreachable();
}

QString word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return VerdictText::tr("Passed");
    case Outcome::Failed:
        return VerdictText::tr("Failed");
    case Outcome::Warning:
        return VerdictText::tr("Warning");
    case Outcome::Skipped:
        return VerdictText::tr("Skipped");
    case Outcome::Unknown:
        return VerdictText::tr("Unknown");
    }
    std::unreachable();
}

QString verdictSentence(const CheckReport &report, const QString &appName)
{
    switch (report.verdict) {
    case Verdict::Valid:
        return VerdictText::tr("%1 accepted this token, and it has what the connection needs.").arg(appName);
    case Verdict::Limited:
        return limitedSentence(report, appName);
    case Verdict::Rejected:
        return VerdictText::tr("%1 refused this token. It may have expired or been revoked: create a new "
                               "one, then try again.")
            .arg(appName);
    case Verdict::Expired:
        return VerdictText::tr("This token has expired. Create a new one in %1, then try again.")
            .arg(appName);
    case Verdict::Misconfigured:
        return VerdictText::tr("What answered at this address is not %1, or it cannot be trusted. %2")
            .arg(appName, nextStep(report, VerdictText::tr("Check the address, then try again.")));
    case Verdict::Unreachable:
        return VerdictText::tr("%1 could not be reached. %2")
            .arg(appName,
                 nextStep(report, VerdictText::tr("Check your network and the address, then try again.")));
    case Verdict::Unchecked:
        return VerdictText::tr(
                   "This token has not been checked. Check the connection to see whether %1 accepts it.")
            .arg(appName);
    }
    std::unreachable();
}

} // namespace patchbay
