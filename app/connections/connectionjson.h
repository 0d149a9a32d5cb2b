#pragma once

#include "app/connections/connection.h"

#include <QJsonObject>

namespace patchbay
{

/// The JSON that patchbayctl prints: the KMS API's keys plus `status`. Never a secret.
QJsonObject toJson(const Connection &connection);

} // namespace patchbay
