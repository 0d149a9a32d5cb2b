#include "ui/wizard/appcardview.h"

#include "ui/wizard/appcarddelegate.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include <cstdlib>

namespace patchbay
{

AppCardView::AppCardView(QWidget *parent)
    : QListView(parent)
{
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setSpacing(0);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionRectVisible(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new AppCardDelegate(this));
    viewport()->setAutoFillBackground(false);
    arrange();
}

bool AppCardView::isInFirstLine(const QModelIndex &index) const
{
    const QModelIndexList all = cards();
    return !index.isValid() || all.isEmpty() ||
           rectForIndex(index).top() <= rectForIndex(all.constFirst()).top();
}

void AppCardView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    for (int row = index.row() - 1; row >= 0; --row) {
        const QModelIndex above = index.siblingAtRow(row);
        if (rectForIndex(above).top() == rectForIndex(index).top()) {
            continue;
        }
        if (!(above.flags() & Qt::ItemIsEnabled)) {
            QListView::scrollTo(above, hint);
        }
        break;
    }
    QListView::scrollTo(index, hint);
}

QModelIndex AppCardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QModelIndexList all = cards();
    if (all.isEmpty()) {
        return {};
    }
    const qsizetype at = all.indexOf(currentIndex());
    if (at < 0) {
        return all.constFirst();
    }
    const bool mirrored = isRightToLeft();
    const qsizetype last = all.size() - 1;
    switch (action) {
    case MoveHome:
        return all.constFirst();
    case MoveEnd:
        return all.constLast();
    case MoveLeft:
        return all[qBound(qsizetype(0), at + (mirrored ? 1 : -1), last)];
    case MoveRight:
        return all[qBound(qsizetype(0), at + (mirrored ? -1 : 1), last)];
    case MovePrevious:
        return all[qMax(qsizetype(0), at - 1)];
    case MoveNext:
        return all[qMin(last, at + 1)];
    case MoveUp:
        return vertically(all, all[at], -1);
    case MoveDown:
        return vertically(all, all[at], 1);
    case MovePageUp:
        return vertically(all, all[at], -qMax(1, viewport()->height() - m_card.height()));
    case MovePageDown:
        return vertically(all, all[at], qMax(1, viewport()->height() - m_card.height()));
    }
    return all[at];
}

void AppCardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    // What has the focus is what Next takes, so it also looks chosen.
    if (current.isValid()) {
        selectionModel()->select(current, QItemSelectionModel::ClearAndSelect);
    }
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
    // QListView keeps room for the scroll bar even where there is none, and wraps a line that fills its width
    // exactly.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int room = qMax(1, maximumViewportSize().width() - bar - 1);
    const int columns = qMax(1, room / least.width());
    const QSize card(room / columns, least.height());
    const QSize heading(room, AppCardDelegate::headingHeight(font()));
    if (card != m_card || heading != m_heading) {
        m_card = card;
        m_heading = heading;
        scheduleDelayedItemsLayout();
    }
}

QModelIndexList AppCardView::cards() const
{
    QModelIndexList all;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags() & Qt::ItemIsEnabled) {
            all.append(index);
        }
    }
    return all;
}

/// The card of the line at `top` that is nearest to `x`.
QModelIndex AppCardView::inLine(const QModelIndexList &cards, int top, int x) const
{
    QModelIndex nearest;
    for (const QModelIndex &card : cards) {
        const QRect rect = visualRect(card);
        if (rect.top() == top && (!nearest.isValid() || std::abs(rect.center().x() - x) <
                                                            std::abs(visualRect(nearest).center().x() - x))) {
            nearest = card;
        }
    }
    return nearest;
}

/// At least one line up or down, and as many as lie within `distance` pixels.
QModelIndex AppCardView::vertically(const QModelIndexList &cards, const QModelIndex &from, int distance) const
{
    const QRect start = visualRect(from);
    const int wanted = start.top() + distance;
    int top = start.top();
    for (const QModelIndex &card : cards) {
        const int line = visualRect(card).top();
        const bool isFirst = top == start.top();
        if (distance > 0 ? line > start.top() && (isFirst || line <= wanted)
                         : line < start.top() && (isFirst || top < wanted)) {
            top = line;
        }
    }
    return inLine(cards, top, start.center().x());
}

} // namespace patchbay
