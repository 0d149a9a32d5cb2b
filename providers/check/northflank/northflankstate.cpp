#include "providers/check/northflank/northflankstate.h"

#include "providers/check/northflank/northflankidentity.h"
#include "providers/check/northflank/northflankprojects.h"
#include "providers/check/northflank/northflankright.h"
#include "providers/check/northflank/northflanksecretgroups.h"
#include "providers/check/northflank/northflankteams.h"
#include "providers/check/northflank/northflanktoken.h"

#include <QUrl>

namespace patchbay
{

using namespace Qt::StringLiterals;

QString NorthflankProject::route(const QString &rest) const
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    const QString inTeam = team.isEmpty() ? QString() : u"/teams/"_s + encoded(team);
    return u"/v1"_s + inTeam + u"/projects/"_s + encoded(id) + rest;
}

CheckActions northflankActions()
{
    const auto state = std::make_shared<NorthflankState>();
    const auto teams = std::make_shared<QStringList>();
    CheckActions actions;
    actions.push_back(std::make_unique<NorthflankToken>(state));
    actions.push_back(std::make_unique<NorthflankIdentity>(state));
    actions.push_back(std::make_unique<NorthflankTeams>(state, teams));
    actions.push_back(std::make_unique<NorthflankProjects>(state, teams));
    actions.push_back(std::make_unique<NorthflankSecretGroups>(state));
    actions.push_back(std::make_unique<NorthflankRight>(state, NorthflankPermission::ReadValues));
    actions.push_back(std::make_unique<NorthflankRight>(state, NorthflankPermission::Update));
    return actions;
}

} // namespace patchbay
