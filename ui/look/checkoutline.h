#pragma once

#include <QProxyStyle>

namespace patchbay::look
{

/// Draws an outline around the boxes and circles to tick on a dark ground, where Qt's own style leaves them
/// all but invisible.
class CheckOutline : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};

/// Puts it around the application's style where that is Qt's own; a desktop's style knows better.
void outlineChecks();

} // namespace patchbay::look
