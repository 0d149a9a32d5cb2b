#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>
#include <functional>
#include <optional>

namespace patchbay
{

/// A text with `{name}` placeholders, each naming a field or a captured value. There are no expressions; a
/// brace that belongs to no placeholder is refused.
class TextTemplate
{
public:
    /// The value of a placeholder in UTF-8; empty where there is none.
    using Lookup = std::function<QByteArray(const QString &name)>;

    TextTemplate() = default;
    /// The reason where `text` is no template.
    static std::expected<TextTemplate, QString> parse(const QString &text);

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    QStringList names() const;

    /// Values go in as they are: whoever puts them into a header refuses control characters.
    QByteArray expand(const Lookup &valueOf) const;
    /// Values go in percent-encoded, each within its own path segment or query value. Nothing where one is
    /// empty,
    /// `.` or `..`, which would change the path.
    std::optional<QByteArray> expandPath(const Lookup &valueOf) const;
    /// False where one of the placeholders has no value.
    bool isComplete(const Lookup &valueOf) const;

private:
    struct Part {
        QString text;
        bool isName = false;
    };
    QString m_text;
    QList<Part> m_parts;
};

/// A header, query item or form field.
struct NamedTemplate {
    QString name;
    TextTemplate value;
};

} // namespace patchbay
