#include "providers/descriptor/jsonnode.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace patchbay
{

using namespace Qt::StringLiterals;

void ReadProblem::report(const QString &path, const QString &reason)
{
    if (!m_text) {
        m_text = path.isEmpty() ? reason : path + u": "_s + reason;
    }
}

JsonNode::JsonNode(QJsonValue value, QString path, ReadProblem &problem)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_problem(&problem)
{
}

void JsonNode::refuse(const QString &reason) const
{
    m_problem->report(m_path, reason);
}

bool JsonNode::is(QJsonValue::Type type, const char *reason) const
{
    if (m_value.type() == type) {
        return true;
    }
    refuse(exists() ? QString::fromLatin1(reason) : u"is missing"_s);
    return false;
}

void JsonNode::allowKeys(std::initializer_list<const char *> keys) const
{
    if (!is(QJsonValue::Object, "must be an object")) {
        return;
    }
    for (const QString &key : m_value.toObject().keys()) {
        if (std::none_of(keys.begin(), keys.end(),
                         [&](const char *known) { return key == QLatin1String(known); })) {
            child(key).refuse(u"unknown key"_s);
        }
    }
}

JsonNode JsonNode::child(const QString &key) const
{
    return {m_value.toObject().value(key), m_path.isEmpty() ? key : m_path + u'.' + key, *m_problem};
}

JsonNode JsonNode::operator[](const char *key) const
{
    return child(QString::fromLatin1(key));
}

QList<std::pair<QString, JsonNode>> JsonNode::members() const
{
    QList<std::pair<QString, JsonNode>> result;
    if (exists() && is(QJsonValue::Object, "must be an object")) {
        for (const QString &key : m_value.toObject().keys()) {
            result.append({key, child(key)});
        }
    }
    return result;
}

QList<JsonNode> JsonNode::items() const
{
    QList<JsonNode> result;
    if (!is(QJsonValue::Array, "must be a list")) {
        return result;
    }
    const QJsonArray array = m_value.toArray();
    if (array.isEmpty()) {
        refuse(u"must not be empty"_s);
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        result.append(JsonNode(array.at(i), u"%1[%2]"_s.arg(m_path).arg(i), *m_problem));
    }
    return result;
}

QList<JsonNode> JsonNode::optionalItems() const
{
    return exists() ? items() : QList<JsonNode>();
}

QString JsonNode::text() const
{
    if (!is(QJsonValue::String, "must be a text")) {
        return {};
    }
    const QString text = m_value.toString();
    if (text.trimmed().isEmpty()) {
        refuse(u"must not be empty"_s);
    } else if (text != text.trimmed()) {
        refuse(u"must not start or end with a blank"_s);
    } else if (std::any_of(text.begin(), text.end(),
                           [](QChar c) { return c.category() == QChar::Other_Control; })) {
        refuse(u"must not hold control characters"_s);
    }
    return text;
}

QString JsonNode::textOr(const QString &otherwise) const
{
    return exists() ? text() : otherwise;
}

QStringList JsonNode::texts() const
{
    QStringList result;
    for (const JsonNode &item : items()) {
        result.append(item.text());
    }
    return result;
}

QStringList JsonNode::optionalTexts() const
{
    return exists() ? texts() : QStringList();
}

bool JsonNode::flagOr(bool otherwise) const
{
    return exists() && is(QJsonValue::Bool, "must be true or false") ? m_value.toBool() : otherwise;
}

int JsonNode::number(int least, int most) const
{
    if (!is(QJsonValue::Double, "must be a number")) {
        return least;
    }
    const double number = m_value.toDouble();
    if (number < least || number > most || std::floor(number) != number) {
        refuse(u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
        return least;
    }
    return int(number);
}

int JsonNode::numberOr(int otherwise, int least, int most) const
{
    return exists() ? number(least, most) : otherwise;
}

} // namespace patchbay
