#pragma once

#include <QColor>
#include <QPalette>

namespace patchbay::look
{

/// WCAG contrast of two opaque colours: 1 (same) to 21 (black on white).
qreal contrastRatio(const QColor &one, const QColor &other);
/// Black or white, whichever reads better on the ground.
QColor readableOn(const QColor &ground);
bool isDark(const QPalette &palette);

} // namespace patchbay::look
