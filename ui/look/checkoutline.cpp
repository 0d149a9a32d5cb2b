#include "ui/look/checkoutline.h"

#include "ui/look/contrast.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace patchbay::look
{

namespace
{

QColor between(const QColor &one, const QColor &other, qreal share)
{
    const auto mix = [share](qreal a, qreal b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

void CheckOutline::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox;
    if ((!isBox && element != PE_IndicatorRadioButton) || !isDark(option->palette)) {
        return;
    }
    const bool isOn = option->state & State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        between(option->palette.window().color(), option->palette.windowText().color(), isOn ? 0.5 : 0.25));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isBox) {
        painter->drawRoundedRect(frame, 2, 2);
    } else {
        painter->drawEllipse(frame);
    }
    painter->restore();
}

void outlineChecks()
{
    if (QApplication::style()->name() == QLatin1String("fusion")) {
        QApplication::setStyle(new CheckOutline(QStringLiteral("fusion")));
    }
}

} // namespace patchbay::look
