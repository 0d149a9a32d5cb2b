#pragma once

#include "app/connections/connection.h"
#include "ui/list/listcolumns.h"

#include <QList>
#include <QTableView>
#include <QUuid>

namespace patchbay
{

class ConnectionListModel;
class ProviderCatalog;

/// The list of connections on screen. Columns that the window has no room for are left out by their
/// importance.
class ConnectionTable : public QTableView
{
    Q_OBJECT

public:
    ConnectionTable(ConnectionListModel &model, const ProviderCatalog &catalog, QWidget *parent = nullptr);

    QList<ConnectionSummary> selectedRows() const;
    QList<QUuid> selectedIds() const;
    QUuid currentId() const;
    void choose(const QUuid &id); ///< selects, makes current and scrolls to it, where it is seen

    int hoveredRow() const { return m_hovered; }
    ListColumns &columns() { return m_columns; }
    const ListColumns &columns() const { return m_columns; }

signals:
    void choiceChanged();
    void contextMenuWanted(const QPoint &global);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void measure();
    void hover(int row);
    void updateRow(int row);
    void rememberChoice();
    void restoreChoice();

    ConnectionListModel &m_model;
    ListColumns m_columns;
    int m_hovered = -1;
    bool m_restoring = false;
    QList<QUuid> m_chosenBefore;
    QUuid m_currentBefore;
};

} // namespace patchbay
