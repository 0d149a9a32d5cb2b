#include "providers/descriptor/requestbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace patchbay
{

namespace
{

QJsonValue expanded(const QJsonValue &value, const TextTemplate::Lookup &valueOf)
{
    if (value.isString()) {
        const auto text = TextTemplate::parse(value.toString());
        return text ? QJsonValue(QString::fromUtf8(text->expand(valueOf))) : value;
    }
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue item : value.toArray()) {
            out.append(expanded(item, valueOf));
        }
        return out;
    }
    if (value.isObject()) {
        QJsonObject out;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            out.insert(it.key(), expanded(it.value(), valueOf));
        }
        return out;
    }
    return value;
}

void collectNames(const QJsonValue &value, QStringList &names)
{
    if (value.isString()) {
        if (const auto text = TextTemplate::parse(value.toString())) {
            names += text->names();
        }
    } else if (value.isArray()) {
        for (const QJsonValue item : value.toArray()) {
            collectNames(item, names);
        }
    } else if (value.isObject()) {
        for (const QJsonValue item : value.toObject()) {
            collectNames(item, names);
        }
    }
}

QByteArray compact(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray RequestBody::contentType() const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Json:
    case Kind::GraphQl:
        return QByteArrayLiteral("application/json");
    case Kind::Form:
        return QByteArrayLiteral("application/x-www-form-urlencoded");
    }
    return {};
}

QByteArray RequestBody::bytes(const TextTemplate::Lookup &valueOf) const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::Json:
        return compact(expanded(json, valueOf));
    case Kind::GraphQl: {
        QJsonObject body{{QStringLiteral("query"), query}};
        if (json.isObject()) {
            body.insert(QStringLiteral("variables"), expanded(json, valueOf));
        }
        return compact(body);
    }
    case Kind::Form: {
        QByteArray out;
        for (const NamedTemplate &field : form) {
            out += out.isEmpty() ? "" : "&";
            out += field.name.toUtf8().toPercentEncoding() + '=' +
                   field.value.expand(valueOf).toPercentEncoding();
        }
        return out;
    }
    }
    return {};
}

QStringList RequestBody::names() const
{
    QStringList names;
    collectNames(json, names);
    for (const NamedTemplate &field : form) {
        names += field.value.names();
    }
    names.removeDuplicates();
    return names;
}

} // namespace patchbay
