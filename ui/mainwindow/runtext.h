#pragma once

#include "app/connections/recoverstore.h"
#include "ui/mainwindow/checkbatch.h"

#include <QString>

namespace patchbay
{

/// What came of work on several connections, in words for the status bar and the message bar.
QString outcomeSentence(const CheckBatch::Summary &summary);
/// Empty where every connection got a report. `onlyName` is told where just one failed.
QString failureSentence(const CheckBatch::Summary &summary, const QString &onlyName,
                        const QString &vaultName);
/// Empty where nothing was left over.
QString recoverySentence(const RecoverStore::Outcome &outcome);
/// Empty where nothing is left to do.
QString leftOverSentence(const RecoverStore::Outcome &outcome, const QString &vaultName);

} // namespace patchbay
