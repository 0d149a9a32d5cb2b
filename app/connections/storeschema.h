#pragma once

#include "providers/base/result.h"

#include <QStringList>

#include <span>

namespace patchbay
{

class StoreDatabase;

/// The statements that lead from one schema version to the next.
using Migration = QStringList;

/// All migrations of Patchbay's store; a file of version n has seen the first n.
std::span<const Migration> storeMigrations();

/// Brings the file to the newest version, at once or not at all. StoreTooNew where it is ahead, StoreCorrupt
/// where it is no store of ours.
Result<void> migrate(StoreDatabase &database, std::span<const Migration> migrations);

} // namespace patchbay
