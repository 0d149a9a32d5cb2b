#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay
{

/// One scope of a Windmill token: `domain:action`, `domain:action:path,path` or `jobs:run:kind:path`, each
/// part but the paths possibly `*`.
struct WindmillScope {
    QString domain;
    QString action;
    QStringList paths; ///< empty: everywhere

    static std::optional<WindmillScope> parse(const QString &text);

    /// Whether it allows `action` in `domain` at all; writing includes reading.
    bool grants(const QString &wantedDomain, const QString &wantedAction) const;
    /// Whether it covers everything at and below `path`.
    bool covers(const QString &path) const;
};

/// How far a set of scopes allows an action.
struct WindmillGrant {
    bool anywhere = false; ///< at least somewhere
    QStringList paths;     ///< where; empty means everywhere

    bool covers(const QString &path) const;
};

WindmillGrant grantOf(const QStringList &scopes, const QString &domain, const QString &action);

} // namespace patchbay
