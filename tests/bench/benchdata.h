#pragma once

#include "providers/base/result.h"

#include <QString>

namespace patchbay::bench
{

/// Fills the store of `dataDir` with `count` varied, ready connections; those that are there already stay.
Result<void> fill(const QString &dataDir, int count);

} // namespace patchbay::bench
