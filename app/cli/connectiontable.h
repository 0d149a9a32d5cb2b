#pragma once

#include "app/connections/connection.h"

#include <QString>

#include <vector>

namespace patchbay
{

/// Connections as `list` shows them to people: sorted by name, times relative to `now` in seconds since 1970.
QString connectionTable(const std::vector<const ConnectionSummary *> &rows, qint64 now);

} // namespace patchbay
