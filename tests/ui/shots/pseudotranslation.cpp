#include "tests/ui/shots/pseudotranslation.h"

namespace patchbay::testing
{

QString PseudoTranslation::translate(const char *, const char *sourceText, const char *, int) const
{
    const QString source = QString::fromUtf8(sourceText);
    const QString filler = QStringLiteral(" lorem ipsum dolor sit amet consectetur adipiscing elit sed do");
    const qsizetype longer = (source.size() * 2 + 4) / 5;
    // The mark at the beginning makes it count as a text that runs from right to left.
    return QChar(0x200f) + source +
           filler.repeated(1 + static_cast<int>(longer / filler.size())).left(longer);
}

} // namespace patchbay::testing
