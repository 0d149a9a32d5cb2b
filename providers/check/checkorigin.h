#pragma once

#include "providers/net/origin.h"

#include <QString>

#include <optional>

namespace patchbay
{

/// The loopback origin that `PATCHBAY_API_BASE_<APP>` puts in the place of the vendor's; any other value is
/// ignored with a warning.
std::optional<Origin> replacedOrigin(const QString &app);

} // namespace patchbay
