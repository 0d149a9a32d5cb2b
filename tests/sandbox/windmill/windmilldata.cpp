#include "tests/sandbox/windmill/windmilldata.h"

#include "tests/sandbox/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr int manyWorkspaces = 240;
constexpr int manyTokens = 130;

template <typename T, typename Predicate> const T *findIn(const QList<T> &list, Predicate predicate)
{
    const auto found = std::find_if(list.begin(), list.end(), predicate);
    return found == list.end() ? nullptr : &*found;
}

void addDeveloper(WindmillData &data, const QString &email, const QString &username)
{
    for (const QString &workspace : {u"production"_s, u"staging"_s}) {
        data.members.append(
            {workspace, email, username, false, false, false, {u"apps"_s, u"shared"_s}, {u"apps"_s}});
    }
}

void addPeople(WindmillData &data)
{
    data.users = {{u"ada@example.com"_s, u"Ada Lovelace"_s, u"ada"_s},
                  {u"grace@example.com"_s, u"Grace Hopper"_s, u"grace"_s, true},
                  {u"olaf@example.com"_s, u"Olaf Operator"_s, u"olaf"_s},
                  {u"max@example.com"_s, u"Max Mixed"_s, u"max"_s},
                  {u"dora@example.com"_s, u"Dora Disabled"_s, u"dora"_s, false, true},
                  {u"nora@example.com"_s, u"Nora Newcomer"_s, u"nora"_s},
                  {u"mia@example.com"_s, u"Mia Many"_s, u"mia"_s}};
    addDeveloper(data, u"ada@example.com"_s, u"ada"_s);
    for (const WindmillWorkspace &workspace : std::as_const(data.workspaces)) {
        data.members.append({workspace.id, u"grace@example.com"_s, u"grace"_s, true, false, false,
                             data.folders, data.folders});
    }
    for (const QString &workspace : {u"production"_s, u"staging"_s}) {
        data.members.append({workspace, u"olaf@example.com"_s, u"olaf"_s, false, true});
    }
    data.members.append(
        {u"production"_s, u"max@example.com"_s, u"max"_s, false, false, false, {u"shared"_s}});
    data.members.append({u"staging"_s, u"max@example.com"_s, u"max"_s, false, true});
    data.members.append({u"analytics"_s, u"max@example.com"_s, u"max"_s, false, false, true});
    data.members.append({u"production"_s, u"dora@example.com"_s, u"dora"_s, false, false, true});
    for (int i = 1; i <= manyWorkspaces; ++i) {
        const QString id = u"team-%1"_s.arg(i, 3, 10, '0'_L1);
        data.workspaces.append({id, u"Team %1"_s.arg(i), u"mia@example.com"_s});
        data.members.append({id, u"mia@example.com"_s, u"mia"_s, false, false, false, {u"shared"_s}});
    }
}

void addTokens(WindmillData &data, const QDateTime &now)
{
    using namespace windmilltoken;
    const QDateTime created = now.addDays(-30);
    const auto add = [&data, &created](const char *token, const QString &user, const QString &label,
                                       std::optional<QStringList> scopes = {}) -> WindmillToken & {
        data.tokens.append({token, user + "@example.com"_L1, label, created, std::nullopt, std::move(scopes),
                            QString(), false});
        return data.tokens.last();
    };

    add(developer, u"ada"_s, u"patchbay"_s);
    add(admin, u"grace"_s, u"admin"_s);
    add(expired, u"ada"_s, u"last year"_s).expiration = now.addDays(-1);
    add(scoped, u"ada"_s, u"secret sync"_s,
        QStringList{u"users:read"_s, u"workspaces:read"_s, u"folders:read"_s, u"variables:read"_s,
                    u"variables:write"_s});
    add(scopedNoWorkspaces, u"ada"_s, u"without workspaces"_s,
        QStringList{u"users:read"_s, u"folders:read"_s, u"variables:write"_s});
    add(scopedNoUsers, u"ada"_s, u"without users"_s,
        QStringList{u"workspaces:read"_s, u"folders:read"_s, u"variables:write"_s});
    add(scopedReadOnly, u"ada"_s, u"reader"_s,
        QStringList{u"users:read"_s, u"workspaces:read"_s, u"folders:read"_s, u"variables:read"_s});
    add(pathLimited, u"ada"_s, u"apps only"_s,
        QStringList{u"users:read"_s, u"workspaces:read"_s, u"folders:read"_s, u"variables:read"_s,
                    u"variables:write:f/apps/*"_s});
    add(readOnly, u"ada"_s, u"read-only"_s).readOnly = true;
    add(bound, u"ada"_s, u"production only"_s).workspace = u"production"_s;
    add(operatorRole, u"olaf"_s, u"operator"_s);
    add(mixedRoles, u"max"_s, u"mixed"_s);
    add(disabled, u"dora"_s, u"dora"_s);
    add(noWorkspaces, u"nora"_s, u"nora"_s);
    add(expiringSoon, u"ada"_s, u"expires soon"_s).expiration = now.addDays(5);

    // Newest first in the list: what comes later here is listed earlier.
    add(many, u"mia"_s, u"first of many"_s).createdAt = now.addDays(-400);
    for (int i = 0; i < manyTokens; ++i) {
        const QByteArray token = "WmFill" + QByteArray::number(1000 + i) + "0000000000000000000000";
        data.tokens.append({token, u"mia@example.com"_s, u"filler %1"_s.arg(i), now.addDays(-300).addSecs(i),
                            std::nullopt, std::nullopt, QString(), false});
    }
}

} // namespace

const WindmillUser *WindmillData::user(const QString &email) const
{
    return findIn(users, [&email](const WindmillUser &user) { return user.email == email; });
}

const WindmillWorkspace *WindmillData::workspace(const QString &id) const
{
    return findIn(workspaces, [&id](const WindmillWorkspace &workspace) { return workspace.id == id; });
}

const WindmillMember *WindmillData::member(const QString &workspace, const QString &email) const
{
    return findIn(members, [&](const WindmillMember &member) {
        return member.workspace == workspace && member.email == email;
    });
}

const WindmillToken *WindmillData::acceptedToken(const QByteArray &token, const QDateTime &now) const
{
    return findIn(tokens, [&](const WindmillToken &known) {
        return known.token == token && (!known.expiration || *known.expiration > now);
    });
}

WindmillData makeWindmillData(const QDateTime &now)
{
    WindmillData data;
    data.workspaces = {{u"production"_s, u"Production"_s, u"grace@example.com"_s},
                       {u"staging"_s, u"Staging"_s, u"grace@example.com"_s},
                       {u"analytics"_s, u"Analytics"_s, u"grace@example.com"_s}};
    data.folders = {u"apps"_s, u"shared"_s, u"platform"_s};
    addPeople(data);
    addTokens(data, now);
    return data;
}

} // namespace patchbay::sandbox
