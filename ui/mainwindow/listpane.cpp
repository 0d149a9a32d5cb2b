#include "ui/mainwindow/listpane.h"

#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"
#include "ui/list/searchpreparation.h"
#include "ui/mainwindow/emptystate.h"

#include <QApplication>

#include <utility>

namespace patchbay
{

ListPane::ListPane(const ProviderCatalog &catalog, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(new ConnectionListModel(catalog, this))
    , m_preparation(new SearchPreparation(*m_model, this))
    , m_table(new ConnectionTable(*m_model, catalog, this))
{
    setObjectName(QStringLiteral("listPane"));
    addWidget(m_table);
    connect(m_model, &ConnectionListModel::settled, this, &ListPane::settle);
}

void ListPane::setRows(QList<ConnectionSummary> rows)
{
    m_known = true;
    m_model->setRows(std::move(rows));
}

void ListPane::setCriteria(const ListCriteria &criteria)
{
    m_model->setCriteria(criteria);
}

void ListPane::prepareSearch()
{
    m_preparation->finish();
}

void ListPane::showUnknown()
{
    m_known = false;
    m_model->setRows({});
}

void ListPane::settle()
{
    QWidget *page = m_table;
    if (m_known && m_model->total() == 0) {
        page = empty();
    } else if (m_known && m_model->rowCount() == 0) {
        page = noMatch();
    }
    if (page != currentWidget()) {
        // Hiding what has the keyboard would send it to some other place of the window.
        const QWidget *focused = QApplication::focusWidget();
        const bool hadFocus = focused == currentWidget() || currentWidget()->isAncestorOf(focused);
        setCurrentWidget(page);
        if (hadFocus) {
            page->setFocus(Qt::OtherFocusReason);
        }
    }
    emit countChanged(m_model->rowCount(), m_model->total());
}

EmptyState *ListPane::empty()
{
    if (!m_empty) {
        m_empty =
            new EmptyState(QStringLiteral("emptyState"),
                           tr("Add your first connection to see what its token reaches and when it expires."),
                           tr("Add Connection"), true, this);
        connect(m_empty, &EmptyState::clicked, this, &ListPane::addWanted);
        addWidget(m_empty);
    }
    return m_empty;
}

EmptyState *ListPane::noMatch()
{
    if (!m_noMatch) {
        m_noMatch = new EmptyState(QStringLiteral("noMatch"), tr("No matching connections"),
                                   tr("Clear Filter"), false, this);
        connect(m_noMatch, &EmptyState::clicked, this, &ListPane::clearFilterWanted);
        addWidget(m_noMatch);
    }
    return m_noMatch;
}

} // namespace patchbay
