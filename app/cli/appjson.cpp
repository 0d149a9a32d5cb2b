#include "app/cli/appjson.h"

#include <QJsonArray>

namespace patchbay
{

namespace
{

QString kindText(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return QStringLiteral("text");
    case FieldKind::Secret:
        return QStringLiteral("secret");
    case FieldKind::InstanceUrl:
        return QStringLiteral("instance-url");
    case FieldKind::Choice:
        return QStringLiteral("choice");
    }
    return QStringLiteral("text");
}

QJsonObject fieldJson(const FieldDescriptor &field)
{
    return {
        {QStringLiteral("key"), field.key},
        {QStringLiteral("label"), field.label},
        {QStringLiteral("kind"), kindText(field.kind)},
        {QStringLiteral("secret"), field.kind == FieldKind::Secret},
        {QStringLiteral("required"), field.required},
        {QStringLiteral("default"),
         field.defaultValue.isEmpty() ? QJsonValue() : QJsonValue(field.defaultValue)},
        {QStringLiteral("choices"), QJsonArray::fromStringList(field.choices)},
    };
}

QJsonObject methodJson(const MethodDescriptor &method)
{
    QJsonArray fields;
    for (const FieldDescriptor &field : method.fields) {
        fields.append(fieldJson(field));
    }
    return {
        {QStringLiteral("id"), method.id},
        {QStringLiteral("name"), method.name},
        {QStringLiteral("origin"), method.origin.isEmpty() ? QJsonValue() : QJsonValue(method.origin)},
        {QStringLiteral("fields"), fields},
        {QStringLiteral("expiryTold"), method.expiryTold},
    };
}

} // namespace

QJsonObject toJson(const ProviderDescriptor &app)
{
    QJsonArray methods;
    for (const MethodDescriptor &method : app.methods) {
        methods.append(methodJson(method));
    }
    return {
        {QStringLiteral("id"), app.id},
        {QStringLiteral("name"), app.name},
        {QStringLiteral("category"), app.category},
        {QStringLiteral("methods"), methods},
        {QStringLiteral("custom"), app.custom},
    };
}

} // namespace patchbay
