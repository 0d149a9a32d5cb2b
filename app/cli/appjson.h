#pragma once

#include "providers/descriptor/providerdescriptor.h"

#include <QJsonObject>

namespace patchbay
{

/// An app as `patchbayctl apps --json` prints it.
QJsonObject toJson(const ProviderDescriptor &app);

} // namespace patchbay
