#include "ui/look/contrast.h"

#include <algorithm>
#include <cmath>

namespace patchbay::look
{

namespace
{

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readableOn(const QColor &ground)
{
    return contrastRatio(Qt::white, ground) >= contrastRatio(Qt::black, ground) ? Qt::white : Qt::black;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

} // namespace patchbay::look
