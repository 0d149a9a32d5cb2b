#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay
{

/// What the token's user is in one workspace.
struct WindmillRole {
    enum class Kind { Admin, Developer, Operator, Disabled, NoAccess, NoWorkspace };

    Kind kind = Kind::Developer;
    QString email;
    QString username;
    QStringList writableFolders;
    QStringList readableFolders;

    bool mayWrite() const { return kind == Kind::Admin || kind == Kind::Developer; }
    bool isMember() const { return mayWrite() || kind == Kind::Operator; }
};

/// Reads `/api/w/{workspace}/users/whoami`; nothing where it is no such answer.
std::optional<WindmillRole> windmillRole(const QJsonValue &json);

} // namespace patchbay
