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

/// `value` with a text at the end of the way, which is made where it is missing.
QJsonValue withText(const QJsonValue &value, const QStringList &way, const QString &text)
{
    if (way.isEmpty()) {
        return text;
    }
    QJsonObject object = value.toObject();
    QString key = way.first();
    key.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    object.insert(key, withText(object.value(key), way.sliced(1), text));
    return object;
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
    case Kind::GraphQl:
        return bytesOf(expanded(json, valueOf));
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

QByteArray RequestBody::bytesWith(const QString &pointer, const QString &text,
                                  const TextTemplate::Lookup &valueOf) const
{
    return bytesOf(withText(expanded(json, valueOf), pointer.split(u'/').sliced(1), text));
}

QByteArray RequestBody::bytesOf(const QJsonValue &values) const
{
    if (kind != Kind::GraphQl) {
        return compact(values);
    }
    QJsonObject body{{QStringLiteral("query"), query}};
    if (values.isObject()) {
        body.insert(QStringLiteral("variables"), values);
    }
    return compact(body);
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
