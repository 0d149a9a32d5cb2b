#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace patchbay
{

struct Connection;
class ProviderCatalog;

/// Keys and labels of the secrets that a connection has.
QList<std::pair<QString, QString>> secretFields(const Connection &connection, const ProviderCatalog &catalog);

} // namespace patchbay
