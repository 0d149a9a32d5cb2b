#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>
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
    /// `problem` must outlive the node and all that come from it.
    JsonNode(QJsonValue value, QString path, ReadProblem &problem);

    const QString &path() const { return m_path; }
    const QJsonValue &value() const { return m_value; }
    bool exists() const { return !m_value.isUndefined(); }
    void refuse(const QString &reason) const;

    /// Reports unless this is an object that has none but these keys.
    void allowKeys(std::initializer_list<const char *> keys) const;
    JsonNode operator[](const char *key) const;
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
        QStringList known;
        for (const auto &[name, value] : words) {
            known.append(QString::fromLatin1(name));
            if (given == known.last()) {
                return value;
            }
        }
        refuse(QStringLiteral("must be one of ") + known.join(QStringLiteral(", ")));
        return words.begin()->second;
    }

private:
    JsonNode child(const QString &key) const;
    bool is(QJsonValue::Type type, const char *reason) const;

    QJsonValue m_value;
    QString m_path;
    ReadProblem *m_problem;
};

} // namespace patchbay
