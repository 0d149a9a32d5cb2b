#include "ui/list/connectiontable.h"

#include "ui/list/connectiondelegate.h"
#include "ui/list/connectionlistmodel.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QSet>

#include <algorithm>

namespace patchbay
{

ConnectionTable::ConnectionTable(ConnectionListModel &model, const ProviderCatalog &catalog, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_columns(*this)
{
    setObjectName(QStringLiteral("connectionTable"));
    setAccessibleName(tr("Connections"));
    setItemDelegate(new ConnectionDelegate(catalog, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setObjectName(QStringLiteral("connectionHeader"));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    measure();

    setModel(&model);
    horizontalHeader()->setSectionResizeMode(static_cast<int>(ListColumn::Connection), QHeaderView::Stretch);
    m_columns.setUsualWidths();
    horizontalHeader()->setSortIndicator(static_cast<int>(model.sortColumn()), model.sortOrder());
    setSortingEnabled(true);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ConnectionTable::rememberChoice);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConnectionTable::restoreChoice);
}

QList<ConnectionSummary> ConnectionTable::selectedRows() const
{
    QList<ConnectionSummary> rows;
    std::vector<bool> seen(static_cast<std::size_t>(m_model.rowCount()), false);
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!seen[static_cast<std::size_t>(row)]) {
                seen[static_cast<std::size_t>(row)] = true;
                rows.append(m_model.summary(m_model.index(row, 0)));
            }
        }
    }
    return rows;
}

QList<QUuid> ConnectionTable::selectedIds() const
{
    QList<QUuid> ids;
    for (const ConnectionSummary &row : selectedRows()) {
        ids.append(row.id);
    }
    return ids;
}

QUuid ConnectionTable::currentId() const
{
    return m_model.id(currentIndex());
}

void ConnectionTable::choose(const QUuid &id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    }
}

void ConnectionTable::rememberChoice()
{
    m_chosenBefore = selectedIds();
    m_currentBefore = currentId();
    m_restoring = true;
}

void ConnectionTable::restoreChoice()
{
    QItemSelection selection;
    const QSet<QUuid> chosenBefore(m_chosenBefore.begin(), m_chosenBefore.end());
    for (int row = 0; !chosenBefore.isEmpty() && row < m_model.rowCount(); ++row) {
        int last = row;
        while (last < m_model.rowCount() && chosenBefore.contains(m_model.id(m_model.index(last, 0)))) {
            ++last;
        }
        if (last > row) {
            selection.select(m_model.index(row, 0), m_model.index(last - 1, 0));
            row = last;
        }
    }
    const QModelIndex current = m_model.indexOf(m_currentBefore);
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_restoring = false;
    if (selectedIds() != m_chosenBefore) {
        emit choiceChanged();
    }
}

void ConnectionTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_restoring) {
        emit choiceChanged();
    }
}

void ConnectionTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void ConnectionTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    }
    updateRow(currentIndex().row());
}

void ConnectionTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

QModelIndex ConnectionTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int column = std::max(0, currentIndex().column());
    switch (action) {
    case MoveHome:
        return m_model.index(0, column);
    case MoveEnd:
        return m_model.index(m_model.rowCount() - 1, column);
    case MoveLeft:
    case MoveRight:
        // Rows are chosen as a whole, so moving between their cells would do nothing to be seen.
        return currentIndex();
    case MoveUp:
    case MoveDown:
    case MovePageUp:
    case MovePageDown:
    case MoveNext:
    case MovePrevious:
        break;
    }
    return QTableView::moveCursor(action, modifiers);
}

void ConnectionTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        global = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    } else if (!indexAt(viewport()->mapFromGlobal(global)).isValid()) {
        return;
    }
    event->accept();
    emit contextMenuWanted(global);
}

bool ConnectionTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove) {
        hover(rowAt(static_cast<QHoverEvent *>(event)->position().toPoint().y()));
    } else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave) {
        hover(-1);
    }
    return QTableView::viewportEvent(event);
}

void ConnectionTable::hover(int row)
{
    if (row != m_hovered) {
        updateRow(m_hovered);
        m_hovered = row;
        updateRow(m_hovered);
    }
}

void ConnectionTable::updateRow(int row)
{
    if (row >= 0) {
        viewport()->update(QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
    }
}

void ConnectionTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
}

void ConnectionTable::measure()
{
    const int height = ConnectionDelegate::rowHeight(font());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void ConnectionTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns.fit();
}

} // namespace patchbay
