#pragma once

#include <QPainter>
#include <QRect>
#include <QStyleOptionViewItem>

namespace patchbay
{

/// Writes "Custom" in a frame at the end of `line`, in the painter's font; gives what is left of the line.
QRect paintCustomBadge(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option);

} // namespace patchbay
