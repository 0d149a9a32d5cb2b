#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QSplitter;

namespace patchbay
{

class ConnectionActions;
class ConnectionTable;

/// The menu bar: everything the window can do, so that nothing needs a mouse.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    WindowMenus(QMainWindow &window, ConnectionActions &actions, ConnectionTable &table, QSplitter &splitter);

    void openDetails(); ///< and takes the keyboard there
    /// Brings the check marks in line with the window.
    void follow();

signals:
    void escapePressed();
    void aboutWanted();

private:
    void buildFile(ConnectionActions &actions);
    void buildConnection(ConnectionActions &actions);
    void buildView(ConnectionActions &actions);
    void buildHelp();
    QMenu *addMenu(const QString &objectName, const QString &title, QMenu *parent = nullptr);
    void addSortActions(QMenu *menu);
    void addColumnActions(QMenu *menu);
    void setDetailsShown(bool shown);
    bool detailsShown() const;

    QMainWindow &m_window;
    ConnectionTable &m_table;
    QSplitter &m_splitter;
    QAction *m_details = nullptr;
    QList<QAction *> m_sorts;
    QList<QAction *> m_columns;
};

} // namespace patchbay
