#pragma once

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace patchbay
{
struct ProviderDescriptor;
}

namespace patchbay::look
{

/// The rounded square with two letters that stands for an app, the same in cards, rows and details. Letters
/// are black or white, whichever reads better on the colour.
void paintMonogram(QPainter &painter, const QRectF &rect, const QString &letters, const QColor &color);

struct Monogram {
    QString letters;
    QColor color;
};
Monogram monogramOf(const ProviderDescriptor &app);
Monogram unknownMonogram(const QString &appId);

QIcon monogramIcon(const ProviderDescriptor &app);
/// For a connection whose app this version does not know.
QIcon unknownAppIcon(const QString &appId);

} // namespace patchbay::look
