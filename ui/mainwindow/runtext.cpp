#include "ui/mainwindow/runtext.h"

#include "app/text/problemtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay
{

namespace
{

/// Gives the translation context.
struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

} // namespace

QString outcomeSentence(const CheckBatch::Summary &summary)
{
    if (summary.cancelled) {
        return summary.checked == 0 ? RunText::tr("Checking was cancelled.")
                                    : RunText::tr("Checking was cancelled after %1.").arg(summary.checked);
    }
    if (summary.checked == 0) {
        return {};
    }
    if (summary.wanting == 0) {
        return summary.checked == 1
                   ? RunText::tr("Checked 1 connection: it is valid.")
                   : RunText::tr("Checked %1 connections: all are valid.").arg(summary.checked);
    }
    if (summary.checked == 1) {
        return RunText::tr("Checked 1 connection: it needs your attention.");
    }
    if (summary.wanting == 1) {
        return RunText::tr("Checked %1 connections, of which 1 needs your attention.").arg(summary.checked);
    }
    return RunText::tr("Checked %1 connections, of which %2 need your attention.")
        .arg(summary.checked)
        .arg(summary.wanting);
}

QString failureSentence(const CheckBatch::Summary &summary, const QString &onlyName, const QString &vaultName)
{
    if (summary.failures.isEmpty()) {
        return {};
    }
    qsizetype count = 0;
    ErrorCode commonest = summary.failures.firstKey();
    for (auto failure = summary.failures.begin(); failure != summary.failures.end(); ++failure) {
        count += failure->size();
        if (failure->size() > summary.failures[commonest].size()) {
            commonest = failure.key();
        }
    }
    const QString why = sentence(Error{commonest, {}}, vaultName);
    if (count == 1) {
        return RunText::tr("%1 could not be checked. %2", "connection and reason").arg(onlyName, why);
    }
    return RunText::tr("%1 connections could not be checked. %2", "count and commonest reason")
        .arg(count)
        .arg(why);
}

QString recoverySentence(const RecoverStore::Outcome &outcome)
{
    QStringList parts;
    if (outcome.finished > 0) {
        parts.append(RunText::tr("added: %1").arg(outcome.finished));
    }
    if (outcome.undone > 0) {
        parts.append(RunText::tr("undone: %1").arg(outcome.undone));
    }
    if (outcome.removed > 0) {
        parts.append(RunText::tr("removed: %1").arg(outcome.removed));
    }
    return parts.isEmpty() ? QString()
                           : RunText::tr("What was interrupted last time is settled (%1).")
                                 .arg(parts.join(QStringLiteral(", ")));
}

QString leftOverSentence(const RecoverStore::Outcome &outcome, const QString &vaultName)
{
    return outcome.left == 0
               ? QString()
               : RunText::tr("Work from last time is not finished because %1 did not answer. Try again "
                             "now, or leave it for the next start.")
                     .arg(vaultName);
}

} // namespace patchbay
