#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

namespace patchbay
{

class ProviderCatalog;
struct ProviderDescriptor;

/// The app that a stored connection was made for, with its method. NoSuchApp where it is not there;
/// AppChanged where the one of that id is not the same any more: a shipped app instead of a custom one or the
/// other way round, or a custom one whose file by now names other places for the token or takes a secret
/// field for another kind.
Result<const ProviderDescriptor *> appOf(const Connection &connection, const ProviderCatalog &catalog);

/// The same for what only shows: null where there is none.
const ProviderDescriptor *knownAppOf(const Connection &connection, const ProviderCatalog &catalog);

} // namespace patchbay
