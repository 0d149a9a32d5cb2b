#pragma once

#include "providers/check/checkaction.h"
#include "providers/check/windmill/windmillrole.h"
#include "providers/check/windmill/windmilltokenrow.h"

#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace patchbay
{

/// One row of the workspaces that the token's user is a member of.
struct WindmillWorkspace {
    QString id;
    QString name;
    bool disabled = false;
};

/// What the checks of one Windmill token have found out so far.
struct WindmillState {
    QString email;
    bool superAdmin = false;
    bool disabled = false; ///< on the whole instance
    QString boundTo;       ///< the workspace whose routes alone the token may use
    std::optional<WindmillTokenRow> row;
    bool missesRow = false; ///< the tokens could be listed, but this one was not among them
    QSet<QString> lacks;    ///< scopes for whose lack a request was refused
    QSet<QString> shown;    ///< scopes that a request has proved
    std::optional<QList<WindmillWorkspace>> workspaces;
    QMap<QString, WindmillRole> roles; ///< by workspace

    /// Scopes limit the token, whether they are known one by one or only by a refusal.
    bool isScoped() const { return row ? !row->scopes.isEmpty() : !lacks.isEmpty(); }
    bool isMemberOf(const QString &workspace) const;
};

using WindmillStatePtr = std::shared_ptr<WindmillState>;

/// The checks of a Windmill token, in their order.
CheckActions windmillActions();

} // namespace patchbay
