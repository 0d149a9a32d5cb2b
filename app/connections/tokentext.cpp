#include "app/connections/tokentext.h"

#include <QRegularExpression>

#include <optional>

namespace patchbay
{

namespace
{

constexpr qsizetype generalLimit = 16 * 1024;

bool isBlank(QChar character)
{
    // Zero-width characters come along when a token is copied from a web page.
    return character.isSpace() || character == QChar(0xFEFF) || character == QChar(0x200B);
}

QStringView withoutBlanksAround(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isBlank(text.back())) {
        text.chop(1);
    }
    return text;
}

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(first, text[at + 1]);
    }
    return first.unicode();
}

bool isLineBreak(char32_t character)
{
    return character == U'\n' || character == U'\r' || character == U'\u2028' || character == U'\u2029' ||
           character == char32_t(0x85);
}

std::optional<TokenProblem> problemOf(char32_t character, bool multiline)
{
    if (isLineBreak(character)) {
        return multiline ? std::nullopt : std::optional(TokenProblem::LineBreakInside);
    }
    if (multiline && character == U'\t') {
        return {};
    }
    return QChar::isPrint(character) ? std::nullopt : std::optional(TokenProblem::ControlCharacter);
}

} // namespace

std::expected<Secret, TokenProblem> parseToken(const QString &text, const FieldDescriptor &field)
{
    const QStringView token = withoutBlanksAround(text);
    if (token.isEmpty()) {
        return std::unexpected(TokenProblem::Empty);
    }
    qsizetype characters = 0;
    for (qsizetype at = 0; at < token.size(); ++characters) {
        const char32_t character = characterAt(token, at);
        if (const std::optional<TokenProblem> problem = problemOf(character, field.multiline)) {
            return std::unexpected(*problem);
        }
        at += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    QByteArray bytes = token.toUtf8();
    if (field.multiline) {
        bytes.replace("\r\n", "\n");
    }
    if (field.maxLength > 0 ? characters > field.maxLength : bytes.size() > generalLimit) {
        return std::unexpected(TokenProblem::TooLong);
    }
    return Secret(std::move(bytes));
}

bool looksLikeToken(const Secret &secret, const FieldDescriptor &field)
{
    if (field.formatPattern.isEmpty()) {
        return true;
    }
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(field.formatPattern));
    return !pattern.isValid() || pattern.match(QString::fromUtf8(secret.reveal())).hasMatch();
}

} // namespace patchbay
