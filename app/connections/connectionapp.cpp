#include "app/connections/connectionapp.h"

#include "providers/descriptor/destinations.h"
#include "providers/descriptor/providercatalog.h"

#include <algorithm>

namespace patchbay
{

namespace
{

bool keepsSecrets(const MethodDescriptor &method, const Connection &connection)
{
    return std::all_of(connection.vaultKeys.keyBegin(), connection.vaultKeys.keyEnd(),
                       [&](const QString &key) {
                           const FieldDescriptor *field = method.field(key);
                           return field && field->kind == FieldKind::Secret;
                       });
}

} // namespace

Result<const ProviderDescriptor *> appOf(const Connection &connection, const ProviderCatalog &catalog)
{
    const ProviderDescriptor *app = catalog.find(connection.app);
    if (app == nullptr) {
        return failure(ErrorCode::NoSuchApp);
    }
    if (app->custom != connection.destinations.has_value()) {
        return failure(ErrorCode::AppChanged);
    }
    const MethodDescriptor *method = app->method(connection.method);
    if (method == nullptr) {
        return failure(ErrorCode::NoSuchApp);
    }
    if (app->custom &&
        (*connection.destinations != destinationsOf(*method) || !keepsSecrets(*method, connection))) {
        return failure(ErrorCode::AppChanged);
    }
    return app;
}

const ProviderDescriptor *knownAppOf(const Connection &connection, const ProviderCatalog &catalog)
{
    return appOf(connection, catalog).value_or(nullptr);
}

} // namespace patchbay
