#pragma once

#include <QString>

#include <expected>

namespace patchbay
{

enum class NameProblem {
    Empty,
    Blank, ///< white space inside
    UpperCase,
    LeadingHyphen,
    TrailingHyphen,
    DoubleHyphen,
    ForeignCharacter, ///< anything outside a-z, 0-9 and hyphen, look-alikes included
    TooLong,
};

/// The unique name of a connection: `^[a-z0-9]+(-[a-z0-9]+)*$`, 1 to 64 characters. One that exists is valid.
class ConnectionName
{
public:
    static constexpr int maxLength = 64;
    static constexpr int safeLength = 32; ///< older KMS servers refuse longer names

    /// White space around the text is trimmed.
    static std::expected<ConnectionName, NameProblem> parse(const QString &text);

    const QString &text() const { return m_text; }
    auto operator<=>(const ConnectionName &) const = default;

private:
    explicit ConnectionName(QString text);
    QString m_text;
};

} // namespace patchbay
