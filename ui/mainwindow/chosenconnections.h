#pragma once

#include <QList>
#include <QObject>
#include <QUuid>

#include <optional>

class QPoint;
class QWidget;

namespace patchbay
{

class ConnectionActions;
class ConnectionTable;
class DetailsPane;
struct Services;

/// What is chosen in the list: keeps the details and the actions in step with it.
class ChosenConnections : public QObject
{
    Q_OBJECT

public:
    /// Everything given must outlive this.
    ChosenConnections(Services &services, ConnectionTable &table, DetailsPane &details,
                      ConnectionActions &actions, QWidget *window);

    QList<QUuid> ids() const;
    std::optional<QUuid> only() const; ///< nothing where none or several are chosen

    void show();
    void rowsChanged(const QList<QUuid> &ids); ///< their records, not the choice

private:
    void showOne(const QUuid &id);
    void showContextMenu(const QPoint &global);

    Services &m_services;
    ConnectionTable &m_table;
    DetailsPane &m_details;
    ConnectionActions &m_actions;
    QWidget *m_window;
};

} // namespace patchbay
