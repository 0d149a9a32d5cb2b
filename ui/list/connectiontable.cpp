#include "ui/list/connectiontable.h"

#include "app/text/problemtext.h"
#include "ui/list/connectiondelegate.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/look/metrics.h"
#include "ui/look/relativetime.h"
#include "ui/look/statuslook.h"
#include "ui/look/textsize.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QHeaderView>
#include <QHoverEvent>
#include <QSet>

#include <algorithm>

namespace patchbay
{

namespace
{

/// The most important first; the name is always there.
constexpr std::array byImportance{ListColumn::Status, ListColumn::Expires, ListColumn::Identity,
                                  ListColumn::LastCheck, ListColumn::App};
constexpr int nameCharacters = 26;

int widthOf(const QFontMetrics &metrics, const QString &sample)
{
    return metrics.horizontalAdvance(sample) + 2 * look::grid;
}

int usualWidth(ListColumn column, const QFont &font)
{
    const QFontMetrics metrics(font);
    switch (column) {
    case ListColumn::Connection:
        return look::monogramSize + 4 * look::grid + nameCharacters * metrics.averageCharWidth();
    case ListColumn::App:
        return widthOf(metrics, QStringLiteral("Northflank"));
    case ListColumn::Identity:
        return widthOf(metrics, QStringLiteral("someone@example.com"));
    case ListColumn::Status: {
        int widest = 0;
        const QFont small = look::sized(font, look::TextSize::Small);
        for (int verdict = 0; verdict <= static_cast<int>(Verdict::Unchecked); ++verdict) {
            widest = std::max(widest, look::pillSize(static_cast<Verdict>(verdict), small).width());
        }
        return widest + look::grid;
    }
    case ListColumn::Expires:
    case ListColumn::LastCheck:
        return widthOf(metrics, look::relativeTime(QDateTime::currentDateTimeUtc().addMonths(-20),
                                                   QDateTime::currentDateTimeUtc()));
    }
    return 0;
}

} // namespace

ConnectionTable::ConnectionTable(ConnectionListModel &model, const ProviderCatalog &catalog, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    m_wanted.fill(true);
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
    for (const ListColumn column : byImportance) {
        setColumnWidth(static_cast<int>(column), usualWidth(column, font()));
    }
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
    fitColumns();
}

void ConnectionTable::fitColumns()
{
    int left = viewport()->width() - usualWidth(ListColumn::Connection, font());
    for (const ListColumn column : byImportance) {
        const int section = static_cast<int>(column);
        // A hidden section reports no width, but keeps the one it gets back when shown.
        setColumnHidden(section, false);
        const bool fits = columnWidth(section) <= left;
        const bool always = column == ListColumn::Status;
        setColumnHidden(section, !isWanted(column) || (!fits && !always));
        left -= isColumnHidden(section) ? 0 : columnWidth(section);
    }
}

bool ConnectionTable::isWanted(ListColumn column) const
{
    return m_wanted[static_cast<std::size_t>(column)];
}

void ConnectionTable::setWanted(ListColumn column, bool wanted)
{
    m_wanted[static_cast<std::size_t>(column)] = wanted || column == ListColumn::Connection;
    fitColumns();
}

bool ConnectionTable::isFirstShown(int column) const
{
    const int visual = horizontalHeader()->visualIndex(column);
    for (int before = 0; before < visual; ++before) {
        if (!isColumnHidden(horizontalHeader()->logicalIndex(before))) {
            return false;
        }
    }
    return true;
}

bool ConnectionTable::isLastShown(int column) const
{
    const int visual = horizontalHeader()->visualIndex(column);
    for (int after = visual + 1; after < listColumnCount; ++after) {
        if (!isColumnHidden(horizontalHeader()->logicalIndex(after))) {
            return false;
        }
    }
    return true;
}

} // namespace patchbay
