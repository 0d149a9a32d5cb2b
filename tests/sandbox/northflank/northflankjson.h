#pragma once

#include "tests/sandbox/northflank/northflankdata.h"

#include <QJsonObject>

namespace patchbay::sandbox
{

/// The `data` of `GET /v1/auth`.
QJsonObject authOf(const NorthflankToken &token);
QJsonObject toJson(const NorthflankProject &project);
QJsonObject toJson(const NorthflankGroup &group, const QString &project);
/// RFC 3339 with milliseconds in UTC, as this API writes it.
QString northflankTime(const QDateTime &time);

} // namespace patchbay::sandbox
