#pragma once

#include "providers/check/checkaction.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace patchbay
{

struct NorthflankProject {
    QString team; ///< empty for a team's own token
    QString id;
    QString name;

    /// `/v1[/teams/{team}]/projects/{id}` + `rest`
    QString route(const QString &rest) const;
};

/// What the checks of one Northflank token have found out so far.
struct NorthflankState {
    bool toldAboutItself = false; ///< the token's own route was there
    bool ofOrganisation = false;
    QString identity;
    QString description; ///< in a sentence
    QStringList permissions;
    QList<NorthflankProject> projects;
};

using NorthflankStatePtr = std::shared_ptr<NorthflankState>;

/// The checks of a Northflank token, in their order.
CheckActions northflankActions();

} // namespace patchbay
