#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace patchbay::look
{

/// A small turning arc for work whose end is not known. Turns only while it is seen.
class Spinner : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    bool isTurning() const { return m_timer.isActive(); }

    /// The same arc for painting elsewhere; `turn` goes from 0 to 1.
    static void paint(QPainter &painter, const QRectF &rect, qreal turn, const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
    int m_step = 0;
};

} // namespace patchbay::look
