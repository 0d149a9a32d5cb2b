#pragma once

#include "app/connections/connection.h"

namespace patchbay
{

/// The row of a connection, the same as the store's list has it.
ConnectionSummary summaryOf(const Connection &connection);

} // namespace patchbay
