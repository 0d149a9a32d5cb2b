#include "tests/sandbox/windmill/windmilljson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

QString rfc3339(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + "000Z"_L1;
}

QString founded()
{
    return rfc3339(QDateTime(QDate(2025, 3, 1), QTime(9, 0), Qt::UTC));
}

} // namespace

QJsonObject toJson(const WindmillToken &token)
{
    const QJsonValue none(QJsonValue::Null);
    return {{u"label"_s, token.label},
            {u"expiration"_s, token.expiration ? QJsonValue(rfc3339(*token.expiration)) : none},
            {u"token_prefix"_s, token.prefix()},
            {u"created_at"_s, rfc3339(token.createdAt)},
            {u"last_used_at"_s, rfc3339(token.createdAt.addDays(1))},
            {u"scopes"_s, token.scopes ? QJsonValue(QJsonArray::fromStringList(*token.scopes)) : none},
            {u"email"_s, token.email},
            {u"workspace_id"_s, token.workspace.isEmpty() ? none : QJsonValue(token.workspace)},
            {u"read_only"_s, token.readOnly}};
}

QJsonObject toJson(const WindmillMember &member, const WindmillUser &user)
{
    return {{u"workspace_id"_s, member.workspace},
            {u"email"_s, member.email},
            {u"username"_s, member.username},
            {u"name"_s, user.name},
            {u"is_admin"_s, member.admin},
            {u"is_super_admin"_s, user.superAdmin},
            {u"created_at"_s, founded()},
            {u"operator"_s, member.operatorRole},
            {u"disabled"_s, member.disabled},
            {u"groups"_s, QJsonArray{u"all"_s}},
            {u"folders"_s, QJsonArray::fromStringList(member.folders)},
            {u"folders_read"_s, QJsonArray::fromStringList(member.folders)},
            {u"folders_owners"_s, QJsonArray::fromStringList(member.ownedFolders)},
            {u"added_via"_s, QJsonObject{{u"source"_s, u"manual"_s}}},
            {u"is_service_account"_s, false}};
}

QJsonObject globalInfo(const WindmillUser &user, const QList<WindmillMember> &memberships)
{
    const bool operatorOnly = !memberships.isEmpty() &&
                              std::all_of(memberships.begin(), memberships.end(),
                                          [](const WindmillMember &member) { return member.operatorRole; });
    return {{u"email"_s, user.email},
            {u"login_type"_s, u"password"_s},
            {u"super_admin"_s, user.superAdmin},
            {u"devops"_s, false},
            {u"verified"_s, true},
            {u"name"_s, user.name},
            {u"company"_s, QJsonValue::Null},
            {u"username"_s, user.username},
            {u"operator_only"_s, operatorOnly},
            {u"first_time_user"_s, false},
            {u"role_source"_s, u"manual"_s},
            {u"disabled"_s, user.disabled}};
}

QJsonArray variablesOf(const WindmillMember &member)
{
    QStringList paths{u"u/%1/notes"_s.arg(member.username)};
    for (const QString &folder : member.folders) {
        for (const QString &name : {u"database_url"_s, u"smtp_password"_s}) {
            paths.append(u"f/%1/%2"_s.arg(folder, name));
        }
    }
    QJsonArray variables;
    for (const QString &path : std::as_const(paths)) {
        variables.append(QJsonObject{{u"workspace_id"_s, member.workspace},
                                     {u"path"_s, path},
                                     {u"value"_s, QJsonValue::Null},
                                     {u"is_secret"_s, true},
                                     {u"description"_s, QString()},
                                     {u"extra_perms"_s, QJsonObject{}},
                                     {u"is_oauth"_s, false},
                                     {u"is_expired"_s, false},
                                     {u"edited_at"_s, founded()}});
    }
    return variables;
}

QJsonArray scopeCatalogue()
{
    QJsonArray catalogue;
    for (const QString &domain :
         {u"Users"_s, u"Workspaces"_s, u"Folders"_s, u"Variables"_s, u"Resources"_s}) {
        QJsonArray scopes;
        for (const QString &action : {u"read"_s, u"write"_s}) {
            scopes.append(QJsonObject{{u"value"_s, domain.toLower() + u':' + action},
                                      {u"label"_s, domain + u' ' + action},
                                      {u"description"_s, QJsonValue::Null},
                                      {u"requires_resource_path"_s, false}});
        }
        catalogue.append(
            QJsonObject{{u"name"_s, domain}, {u"description"_s, QJsonValue::Null}, {u"scopes"_s, scopes}});
    }
    return catalogue;
}

} // namespace patchbay::sandbox
