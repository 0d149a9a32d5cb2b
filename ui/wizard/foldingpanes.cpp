#include "ui/wizard/foldingpanes.h"

#include "ui/look/metrics.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontMetrics>

namespace patchbay
{

namespace
{
// About what a form line and a help text need side by side to be read with ease.
constexpr int leastColumns = 84;
} // namespace

FoldingPanes::FoldingPanes(QWidget *main, QWidget *side, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_main(main)
    , m_side(side)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::grid * 3);
    m_layout->addWidget(main, 11);
    m_layout->addWidget(side, 9);
}

bool FoldingPanes::isFolded() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

QSize FoldingPanes::minimumSizeHint() const
{
    // Side by side needs more than the least width, but it must not keep the window from getting that narrow.
    const int width = qMax(m_main->minimumSizeHint().width(), m_side->minimumSizeHint().width());
    // The height follows from the width; the layout's own minimum is that of the narrowest shape.
    return {width, 0};
}

void FoldingPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void FoldingPanes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fold();
    }
}

void FoldingPanes::fold()
{
    const int both =
        m_main->minimumSizeHint().width() + m_side->minimumSizeHint().width() + m_layout->spacing();
    const int comfortable = fontMetrics().averageCharWidth() * leastColumns;
    const bool narrow = width() < qMax(both, comfortable);
    const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction()) {
        m_layout->setDirection(direction);
        updateGeometry();
    }
}

} // namespace patchbay
