#include "ui/look/cachedpicture.h"

#include <QPaintDevice>
#include <QPixmap>
#include <QPixmapCache>

namespace patchbay::look
{

void paintCached(QPainter &painter, const QRect &rect, const QString &key,
                 const std::function<void(QPainter &, const QRect &)> &paint)
{
    if (rect.isEmpty()) {
        return;
    }
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const QString name =
        QStringLiteral("patchbay-%1-%2x%3-%4").arg(key).arg(rect.width()).arg(rect.height()).arg(ratio);
    QPixmap picture;
    if (!QPixmapCache::find(name, &picture)) {
        picture = QPixmap((QSizeF(rect.size()) * ratio).toSize());
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter inside(&picture);
        inside.setFont(painter.font());
        inside.setLayoutDirection(painter.layoutDirection());
        paint(inside, QRect(QPoint(), rect.size()));
        inside.end();
        QPixmapCache::insert(name, picture);
    }
    painter.drawPixmap(rect.topLeft(), picture);
}

} // namespace patchbay::look
