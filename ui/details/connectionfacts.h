#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbay
{

struct CheckReport;
struct Connection;
struct ProviderDescriptor;

/// What the details tell of a connection, as captions and values in their order.
struct NamedValue {
    QString key; ///< for object names: `identity`, `expires`, `field_instanceUrl` …
    QString caption;
    QString value;

    bool operator==(const NamedValue &) const = default;
};
/// `app` is null where this version does not know it.
QList<NamedValue> tokenFacts(const Connection &connection, const ProviderDescriptor *app,
                             const QDateTime &now);
QList<NamedValue> historyFacts(const Connection &connection, const QDateTime &now);

/// What the token reaches, by kind.
struct ResourceGroup {
    QString heading; ///< `Workspaces (12)`
    QStringList lines;

    bool operator==(const ResourceGroup &) const = default;
};
QList<ResourceGroup> resourceGroups(const CheckReport &report);

} // namespace patchbay
