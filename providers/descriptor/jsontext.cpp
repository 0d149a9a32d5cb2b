#include "providers/descriptor/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace patchbay
{

namespace
{

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

JsonText::JsonText(QByteArray bytes, JsonItems items)
    : m_bytes(std::move(bytes))
    , m_items(std::move(items))
{
}

std::optional<JsonText> JsonText::parse(const QByteArray &bytes)
{
    std::optional<JsonItems> items = JsonItems::parse(bytes);
    return items ? std::optional(JsonText(bytes, *std::move(items))) : std::nullopt;
}

int JsonText::nextSibling(int value) const
{
    const JsonItem &here = item(value);
    return here.parent != none && here.end < item(here.parent).end ? here.end : none;
}

int JsonText::child(int object, std::string_view key) const
{
    if (type(object) != JsonType::Object) {
        return none;
    }
    int member = firstChild(object);
    while (member != none && item(member).key != key) {
        member = nextSibling(member);
    }
    return member;
}

QString JsonText::text(int value) const
{
    return type(value) == JsonType::Text ? fromUtf8(item(value).spelling) : QString();
}

double JsonText::number(int value) const
{
    const std::string_view spelling = item(value).spelling;
    return QByteArrayView(spelling.data(), static_cast<qsizetype>(spelling.size())).toDouble();
}

QJsonValue JsonText::json(int value) const
{
    switch (type(value)) {
    case JsonType::Object: {
        QJsonObject object;
        for (int member = firstChild(value); member != none; member = nextSibling(member)) {
            object.insert(fromUtf8(key(member)), json(member));
        }
        return object;
    }
    case JsonType::List: {
        QJsonArray list;
        for (int element = firstChild(value); element != none; element = nextSibling(element)) {
            list.append(json(element));
        }
        return list;
    }
    case JsonType::Text:
        return text(value);
    case JsonType::Number:
        return number(value);
    case JsonType::True:
        return true;
    case JsonType::False:
        return false;
    case JsonType::Null:
        break;
    }
    return QJsonValue::Null;
}

QString JsonText::path(int value) const
{
    const int parent = item(value).parent;
    if (parent == none) {
        return {};
    }
    const QString before = path(parent);
    if (type(parent) == JsonType::Object) {
        return before.isEmpty() ? fromUtf8(key(value)) : before + u'.' + fromUtf8(key(value));
    }
    int index = 0;
    for (int element = firstChild(parent); element != value; element = nextSibling(element)) {
        ++index;
    }
    return QStringLiteral("%1[%2]").arg(before).arg(index);
}

std::optional<QString> JsonText::repeatedKey() const
{
    for (int value = 1; value < item(0).end; ++value) {
        const int parent = item(value).parent;
        if (type(parent) == JsonType::Object && child(parent, key(value)) != value) {
            return path(value);
        }
    }
    return std::nullopt;
}

} // namespace patchbay
