#include "providers/descriptor/jsonnode.h"

#include <algorithm>
#include <cmath>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

QString joined(const QString &path, const QString &rest)
{
    return path.isEmpty() ? rest : path + u'.' + rest;
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

} // namespace

void ReadProblem::report(const QString &path, const QString &reason)
{
    if (!m_text) {
        m_text = path.isEmpty() ? reason : path + u": "_s + reason;
    }
}

JsonNode::JsonNode(const JsonText &text, ReadProblem &problem)
    : m_text(&text)
    , m_problem(&problem)
{
}

JsonNode::JsonNode(const JsonNode &parent, int value)
    : m_text(parent.m_text)
    , m_problem(parent.m_problem)
    , m_value(value)
{
}

void JsonNode::refuse(const QString &reason) const
{
    const QString path =
        exists() ? m_text->path(m_value)
                 : joined(m_text->path(m_parent), QString::fromLatin1(m_key.data(), qsizetype(m_key.size())));
    m_problem->report(path, reason);
}

bool JsonNode::mustBe(JsonType type, const char *reason) const
{
    if (is(type)) {
        return true;
    }
    refuse(exists() ? QString::fromLatin1(reason) : u"is missing"_s);
    return false;
}

QJsonValue JsonNode::json() const
{
    return exists() ? m_text->json(m_value) : QJsonValue(QJsonValue::Undefined);
}

QString JsonNode::anyText() const
{
    return is(JsonType::Text) ? m_text->text(m_value) : QString();
}

void JsonNode::allowKeys(std::initializer_list<std::string_view> keys) const
{
    if (!mustBe(JsonType::Object, "must be an object")) {
        return;
    }
    for (int at = m_text->firstChild(m_value); at != JsonText::none; at = m_text->nextSibling(at)) {
        if (std::ranges::find(keys, m_text->key(at)) == keys.end()) {
            JsonNode(*this, at).refuse(u"unknown key"_s);
        }
    }
}

JsonNode JsonNode::operator[](std::string_view key) const
{
    if (!exists()) {
        return *this;
    }
    JsonNode child(*this, m_text->child(m_value, key));
    if (!child.exists()) {
        child.m_parent = m_value;
        child.m_key = key;
    }
    return child;
}

QList<std::pair<QString, JsonNode>> JsonNode::members() const
{
    QList<std::pair<QString, JsonNode>> result;
    if (exists() && mustBe(JsonType::Object, "must be an object")) {
        for (int at = m_text->firstChild(m_value); at != JsonText::none; at = m_text->nextSibling(at)) {
            const std::string_view key = m_text->key(at);
            result.append({QString::fromUtf8(key.data(), qsizetype(key.size())), JsonNode(*this, at)});
        }
    }
    return result;
}

QList<JsonNode> JsonNode::items() const
{
    QList<JsonNode> result;
    if (!mustBe(JsonType::List, "must be a list")) {
        return result;
    }
    for (int at = m_text->firstChild(m_value); at != JsonText::none; at = m_text->nextSibling(at)) {
        result.append(JsonNode(*this, at));
    }
    if (result.isEmpty()) {
        refuse(u"must not be empty"_s);
    }
    return result;
}

QList<JsonNode> JsonNode::optionalItems() const
{
    return exists() ? items() : QList<JsonNode>();
}

QString JsonNode::text() const
{
    if (!mustBe(JsonType::Text, "must be a text")) {
        return {};
    }
    const QString text = m_text->text(m_value);
    if (std::ranges::all_of(text, [](QChar c) { return c.isSpace(); })) {
        refuse(u"must not be empty"_s);
    } else if (text.front().isSpace() || text.back().isSpace()) {
        refuse(u"must not start or end with a blank"_s);
    } else if (std::ranges::any_of(text, isControl)) {
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
    if (!exists() || is(JsonType::True) || is(JsonType::False)) {
        return exists() ? is(JsonType::True) : otherwise;
    }
    refuse(u"must be true or false"_s);
    return otherwise;
}

int JsonNode::number(int least, int most) const
{
    if (!mustBe(JsonType::Number, "must be a number")) {
        return least;
    }
    const double number = m_text->number(m_value);
    // Written so that what is no number at all is refused too.
    if (!(number >= least && number <= most) || std::floor(number) != number) {
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
