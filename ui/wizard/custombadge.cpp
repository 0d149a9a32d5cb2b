#include "ui/wizard/custombadge.h"

#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QStyle>

namespace patchbay
{

QRect paintCustomBadge(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option)
{
    const QString text = QCoreApplication::translate("CustomBadge", "Custom");
    const int width = painter.fontMetrics().horizontalAdvance(text) + 2 * look::halfGrid + 2;
    const QRect badge = QStyle::visualRect(option.direction, line,
                                           QRect(line.right() - width + 1, line.top(), width, line.height()));
    painter.save();
    const QColor ink = option.palette.color(QPalette::Text);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), look::halfGrid, look::halfGrid);
    painter.drawText(badge, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
    const QRect rest(line.left(), line.top(), line.width() - width - look::grid, line.height());
    return QStyle::visualRect(option.direction, line, rest);
}

} // namespace patchbay
