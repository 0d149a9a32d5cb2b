#pragma once

#include "providers/check/checkreport.h"
#include "providers/check/finding.h"

#include <QDate>
#include <QDateTime>

namespace patchbay
{

inline constexpr int expiryWarningDays = 14;

/// Fills in the end that the user gave where the service tells none.
void applyExpiresOn(CheckReport &draft, const QDate &expiresOn);

/// A report of earlier after the user named another day, or none any more: it changes nothing where the
/// service itself tells the end.
CheckReport withExpiresOn(CheckReport report, const QDate &expiresOn, const QDateTime &now);

/// What the end of the token means now. `told`: the service usually tells it.
Finding expiryFinding(const CheckReport &draft, const QDateTime &now, const QString &app, bool told);

} // namespace patchbay
