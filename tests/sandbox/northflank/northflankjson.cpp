#include "tests/sandbox/northflank/northflankjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

QJsonObject permissionsOf(const NorthflankToken &token)
{
    QJsonArray project;
    const NorthflankRights &rights = token.rights;
    for (const auto &[granted, name] :
         {std::pair(rights.readProjects, u"Project > Projects > Manage > Read"_s),
          std::pair(rights.listGroups, u"Project > Secrets > General > List"_s),
          std::pair(rights.readValues, u"Project > Secrets > General > Read"_s),
          std::pair(rights.updateGroups, u"Project > Secrets > General > Update"_s)}) {
        if (granted) {
            project.append(name);
        }
    }
    const QJsonArray org =
        token.organisation ? QJsonArray{u"Organisation > Team > General > Read"_s} : QJsonArray{};
    return {{u"orgScope"_s, org}, {u"teamScope"_s, QJsonArray{}}, {u"projectScope"_s, project}};
}

} // namespace

QString northflankTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject authOf(const NorthflankToken &token)
{
    const QString entity = token.organisation ? u"acme-group"_s : token.teams.first();
    QJsonObject data{{u"tokenKind"_s, u"api"_s},
                     {u"id"_s, token.id},
                     {u"name"_s, token.name},
                     {u"description"_s, u"A token of the sandbox"_s},
                     {u"creatorEmail"_s, u"ada@example.com"_s},
                     {u"entityId"_s, entity},
                     {u"entityUid"_s, u"65f0c0ffee000000000000"_s + (token.organisation ? u"0f"_s : u"01"_s)},
                     {u"entityType"_s, token.organisation ? u"org"_s : u"team"_s},
                     {u"role"_s, QJsonObject{{u"name"_s, token.role},
                                             {u"roleId"_s, token.role.toLower().replace(u' ', u'-')},
                                             {u"roleType"_s, u"api"_s}}},
                     {u"permissions"_s, permissionsOf(token)},
                     {u"createdAt"_s, northflankTime(token.createdAt)},
                     {u"expiresAt"_s, token.expiresAt ? QJsonValue(northflankTime(*token.expiresAt))
                                                      : QJsonValue(QJsonValue::Null)}};
    if (token.organisation) {
        data.insert(u"orgId"_s, entity);
    }
    return data;
}

QJsonObject toJson(const NorthflankProject &project)
{
    QJsonObject json{{u"id"_s, project.id}, {u"name"_s, project.name}};
    if (!project.description.isEmpty()) {
        json.insert(u"description"_s, project.description);
    }
    return json;
}

QJsonObject toJson(const NorthflankGroup &group, const QString &project)
{
    return {
        {u"id"_s, group.id},
        {u"projectId"_s, project},
        {u"name"_s, group.name},
        {u"tags"_s, QJsonArray{}},
        {u"type"_s, group.type},
        {u"secretType"_s, u"environment"_s},
        {u"priority"_s, 10},
        {u"restrictions"_s,
         QJsonObject{{u"restricted"_s, false}, {u"nfObjects"_s, QJsonArray{}}, {u"tags"_s, QJsonArray{}}}}};
}

} // namespace patchbay::sandbox
