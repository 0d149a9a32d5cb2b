#pragma once

#include "providers/base/error.h"

class QSqlError;

namespace patchbay
{

/// What an SQLite failure means for the user. `step` names what was tried, for the log.
Error storeError(const QSqlError &error, const char *step);

} // namespace patchbay
