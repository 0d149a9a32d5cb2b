#include "app/cli/printabletext.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace patchbay
{

namespace
{

bool turnsDirection(char32_t code)
{
    return code == 0x61c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2066 && code <= 0x2069);
}

bool isDangerous(char32_t code)
{
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || turnsDirection(code);
}

bool isWide(char32_t code)
{
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
           (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
           (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) ||
           (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) ||
           (code >= 0x20000 && code <= 0x3fffd);
}

} // namespace

bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

QString printable(const QString &text)
{
    if (isPlain(text)) {
        return text;
    }
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u' ';
        } else if (!isDangerous(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QByteArray printableJson(const QByteArray &json)
{
    // Without a way out, so that the compiler looks at many bytes at once.
    unsigned char others = 0;
    for (const char byte : json) {
        others |= static_cast<unsigned char>((uchar(byte) < 0x0a) | (uchar(byte) >= 0x7f));
    }
    if (others == 0) {
        return json;
    }
    QString safe;
    const QString text = QString::fromUtf8(json);
    safe.reserve(text.size());
    for (const QChar c : text) {
        // The line breaks of indented JSON stand between its values and are none of a service's making.
        if (c != u'\n' && isDangerous(c.unicode())) {
            safe += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            safe += c;
        }
    }
    return safe.toUtf8();
}

int columnsOf(QStringView text)
{
    if (isPlain(text)) {
        return int(text.size());
    }
    int columns = 0;
    const QList<uint> codes = text.toUcs4();
    for (const char32_t code : codes) {
        const QChar::Category category = QChar::category(code);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format) {
            continue;
        }
        columns += isWide(code) ? 2 : 1;
    }
    return columns;
}

} // namespace patchbay
