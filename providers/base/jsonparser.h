#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <string_view>
#include <vector>

namespace patchbay
{

enum class JsonType { Object, List, Text, Number, True, False, Null };

/// A value where it stands in a JSON text, before all that it holds.
struct JsonItem {
    static constexpr int none = -1;

    JsonType type = JsonType::Null;
    int parent = none;
    int end = 0;               ///< number of the item behind all that it holds
    std::string_view key;      ///< in an object
    std::string_view spelling; ///< of a number; of a text without its quotes and escapes
};

/// The items of a text that begins with an object or a list, in their order.
struct JsonItems {
    /// Nothing where `bytes`, which must outlive the items, are not as RFC 8259 has it.
    static std::optional<JsonItems> parse(const QByteArray &bytes);

    std::vector<JsonItem> list;
    QByteArrayList unescaped; ///< keys and texts that are no part of the bytes
};

} // namespace patchbay
