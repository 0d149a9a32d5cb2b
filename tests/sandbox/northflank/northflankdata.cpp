#include "tests/sandbox/northflank/northflankdata.h"

#include "tests/sandbox/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr int manyProjects = 260;
constexpr int manyGroups = 120;

NorthflankProject makeProject(const QString &id, const QString &name)
{
    return {id,
            name,
            u"%1 of the sandbox"_s.arg(name),
            {{u"database"_s, u"Database"_s, u"secret"_s},
             {u"build-settings"_s, u"Build settings"_s, u"config"_s}}};
}

QList<NorthflankTeam> makeTeams()
{
    QList<NorthflankTeam> teams{
        {u"acme"_s,
         u"Acme"_s,
         {makeProject(u"storefront"_s, u"Storefront"_s), makeProject(u"billing"_s, u"Billing"_s)}},
        {u"labs"_s, u"Labs"_s, {makeProject(u"prototypes"_s, u"Prototypes"_s)}},
        {u"ops"_s, u"Ops"_s, {}},
        {u"crowd"_s, u"Crowd"_s, {}},
        {u"fresh"_s, u"Fresh"_s, {}}};
    NorthflankTeam &crowd = teams[3];
    for (int i = 1; i <= manyProjects; ++i) {
        crowd.projects.append({u"project-%1"_s.arg(i, 3, 10, '0'_L1), u"Project %1"_s.arg(i), {}, {}});
    }
    for (int i = 1; i <= manyGroups; ++i) {
        crowd.projects.first().groups.append(
            {u"group-%1"_s.arg(i, 3, 10, '0'_L1), u"Group %1"_s.arg(i), u"secret"_s});
    }
    return teams;
}

} // namespace

const NorthflankProject *NorthflankTeam::project(const QString &wanted) const
{
    const auto found =
        std::find_if(projects.begin(), projects.end(),
                     [&wanted](const NorthflankProject &project) { return project.id == wanted; });
    return found == projects.end() ? nullptr : &*found;
}

const NorthflankTeam *NorthflankData::team(const QString &id) const
{
    const auto found =
        std::find_if(teams.begin(), teams.end(), [&id](const NorthflankTeam &team) { return team.id == id; });
    return found == teams.end() ? nullptr : &*found;
}

NorthflankToken *NorthflankData::acceptedToken(const QByteArray &token, const QDateTime &now)
{
    const auto found = std::find_if(tokens.begin(), tokens.end(), [&](const NorthflankToken &known) {
        return known.token == token && (!known.expiresAt || *known.expiresAt > now);
    });
    return found == tokens.end() ? nullptr : &*found;
}

NorthflankData makeNorthflankData(const QDateTime &now)
{
    using namespace northflanktoken;
    NorthflankData data;
    data.teams = makeTeams();
    const auto add = [&data, &now](const char *token, const QString &id, const QString &role,
                                   const QString &inTeam = u"acme"_s) -> NorthflankToken & {
        NorthflankToken row;
        row.token = token;
        row.id = id;
        row.name = u"Sandbox "_s + id;
        row.role = role;
        row.teams = {inTeam};
        row.createdAt = now.addDays(-30);
        data.tokens.append(row);
        return data.tokens.last();
    };

    add(team, u"team-token"_s, u"Secret sync"_s);
    NorthflankToken &organisation = add(org, u"org-token"_s, u"Organisation admin"_s);
    organisation.organisation = true;
    organisation.teams = {u"acme"_s, u"labs"_s, u"ops"_s};
    add(expired, u"expired-token"_s, u"Secret sync"_s).expiresAt = now.addDays(-1);
    add(noProjectPermission, u"no-projects-role"_s, u"Domains only"_s).rights = {false, false, false, false};
    add(listOnly, u"list-only"_s, u"Lister"_s).rights = {true, true, false, false};
    add(readOnlySecrets, u"read-only"_s, u"Reader"_s).rights = {true, true, true, false};
    add(noSecrets, u"no-secrets"_s, u"Project viewer"_s).rights = {true, false, false, false};
    add(noAuthRoute, u"no-auth-route"_s, u"Secret sync"_s).hasAuthRoute = false;
    add(expiringSoon, u"expiring-soon"_s, u"Secret sync"_s).expiresAt = now.addDays(5);
    add(many, u"many"_s, u"Secret sync"_s, u"crowd"_s);
    add(noProjects, u"fresh"_s, u"Secret sync"_s, u"fresh"_s);
    return data;
}

} // namespace patchbay::sandbox
