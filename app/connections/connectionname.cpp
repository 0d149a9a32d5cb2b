#include "app/connections/connectionname.h"

#include <utility>

namespace patchbay
{

namespace
{

bool isAllowed(QChar character)
{
    return (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9') ||
           character == u'-';
}

bool isUpperCaseLetter(QChar character)
{
    return character >= u'A' && character <= u'Z';
}

} // namespace

ConnectionName::ConnectionName(QString text)
    : m_text(std::move(text))
{
}

std::expected<ConnectionName, NameProblem> ConnectionName::parse(const QString &text)
{
    const QString name = text.trimmed();
    if (name.isEmpty()) {
        return std::unexpected(NameProblem::Empty);
    }
    for (const QChar character : name) {
        if (isAllowed(character)) {
            continue;
        }
        if (character.isSpace()) {
            return std::unexpected(NameProblem::Blank);
        }
        return std::unexpected(isUpperCaseLetter(character) ? NameProblem::UpperCase
                                                            : NameProblem::ForeignCharacter);
    }
    if (name.startsWith(u'-')) {
        return std::unexpected(NameProblem::LeadingHyphen);
    }
    if (name.contains(QLatin1String("--"))) {
        return std::unexpected(NameProblem::DoubleHyphen);
    }
    if (name.endsWith(u'-')) {
        return std::unexpected(NameProblem::TrailingHyphen);
    }
    if (name.size() > maxLength) {
        return std::unexpected(NameProblem::TooLong);
    }
    return ConnectionName(name);
}

} // namespace patchbay
