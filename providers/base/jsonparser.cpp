#include "providers/base/jsonparser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace patchbay
{

namespace
{

constexpr int maxDepth = 1024;

/// Whether a text cannot simply go on with it.
constexpr bool isSpecial(char sign)
{
    return sign == '"' || sign == '\\' || static_cast<unsigned char>(sign) < ' ';
}

class Parser
{
public:
    Parser(const QByteArray &bytes, JsonItems &items)
        : m_at(bytes.cbegin())
        , m_end(bytes.cend())
        , m_items(items)
    {
        constexpr qsizetype usualSize = 16;
        m_items.list.reserve(static_cast<std::size_t>(bytes.size() / usualSize));
    }

    bool all()
    {
        take("\xef\xbb\xbf");
        skipBlanks();
        if (m_at == m_end || (*m_at != '{' && *m_at != '[') || !value({}, JsonItem::none, 0)) {
            return false;
        }
        skipBlanks();
        return m_at == m_end;
    }

private:
    bool value(std::string_view key, int parent, int depth)
    {
        skipBlanks();
        if (m_at == m_end || depth > maxDepth) {
            return false;
        }
        const auto number = m_items.list.size();
        JsonItem item;
        item.parent = parent;
        item.key = key;
        if (!scalar(item)) {
            return false;
        }
        m_items.list.push_back(item);
        const int self = static_cast<int>(number);
        if ((item.type == JsonType::Object && !members(self, depth + 1)) ||
            (item.type == JsonType::List && !elements(self, depth + 1))) {
            return false;
        }
        m_items.list[number].end = static_cast<int>(m_items.list.size());
        return true;
    }

    /// All of a value, but of an object or a list only how it begins.
    bool scalar(JsonItem &item)
    {
        switch (*m_at) {
        case '{':
            item.type = JsonType::Object;
            return take("{");
        case '[':
            item.type = JsonType::List;
            return take("[");
        case '"':
            item.type = JsonType::Text;
            return text(item.spelling);
        case 't':
            item.type = JsonType::True;
            return take("true");
        case 'f':
            item.type = JsonType::False;
            return take("false");
        case 'n':
            item.type = JsonType::Null;
            return take("null");
        default:
            item.type = JsonType::Number;
            return number(item.spelling);
        }
    }

    bool members(int object, int depth)
    {
        skipBlanks();
        if (take("}")) {
            return true;
        }
        do {
            std::string_view key;
            skipBlanks();
            if (!text(key)) {
                return false;
            }
            skipBlanks();
            if (!take(":") || !value(key, object, depth)) {
                return false;
            }
            skipBlanks();
        } while (take(","));
        return take("}");
    }

    bool elements(int list, int depth)
    {
        skipBlanks();
        if (take("]")) {
            return true;
        }
        do {
            if (!value({}, list, depth)) {
                return false;
            }
            skipBlanks();
        } while (take(","));
        return take("]");
    }

    bool text(std::string_view &spelling)
    {
        if (!take("\"")) {
            return false;
        }
        const char *const start = m_at;
        bool escapes = false;
        m_at = std::find_if(m_at, m_end, isSpecial);
        while (m_at != m_end && *m_at == '\\') {
            escapes = true;
            if (++m_at == m_end || !std::string_view("\"\\/bfnrtu").contains(*m_at)) {
                return false;
            }
            m_at = std::find_if(m_at + 1, m_end, isSpecial);
        }
        spelling = {start, m_at};
        return take("\"") && (!escapes || unescape(spelling));
    }

    /// So few texts have escapes that Qt may read them.
    bool unescape(std::string_view &spelling)
    {
        const QByteArray list = "[\"" + QByteArray(spelling.data(), qsizetype(spelling.size())) + "\"]";
        const QJsonArray parsed = QJsonDocument::fromJson(list).array();
        const QByteArray &text = m_items.unescaped.emplaceBack(parsed.at(0).toString().toUtf8());
        spelling = {text.cbegin(), text.cend()};
        return parsed.size() == 1;
    }

    bool number(std::string_view &spelling)
    {
        const char *const start = m_at;
        take("-");
        bool wellFormed = take("0") || digits();
        if (wellFormed && take(".")) {
            wellFormed = digits();
        }
        if (wellFormed && (take("e") || take("E"))) {
            take("+") || take("-");
            wellFormed = digits();
        }
        spelling = {start, m_at};
        return wellFormed;
    }

    bool digits()
    {
        const char *const start = m_at;
        m_at = std::find_if(m_at, m_end, [](char sign) { return sign < '0' || sign > '9'; });
        return m_at != start;
    }

    bool take(std::string_view word)
    {
        if (!std::string_view(m_at, m_end).starts_with(word)) {
            return false;
        }
        m_at += word.size();
        return true;
    }

    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\t' || *m_at == '\r')) {
            ++m_at;
        }
    }

    const char *m_at;
    const char *m_end;
    JsonItems &m_items;
};

} // namespace

std::optional<JsonItems> JsonItems::parse(const QByteArray &bytes)
{
    JsonItems items;
    if (!bytes.isValidUtf8() || !Parser(bytes, items).all()) {
        return std::nullopt;
    }
    return items;
}

} // namespace patchbay
