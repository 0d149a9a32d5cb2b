#include "ui/mainwindow/secretfields.h"

#include "app/connections/connectionapp.h"
#include "providers/descriptor/providercatalog.h"

namespace patchbay
{

QList<std::pair<QString, QString>> secretFields(const Connection &connection, const ProviderCatalog &catalog)
{
    const ProviderDescriptor *app = knownAppOf(connection, catalog);
    const MethodDescriptor *method = app ? app->method(connection.method) : nullptr;
    QList<std::pair<QString, QString>> fields;
    for (auto key = connection.vaultKeys.keyBegin(); key != connection.vaultKeys.keyEnd(); ++key) {
        const FieldDescriptor *field = method ? method->field(*key) : nullptr;
        fields.append({*key, field ? field->label : *key});
    }
    return fields;
}

} // namespace patchbay
