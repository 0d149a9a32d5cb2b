#include "ui/wizard/appcardview.h"

#include "ui/wizard/appcarddelegate.h"

#include <QEvent>

namespace patchbay
{

AppCardView::AppCardView(QWidget *parent)
    : QListView(parent)
{
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSpacing(0);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new AppCardDelegate(this));
    viewport()->setAutoFillBackground(false);
    arrange();
}

bool AppCardView::isInFirstLine(const QModelIndex &index) const
{
    return !index.isValid() || rectForIndex(index).top() <= rectForIndex(index.siblingAtRow(0)).top();
}

void AppCardView::resizeEvent(QResizeEvent *event)
{
    arrange();
    QListView::resizeEvent(event);
}

void AppCardView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void AppCardView::arrange()
{
    const QSize least = AppCardDelegate::leastSize(font());
    // One pixel is kept back: a line that fills the width exactly is wrapped by QListView.
    const int room = qMax(1, viewport()->width() - 1);
    const int columns = qMax(1, room / least.width());
    const QSize cell(room / columns, least.height());
    if (cell != gridSize()) {
        setGridSize(cell);
    }
}

} // namespace patchbay
