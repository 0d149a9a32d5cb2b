#include "ui/mainwindow/chosenconnections.h"

#include "app/services.h"
#include "app/text/problemtext.h"
#include "ui/details/detailspane.h"
#include "ui/list/connectiontable.h"
#include "ui/mainwindow/connectionactions.h"
#include "ui/mainwindow/secretfields.h"

#include <QMenu>

namespace patchbay
{

ChosenConnections::ChosenConnections(Services &services, ConnectionTable &table, DetailsPane &details,
                                     ConnectionActions &actions, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_table(table)
    , m_details(details)
    , m_actions(actions)
    , m_window(window)
{
    connect(&table, &ConnectionTable::choiceChanged, this, &ChosenConnections::show);
    connect(&table, &ConnectionTable::contextMenuWanted, this, &ChosenConnections::showContextMenu);
}

QList<QUuid> ChosenConnections::ids() const
{
    return m_table.selectedIds();
}

std::optional<QUuid> ChosenConnections::only() const
{
    const QList<QUuid> chosen = ids();
    return chosen.size() == 1 ? std::optional(chosen.first()) : std::nullopt;
}

void ChosenConnections::show()
{
    const QList<ConnectionSummary> rows = m_table.selectedRows();
    m_actions.setChoice(rows.size());
    if (rows.isEmpty()) {
        m_details.showNothing();
    } else if (rows.size() > 1) {
        m_details.showSeveral(rows);
    } else {
        showOne(rows.first().id);
    }
}

void ChosenConnections::showOne(const QUuid &id)
{
    const Result<Connection> connection = m_services.store->find(id);
    if (!connection) {
        m_details.showProblem(sentence(connection.error(), m_services.vault->displayName()));
        return;
    }
    m_actions.setSecretFields(secretFields(*connection, m_services.catalog));
    m_details.showConnection(*connection);
}

void ChosenConnections::rowsChanged(const QList<QUuid> &ids)
{
    if (const auto id = only(); id && ids.contains(*id)) {
        show();
    }
}

void ChosenConnections::showContextMenu(const QPoint &global)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(only() ? m_actions.forOne() : m_actions.forSeveral());
    menu->popup(global);
}

} // namespace patchbay
