#pragma once

#include "providers/descriptor/jsontext.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace patchbay
{

/// What reading a descriptor file came upon first: later problems are mostly its echoes.
class ReadProblem
{
public:
    void report(const QString &path, const QString &reason);
    const std::optional<QString> &text() const { return m_text; } ///< `checks[1].url: must be https`

private:
    std::optional<QString> m_text;
};

/// A value in a descriptor file together with the way to it. Reading what is not there or of another type
/// reports the problem and gives an empty value, so that readers need no branch for it.
class JsonNode
{
public:
    /// The whole of `text`, which must outlive the node and all that come from it, as `problem` must.
    JsonNode(const JsonText &text, ReadProblem &problem);

    bool exists() const { return m_value != JsonText::none; }
    bool is(JsonType type) const { return exists() && m_text->type(m_value) == type; }
    QJsonValue json() const; ///< undefined where it is not there
    QString anyText() const; ///< without the conditions of text(); empty where it is none
    void refuse(const QString &reason) const;

    /// Reports unless this is an object that has none but these keys.
    void allowKeys(std::initializer_list<std::string_view> keys) const;
    /// `key` is a literal. Of what is not there, the same again.
    JsonNode operator[](std::string_view key) const;
    QList<std::pair<QString, JsonNode>> members() const;
    /// Reports an absent or empty list too.
    QList<JsonNode> items() const;
    QList<JsonNode> optionalItems() const;

    QString text() const;
    QString textOr(const QString &otherwise) const;
    QStringList texts() const;
    QStringList optionalTexts() const;
    bool flagOr(bool otherwise) const;
    int number(int least, int most) const;
    int numberOr(int otherwise, int least, int most) const;
    /// The value that stands beside the word, the first one where it is none of them.
    template <typename T> T word(std::initializer_list<std::pair<const char *, T>> words) const
    {
        const QString given = text();
        for (const auto &[name, value] : words) {
            if (given == QLatin1String(name)) {
                return value;
            }
        }
        QStringList known;
        for (const auto &[name, value] : words) {
            known.append(QString::fromLatin1(name));
        }
        refuse(QStringLiteral("must be one of ") + known.join(QStringLiteral(", ")));
        return words.begin()->second;
    }

private:
    JsonNode(const JsonNode &parent, int value);
    bool mustBe(JsonType type, const char *reason) const;

    const JsonText *m_text;
    ReadProblem *m_problem;
    int m_value = 0;
    int m_parent = JsonText::none; ///< with m_key, the place of what is not there
    std::string_view m_key;
};

} // namespace patchbay
