#include "providers/check/windmill/windmillrole.h"

#include <QJsonArray>
#include <QJsonObject>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray()) {
        list.append(item.toString());
    }
    return list;
}

} // namespace

std::optional<WindmillRole> windmillRole(const QJsonValue &json)
{
    const QJsonObject user = json.toObject();
    const bool isUser = user["username"_L1].isString() && user["operator"_L1].isBool() &&
                        user["is_admin"_L1].isBool() && user["disabled"_L1].isBool();
    if (!isUser) {
        return std::nullopt;
    }
    WindmillRole role;
    role.email = user["email"_L1].toString();
    role.username = user["username"_L1].toString();
    role.writableFolders = texts(user["folders"_L1]) + texts(user["folders_owners"_L1]);
    role.readableFolders = texts(user["folders_read"_L1]);
    if (user["disabled"_L1].toBool()) {
        role.kind = WindmillRole::Kind::Disabled;
    } else if (user["is_admin"_L1].toBool() || user["is_super_admin"_L1].toBool()) {
        role.kind = WindmillRole::Kind::Admin;
    } else if (user["operator"_L1].toBool()) {
        role.kind = WindmillRole::Kind::Operator;
    }
    return role;
}

} // namespace patchbay
