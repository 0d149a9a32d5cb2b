#include "ui/look/symbol.h"

#include "ui/look/drawing.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>
#include <utility>

// Outside the namespace, as the macro declares a function of the global one.
static void loadResources()
{
    Q_INIT_RESOURCE(patchbay);
}

namespace patchbay::look
{

namespace
{

QPixmap tinted(const QString &name, const QSize &pixels, const QColor &color)
{
    loadResources();
    QImage image = drawing(name, pixels);
    if (image.isNull()) {
        return {};
    }
    QPainter painter(&image);
    // Of a drawing in one colour only its shape is taken.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    return QPixmap::fromImage(std::move(image));
}

class SymbolEngine : public QIconEngine
{
public:
    explicit SymbolEngine(QString name, QColor color = {})
        : m_name(std::move(name))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintSymbol(*painter, rect, m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolEngine(m_name, m_color); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return m_color.isValid() ? m_color : palette.color(QPalette::WindowText);
    }

    QString m_name;
    QColor m_color;
};

} // namespace

void paintSymbol(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const qreal side = std::min(rect.width(), rect.height());
    const int pixels = static_cast<int>(std::ceil(side * ratio));
    if (pixels <= 0) {
        return;
    }
    const QString key =
        QStringLiteral("patchbay-%1-%2-%3").arg(name, color.name(QColor::HexArgb)).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = tinted(QStringLiteral("icons/%1").arg(name), QSize(pixels, pixels), color);
        QPixmapCache::insert(key, pixmap);
    }
    const QPointF corner = rect.center() - QPointF(side / 2, side / 2);
    painter.drawPixmap(QRectF(corner, QSizeF(side, side)), pixmap, QRectF(pixmap.rect()));
}

QIcon symbolIcon(const QString &name)
{
    return QIcon(new SymbolEngine(name));
}

QIcon symbolIcon(const QString &name, const QColor &color)
{
    return QIcon(new SymbolEngine(name, color));
}

QIcon applicationIcon()
{
    loadResources();
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        icon.addPixmap(QPixmap::fromImage(drawing(QStringLiteral("patchbay"), QSize(side, side))));
    }
    return icon;
}

QPixmap emptyDrawing(const QPalette &palette, qreal devicePixelRatio)
{
    const QSize size = QSize(192, 120) * devicePixelRatio;
    QPixmap pixmap = tinted(QStringLiteral("empty"), size, palette.color(QPalette::PlaceholderText));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace patchbay::look
