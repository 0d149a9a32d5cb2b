#pragma once

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QPalette>
#include <QRectF>
#include <QString>

namespace patchbay::look
{

/// One of our own one-colour drawings by the name of its file in resources/icons, in any colour and size.
void paintSymbol(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

/// Follows the application's palette, also when that changes later.
QIcon symbolIcon(const QString &name);
/// Always in the colour given.
QIcon symbolIcon(const QString &name, const QColor &color);

/// The application's icon, in the sizes that desktops ask for.
QIcon applicationIcon();
/// The drawing of an empty list, tinted for the palette.
QPixmap emptyDrawing(const QPalette &palette, qreal devicePixelRatio);

} // namespace patchbay::look
