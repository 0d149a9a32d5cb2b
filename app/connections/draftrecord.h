#pragma once

#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"
#include "providers/base/result.h"

namespace patchbay
{

/// The record that a draft makes, with fresh id, vault keys and times. InvalidValue or NoSuchApp where the
/// draft is not complete and right.
Result<Connection> recordOf(const ConnectionDraft &draft, const CheckReport &report);

} // namespace patchbay
