#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

#include <QList>

namespace patchbay
{

class StoreDatabase;

/// The list's columns of all ready connections.
Result<QList<ConnectionSummary>> readSummaries(StoreDatabase &database);

} // namespace patchbay
