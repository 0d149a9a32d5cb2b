#pragma once

#include "tests/sandbox/windmill/windmilldata.h"

#include <QJsonArray>
#include <QJsonObject>

namespace patchbay::sandbox
{

QJsonObject toJson(const WindmillToken &token);
QJsonObject toJson(const WindmillMember &member, const WindmillUser &user);
QJsonObject globalInfo(const WindmillUser &user, const QList<WindmillMember> &memberships);
QJsonArray variablesOf(const WindmillMember &member);
QJsonArray scopeCatalogue();

} // namespace patchbay::sandbox
