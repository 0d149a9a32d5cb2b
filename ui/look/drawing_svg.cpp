#include "ui/look/drawing.h"

#include <QPainter>
#include <QSvgRenderer>

namespace patchbay::look
{

QImage drawing(const QString &name, const QSize &pixels)
{
    QSvgRenderer renderer(QStringLiteral(":/patchbay/%1.svg").arg(name));
    if (!renderer.isValid()) {
        return {};
    }
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace patchbay::look
