#include "ui/look/monogram.h"

#include "providers/descriptor/providerdescriptor.h"
#include "ui/look/contrast.h"
#include "ui/look/metrics.h"

#include <QIconEngine>

#include <algorithm>
#include <utility>

namespace patchbay::look
{

namespace
{

class MonogramEngine : public QIconEngine
{
public:
    MonogramEngine(QString letters, QColor color)
        : m_letters(std::move(letters))
        , m_color(std::move(color))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled) {
            painter->setOpacity(painter->opacity() * 0.5);
        }
        paintMonogram(*painter, rect, m_letters, m_color);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new MonogramEngine(m_letters, m_color); }

private:
    QString m_letters;
    QColor m_color;
};

} // namespace

void paintMonogram(QPainter &painter, const QRectF &rect, const QString &letters, const QColor &color)
{
    painter.save();
    const qreal side = std::min(rect.width(), rect.height());
    const QRectF square(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(square, side * 0.22, side * 0.22);
    QFont font = painter.font();
    font.setPixelSize(std::max(6, qRound(side * 0.42)));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(readableOn(color));
    painter.drawText(square, Qt::AlignCenter, letters);
    painter.restore();
}

Monogram monogramOf(const ProviderDescriptor &app)
{
    return {app.monogram, QColor(app.color)};
}

Monogram unknownMonogram(const QString &appId)
{
    return {appId.left(2).toUpper(), QColor(0x6b, 0x72, 0x80)};
}

QIcon monogramIcon(const ProviderDescriptor &app)
{
    const Monogram monogram = monogramOf(app);
    return QIcon(new MonogramEngine(monogram.letters, monogram.color));
}

QIcon unknownAppIcon(const QString &appId)
{
    const Monogram monogram = unknownMonogram(appId);
    return QIcon(new MonogramEngine(monogram.letters, monogram.color));
}

} // namespace patchbay::look
