#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay::sandbox
{

/// The scope, `domain:action`, that a route asks of a scoped token; nothing where the route belongs to no
/// domain.
std::optional<QString> requiredWindmillScope(const QByteArray &method, const QStringList &segments);

/// Write implies read. Paths narrow what a handler does, not which routes are open.
bool windmillScopesGrant(const QStringList &scopes, const QString &required);

} // namespace patchbay::sandbox
