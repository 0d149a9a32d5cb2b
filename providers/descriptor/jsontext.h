#pragma once

#include "providers/base/jsonparser.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <string_view>

namespace patchbay
{

/// A JSON text as it was written: it knows where each value stands, and which key stands twice, of which
/// QJsonDocument would keep the last one in silence. Values are numbered in their order; the whole is 0.
class JsonText
{
public:
    static constexpr int none = JsonItem::none;

    /// Nothing where it is not well-formed.
    static std::optional<JsonText> parse(const QByteArray &bytes);

    JsonType type(int value) const { return item(value).type; }
    /// `none` where it has none, as all but objects and lists.
    int firstChild(int value) const { return value + 1 < item(value).end ? value + 1 : none; }
    int nextSibling(int value) const;
    int child(int object, std::string_view key) const;
    std::string_view key(int member) const { return item(member).key; }

    QString text(int value) const; ///< of a text; empty for all others
    double number(int value) const;
    QJsonValue json(int value) const;
    QString path(int value) const;              ///< `checks[1].url`
    std::optional<QString> repeatedKey() const; ///< the way to the first one

private:
    JsonText(QByteArray bytes, JsonItems items);
    const JsonItem &item(int value) const { return m_items.list[static_cast<std::size_t>(value)]; }

    QByteArray m_bytes;
    JsonItems m_items;
};

} // namespace patchbay
