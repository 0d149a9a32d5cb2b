#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay::sandbox
{

struct NorthflankGroup {
    QString id;
    QString name;
    QString type; ///< `secret` or `config`
};

struct NorthflankProject {
    QString id;
    QString name;
    QString description;
    QList<NorthflankGroup> groups;
};

struct NorthflankTeam {
    QString id;
    QString name;
    QList<NorthflankProject> projects;

    const NorthflankProject *project(const QString &id) const;
};

/// What a role allows, as far as secret groups need it.
struct NorthflankRights {
    bool readProjects = true;
    bool listGroups = true;
    bool readValues = true;
    bool updateGroups = true;
};

struct NorthflankToken {
    QByteArray token;
    QString id;
    QString name;
    QString role;
    QStringList teams; ///< one for a team token, several for an organisation token
    bool organisation = false;
    NorthflankRights rights;
    QDateTime createdAt;
    std::optional<QDateTime> expiresAt;
    bool hasAuthRoute = true;
};

/// The state of a small Northflank account.
struct NorthflankData {
    QList<NorthflankTeam> teams;
    QList<NorthflankToken> tokens;

    const NorthflankTeam *team(const QString &id) const;
    NorthflankToken *acceptedToken(const QByteArray &token, const QDateTime &now);
};

/// Teams, projects and the documented tokens, with dates relative to `now`.
NorthflankData makeNorthflankData(const QDateTime &now);

} // namespace patchbay::sandbox
