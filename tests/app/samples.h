#pragma once

#include "app/connections/connection.h"

#include <QString>

namespace patchbay::samples
{

/// A connection with every member set, its one secret under `<id>/apiToken`.
Connection connection(const QString &name);
/// A report with every member set.
CheckReport report(Verdict verdict = Verdict::Valid);
ConnectionName name(const QString &text);

} // namespace patchbay::samples
