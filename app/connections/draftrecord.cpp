#include "app/connections/draftrecord.h"

#include "providers/check/instanceaddress.h"
#include "providers/descriptor/destinations.h"

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

std::unexpected<Error> wrong(const QString &what)
{
    return failure(ErrorCode::InvalidValue, what);
}

/// The value to store; empty for a field that is left out.
Result<QString> fieldValue(const ConnectionDraft &draft, const FieldDescriptor &field)
{
    const QString value = draft.fields.value(field.key).trimmed();
    if (value.isEmpty()) {
        // A blank instance URL stands for the default, which the app knows.
        if (field.required && field.defaultValue.isEmpty()) {
            return wrong(field.key + u" is missing"_s);
        }
        return QString();
    }
    if (field.maxLength > 0 && value.size() > field.maxLength) {
        return wrong(field.key + u" is too long"_s);
    }
    if (field.kind == FieldKind::Choice && !field.choices.contains(value)) {
        return wrong(field.key + u" is none of the choices"_s);
    }
    if (field.kind == FieldKind::InstanceUrl) {
        const std::expected<Origin, UrlProblem> origin = parseInstance(field, value, draft.plainHttp);
        return origin ? Result<QString>(instanceText(field, *origin))
                      : wrong(field.key + u" is no usable address"_s);
    }
    return value;
}

} // namespace

Result<Connection> recordOf(const ConnectionDraft &draft, const CheckReport &report)
{
    const MethodDescriptor *method = draft.methodDescriptor();
    if (method == nullptr) {
        return failure(ErrorCode::NoSuchApp);
    }
    const std::expected<ConnectionName, NameProblem> name = ConnectionName::parse(draft.name);
    if (!name) {
        return wrong(u"name"_s);
    }
    const QString description = draft.description.trimmed();
    if (description.size() > maxDescriptionLength) {
        return wrong(u"description"_s);
    }
    Connection connection{.id = QUuid::createUuid(), .name = *name};
    for (const FieldDescriptor &field : method->fields) {
        if (field.kind == FieldKind::Secret) {
            if (!draft.secrets.value(field.key).isEmpty()) {
                connection.vaultKeys.insert(field.key,
                                            connection.id.toString(QUuid::WithoutBraces) + u'/' + field.key);
            } else if (field.required) {
                return wrong(field.key + u" is missing"_s);
            }
            continue;
        }
        const Result<QString> value = fieldValue(draft, field);
        if (!value) {
            return std::unexpected(value.error());
        }
        if (!value->isEmpty()) {
            connection.fields.insert(field.key, *value);
        }
    }
    connection.description = description;
    connection.app = draft.app->id;
    connection.method = method->id;
    if (draft.app->custom) {
        connection.destinations = destinationsOf(*method);
    }
    connection.createdAt = QDateTime::currentDateTimeUtc();
    connection.updatedAt = connection.createdAt;
    connection.expiresOn = draft.expiresOn;
    connection.plainHttp = draft.plainHttp;
    connection.caFile = draft.caFile;
    connection.report = report;
    return connection;
}

} // namespace patchbay
