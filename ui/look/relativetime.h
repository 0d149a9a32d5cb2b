#pragma once

#include <QDateTime>
#include <QString>

namespace patchbay::look
{

/// `3 min ago`, `in 12 days`, `yesterday`, `just now`, in the user's language.
QString relativeTime(const QDateTime &when, const QDateTime &now);
/// The exact local time for a tool tip.
QString exactTime(const QDateTime &when);

} // namespace patchbay::look
