#include "ui/look/spinner.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>

namespace patchbay::look
{

namespace
{
constexpr int steps = 12;
constexpr int stepMilliseconds = 80;
} // namespace

Spinner::Spinner(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

QSize Spinner::sizeHint() const
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    return QSize(side, side);
}

void Spinner::paint(QPainter &painter, const QRectF &rect, qreal turn, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = std::max(1.5, rect.width() / 9);
    const QRectF arc = rect.adjusted(width, width, -width, -width);
    QColor faint = color;
    faint.setAlphaF(0.25F);
    painter.setPen(QPen(faint, width));
    painter.drawEllipse(arc);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(arc, qRound((0.25 - turn) * 360 * 16), -90 * 16);
    painter.restore();
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = std::min(width(), height());
    paint(painter, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side),
          static_cast<qreal>(m_step) / steps, palette().color(QPalette::Highlight));
}

void Spinner::showEvent(QShowEvent *)
{
    // Nothing is animated for a user who has turned that off.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0) {
        m_timer.start(stepMilliseconds, this);
    }
}

void Spinner::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void Spinner::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_step = (m_step + 1) % steps;
    update();
}

} // namespace patchbay::look
