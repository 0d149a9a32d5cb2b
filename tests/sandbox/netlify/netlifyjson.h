#pragma once

#include "tests/sandbox/netlify/netlifydata.h"

#include <QJsonArray>
#include <QJsonObject>

namespace patchbay::sandbox
{

QJsonObject toJson(const NetlifyUser &user, int siteCount);
QJsonObject toJson(const NetlifyTeam &team);
QJsonObject toJson(const NetlifySite &site, const NetlifyTeam &team);
QJsonArray membersOf(const NetlifyTeam &team, const NetlifyData &data);
QJsonArray environmentOf(const NetlifyUser &editor);

} // namespace patchbay::sandbox
