#include "tests/ui/shots/pseudotranslation.h"

namespace patchbay::testing
{

QString PseudoTranslation::translate(const char *, const char *sourceText, const char *, int) const
{
    const QString source = QString::fromUtf8(sourceText);
    const QString filler = QStringLiteral(" lorem ipsum dolor sit amet consectetur adipiscing elit sed do");
    const qsizetype longer = (source.size() * 2 + 4) / 5;
    QString text = source;
    while (text.size() < source.size() + longer) {
        text += filler.left(source.size() + longer - text.size());
    }
    return text;
}

} // namespace patchbay::testing
