#pragma once

#include <QStringList>

namespace patchbay
{

enum class NorthflankPermission { ReadValues, Update };

enum class PermissionShown { Granted, Missing, NotTold };

/// Whether a list of permissions holds one for secret groups. The vendor does not document how they are
/// spelled, so they are read by their words, and nothing is concluded from a list that never speaks of
/// secrets.
PermissionShown shows(const QStringList &permissions, NorthflankPermission wanted);

} // namespace patchbay
