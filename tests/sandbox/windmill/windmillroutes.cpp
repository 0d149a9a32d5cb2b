#include "tests/sandbox/windmill/windmilljson.h"
#include "tests/sandbox/windmill/windmillservice.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr int defaultPerPage = 1000;
constexpr int maxPerPage = 10000;

QJsonArray pageOf(const QJsonArray &all, const HttpRequest &request)
{
    const int page = std::max(1, request.argument(u"page"_s).toInt());
    const int asked = request.argument(u"per_page"_s).toInt();
    const int perPage = asked <= 0 ? defaultPerPage : std::min(asked, maxPerPage);
    QJsonArray rows;
    for (qsizetype i = qsizetype(page - 1) * perPage;
         i < std::min<qsizetype>(all.size(), qsizetype(page) * perPage); ++i) {
        rows.append(all.at(i));
    }
    return rows;
}

QByteArray randomToken()
{
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray token;
    while (token.size() < 32) {
        token += letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)];
    }
    return token;
}

} // namespace

HttpResponse WindmillService::globalWhoami(const Caller &caller, const HttpRequest &)
{
    QList<WindmillMember> memberships;
    std::copy_if(m_data.members.begin(), m_data.members.end(), std::back_inserter(memberships),
                 [&caller](const WindmillMember &member) { return member.email == caller.user.email; });
    return HttpResponse::json(200, globalInfo(caller.user, memberships));
}

HttpResponse WindmillService::email(const Caller &caller, const HttpRequest &)
{
    return HttpResponse::text(200, caller.user.email.toUtf8());
}

HttpResponse WindmillService::userWorkspaces(const Caller &caller, const HttpRequest &)
{
    QJsonArray rows;
    for (const WindmillMember &member : std::as_const(m_data.members)) {
        if (member.email == caller.user.email) {
            rows.append(QJsonObject{{u"id"_s, member.workspace},
                                    {u"name"_s, m_data.workspace(member.workspace)->name},
                                    {u"username"_s, member.username},
                                    {u"color"_s, QJsonValue::Null},
                                    {u"operator_settings"_s, QJsonValue::Null},
                                    {u"parent_workspace_id"_s, QJsonValue::Null},
                                    {u"created_by"_s, QJsonValue::Null},
                                    {u"disabled"_s, member.disabled},
                                    {u"is_service_account"_s, false}});
        }
    }
    return HttpResponse::json(200, QJsonObject{{u"email"_s, caller.user.email}, {u"workspaces"_s, rows}});
}

HttpResponse WindmillService::listWorkspaces(const Caller &caller, const HttpRequest &)
{
    QJsonArray rows;
    for (const WindmillWorkspace &workspace : std::as_const(m_data.workspaces)) {
        if (m_data.member(workspace.id, caller.user.email) != nullptr) {
            rows.append(QJsonObject{{u"id"_s, workspace.id},
                                    {u"name"_s, workspace.name},
                                    {u"owner"_s, workspace.owner},
                                    {u"deleted"_s, false},
                                    {u"premium"_s, false},
                                    {u"color"_s, QJsonValue::Null},
                                    {u"parent_workspace_id"_s, QJsonValue::Null}});
        }
    }
    return HttpResponse::json(200, rows);
}

HttpResponse WindmillService::workspaceExists(const Caller &, const HttpRequest &request)
{
    const QString id = QJsonDocument::fromJson(request.body).object().value("id"_L1).toString();
    return HttpResponse::json(200, m_data.workspace(id) != nullptr);
}

HttpResponse WindmillService::listTokens(const Caller &caller, const HttpRequest &request)
{
    QList<WindmillToken> own;
    std::copy_if(m_data.tokens.begin(), m_data.tokens.end(), std::back_inserter(own),
                 [&caller](const WindmillToken &token) { return token.email == caller.user.email; });
    std::stable_sort(own.begin(), own.end(), [](const WindmillToken &left, const WindmillToken &right) {
        return left.createdAt > right.createdAt;
    });
    QJsonArray rows;
    for (const WindmillToken &token : std::as_const(own)) {
        rows.append(toJson(token));
    }
    return HttpResponse::json(200, pageOf(rows, request));
}

HttpResponse WindmillService::createToken(const Caller &caller, const HttpRequest &request)
{
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    WindmillToken token;
    token.token = randomToken();
    token.email = caller.user.email;
    token.label = wish.value("label"_L1).toString();
    token.createdAt = QDateTime::currentDateTimeUtc();
    if (wish.value("expiration"_L1).isString()) {
        token.expiration = QDateTime::fromString(wish.value("expiration"_L1).toString(), Qt::ISODateWithMs);
    }
    if (wish.value("scopes"_L1).isArray()) {
        token.scopes = wish.value("scopes"_L1).toVariant().toStringList();
    }
    token.workspace = wish.value("workspace_id"_L1).toString();
    token.readOnly = wish.value("read_only"_L1).toBool();
    m_data.tokens.append(token);
    return HttpResponse::text(201, token.token);
}

HttpResponse WindmillService::deleteToken(const Caller &caller, const HttpRequest &request)
{
    const QString prefix = request.segments.last();
    m_data.tokens.removeIf([&](const WindmillToken &token) {
        return token.email == caller.user.email && token.prefix() == prefix;
    });
    return HttpResponse::text(200, "deleted");
}

HttpResponse WindmillService::listScopes(const Caller &, const HttpRequest &)
{
    return HttpResponse::json(200, scopeCatalogue());
}

HttpResponse WindmillService::whoami(const Caller &caller, const WindmillMember &member, const HttpRequest &)
{
    return HttpResponse::json(200, toJson(member, caller.user));
}

HttpResponse WindmillService::listFolderNames(const Caller &, const WindmillMember &member,
                                              const HttpRequest &request)
{
    const bool ownOnly = request.argument(u"only_member_of"_s) == "true"_L1;
    return HttpResponse::json(200, QJsonArray::fromStringList(ownOnly ? member.folders : m_data.folders));
}

HttpResponse WindmillService::listFolders(const Caller &, const WindmillMember &member,
                                          const HttpRequest &request)
{
    QJsonArray rows;
    for (const QString &folder : member.folders) {
        rows.append(QJsonObject{{u"name"_s, folder},
                                {u"owners"_s, QJsonArray{u"u/grace"_s}},
                                {u"extra_perms"_s, QJsonObject{{u"u/"_s + member.username, true}}}});
    }
    return HttpResponse::json(200, pageOf(rows, request));
}

HttpResponse WindmillService::listVariables(const Caller &, const WindmillMember &member,
                                            const HttpRequest &request)
{
    const QString prefix = request.argument(u"path_start"_s);
    QJsonArray rows;
    for (const QJsonValue &variable : variablesOf(member)) {
        if (variable["path"_L1].toString().startsWith(prefix)) {
            rows.append(variable);
        }
    }
    return HttpResponse::json(200, pageOf(rows, request));
}

} // namespace patchbay::sandbox
