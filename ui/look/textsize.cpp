#include "ui/look/textsize.h"

#include <QApplication>
#include <QWidget>

namespace patchbay::look
{

QFont sized(const QFont &base, TextSize size, bool bold)
{
    qreal factor = 1.0;
    switch (size) {
    case TextSize::Title:
        factor = 1.4;
        break;
    case TextSize::Body:
        break;
    case TextSize::Small:
        factor = 0.9;
        break;
    }
    QFont font = base;
    if (base.pointSizeF() > 0) {
        font.setPointSizeF(base.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(base.pixelSize() * factor));
    }
    font.setBold(bold);
    return font;
}

void setTextSize(QWidget &widget, TextSize size, bool bold)
{
    widget.setFont(sized(QApplication::font(&widget), size, bold));
}

} // namespace patchbay::look
