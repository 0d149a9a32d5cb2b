#include "ui/look/drawing.h"

#include <QDir>

namespace patchbay::look
{

// Without QtSvg the build drew each drawing in some widths: the next larger one is made smaller.
QImage drawing(const QString &name, const QSize &pixels)
{
    const QDir folder(QStringLiteral(":/patchbay/%1").arg(name));
    QString nearest;
    for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
        nearest = file;
        if (file.section(QLatin1Char('.'), 0, 0).toInt() >= pixels.width()) {
            break;
        }
    }
    const QImage image =
        QImage(folder.filePath(nearest)).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.isNull() || image.size() == pixels) {
        return image;
    }
    return image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace patchbay::look
