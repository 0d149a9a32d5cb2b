#pragma once

#include <QTimer>
#include <QWidget>

namespace patchbay
{

/// Shows that something is under way. It moves only while it is on screen and the system wants animations.
class Spinner : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(QWidget *parent = nullptr);

    bool isAnimating() const { return m_timer.isActive(); }
    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer m_timer;
    int m_angle = 0;
};

} // namespace patchbay
