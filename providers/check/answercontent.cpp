#include "providers/check/answercontent.h"

#include "providers/check/jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace patchbay
{

namespace
{

QJsonValue parsed(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray()) {
        return document.array();
    }
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

bool hasType(const QJsonValue &value, AnswerCondition::Type type)
{
    switch (type) {
    case AnswerCondition::Type::String:
        return value.isString();
    case AnswerCondition::Type::Number:
        return value.isDouble();
    case AnswerCondition::Type::Boolean:
        return value.isBool();
    case AnswerCondition::Type::Object:
        return value.isObject();
    case AnswerCondition::Type::Array:
        return value.isArray();
    }
    Q_UNREACHABLE();
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isArray() && value.toArray().isEmpty());
}

bool matches(const QJsonValue &value, const AnswerCondition &condition, const QJsonValue &wanted)
{
    switch (condition.kind) {
    case AnswerCondition::Kind::OneOf:
        return value == wanted;
    case AnswerCondition::Kind::Prefix:
        return value.isString() && value.toString().startsWith(wanted.toString());
    case AnswerCondition::Kind::Contains:
        return value.isString() && value.toString().contains(wanted.toString(), Qt::CaseInsensitive);
    default:
        return false;
    }
}

} // namespace

AnswerContent::AnswerContent(const HttpAnswer &answer)
    : http(answer)
    , json(parsed(answer.body))
{
}

bool AnswerContent::isJson() const
{
    const QByteArray type = http.mediaType();
    return (type == "application/json" || type.endsWith("+json")) && !json.isUndefined();
}

bool AnswerContent::isHtml() const
{
    const QByteArray start = http.body.left(200).trimmed().toLower();
    return http.mediaType() == "text/html" || start.startsWith("<!doctype html") || start.startsWith("<html");
}

QString AnswerContent::text() const
{
    return QString::fromUtf8(http.body).trimmed();
}

QList<QJsonValue> AnswerContent::at(const AnswerPart &part) const
{
    switch (part.source) {
    case AnswerPart::Source::Json:
        return json.isUndefined() ? QList<QJsonValue>() : select(json, part.name);
    case AnswerPart::Source::Text:
        return {text()};
    case AnswerPart::Source::Header: {
        const QByteArray value = http.header(part.name.toLatin1());
        return value.isNull() ? QList<QJsonValue>() : QList<QJsonValue>{QString::fromUtf8(value)};
    }
    }
    Q_UNREACHABLE();
}

QJsonValue AnswerContent::firstAt(const AnswerPart &part) const
{
    const QList<QJsonValue> values = at(part);
    return values.isEmpty() ? QJsonValue(QJsonValue::Undefined) : values.first();
}

bool holds(const AnswerCondition &condition, const AnswerContent &answer)
{
    const QList<QJsonValue> values = answer.at(condition.part);
    switch (condition.kind) {
    case AnswerCondition::Kind::Exists:
        return !values.isEmpty();
    case AnswerCondition::Kind::Absent:
        return std::all_of(values.begin(), values.end(), isNothing);
    case AnswerCondition::Kind::Type:
        return !values.isEmpty() && std::all_of(values.begin(), values.end(), [&](const QJsonValue &value) {
            return hasType(value, condition.type);
        });
    case AnswerCondition::Kind::OneOf:
    case AnswerCondition::Kind::Prefix:
    case AnswerCondition::Kind::Contains:
        return std::any_of(values.begin(), values.end(), [&](const QJsonValue &value) {
            return std::any_of(condition.values.begin(), condition.values.end(),
                               [&](const QJsonValue &wanted) { return matches(value, condition, wanted); });
        });
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
