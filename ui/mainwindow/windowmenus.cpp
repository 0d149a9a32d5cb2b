#include "ui/mainwindow/windowmenus.h"

#include "ui/list/connectiontable.h"
#include "ui/list/listtext.h"
#include "ui/look/metrics.h"
#include "ui/look/symbol.h"
#include "ui/mainwindow/connectionactions.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QSplitter>

namespace patchbay
{

WindowMenus::WindowMenus(QMainWindow &window, ConnectionActions &actions, ConnectionTable &table,
                         QSplitter &splitter)
    : QObject(&window)
    , m_window(window)
    , m_table(table)
    , m_splitter(splitter)
{
    buildFile(actions);
    buildConnection(actions);
    buildView(actions);
    buildHelp();
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), &window);
    connect(escape, &QShortcut::activated, this, &WindowMenus::escapePressed);
    connect(&splitter, &QSplitter::splitterMoved, this, &WindowMenus::follow);
    connect(table.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &WindowMenus::follow);
    follow();
}

QMenu *WindowMenus::addMenu(const QString &objectName, const QString &title, QMenu *parent)
{
    QMenu *menu = parent ? parent->addMenu(title) : m_window.menuBar()->addMenu(title);
    menu->setObjectName(objectName);
    return menu;
}

void WindowMenus::buildFile(ConnectionActions &actions)
{
    QMenu *menu = addMenu(QStringLiteral("fileMenu"), tr("&File"));
    menu->addAction(actions.add);
    menu->addSeparator();
    QAction *quit = menu->addAction(tr("&Quit"));
    quit->setObjectName(QStringLiteral("quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, &m_window, &QWidget::close);
}

void WindowMenus::buildConnection(ConnectionActions &actions)
{
    QMenu *menu = addMenu(QStringLiteral("connectionMenu"), tr("&Connection"));
    menu->addActions(actions.forOne());
    menu->addSeparator();
    menu->addAction(actions.checkAll);
}

void WindowMenus::buildView(ConnectionActions &actions)
{
    QMenu *menu = addMenu(QStringLiteral("viewMenu"), tr("&View"));
    menu->addAction(actions.find);
    menu->addAction(actions.clearFilter);
    menu->addSeparator();
    addSortActions(addMenu(QStringLiteral("sortMenu"), tr("&Sort By"), menu));
    addColumnActions(addMenu(QStringLiteral("columnsMenu"), tr("&Columns"), menu));
    menu->addSeparator();
    m_details = menu->addAction(look::symbolIcon(QStringLiteral("details")), tr("&Details"));
    m_details->setObjectName(QStringLiteral("showDetails"));
    m_details->setCheckable(true);
    m_details->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    // The pane can also be folded with the mouse, so what is seen counts and not the check mark.
    connect(m_details, &QAction::triggered, this, [this] { setDetailsShown(!detailsShown()); });
    connect(menu, &QMenu::aboutToShow, this, &WindowMenus::follow);
}

void WindowMenus::buildHelp()
{
    QMenu *menu = addMenu(QStringLiteral("helpMenu"), tr("&Help"));
    QAction *about = menu->addAction(tr("&About Patchbay"));
    about->setObjectName(QStringLiteral("about"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &WindowMenus::aboutWanted);
}

void WindowMenus::addSortActions(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (int column = 0; column < listColumnCount; ++column) {
        QAction *action = menu->addAction(ListText::heading(static_cast<ListColumn>(column)));
        action->setObjectName(QStringLiteral("sort%1").arg(column));
        action->setCheckable(true);
        group->addAction(action);
        m_sorts.append(action);
        connect(action, &QAction::triggered, this, [this, column] {
            const QHeaderView *header = m_table.horizontalHeader();
            const bool again = header->sortIndicatorSection() == column;
            const bool ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
            m_table.sortByColumn(column, again && ascending ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void WindowMenus::addColumnActions(QMenu *menu)
{
    for (int column = 0; column < listColumnCount; ++column) {
        const auto which = static_cast<ListColumn>(column);
        QAction *action = menu->addAction(ListText::heading(which));
        action->setObjectName(QStringLiteral("column%1").arg(column));
        action->setCheckable(true);
        action->setEnabled(which != ListColumn::Connection);
        m_columns.append(action);
        connect(action, &QAction::triggered, this,
                [this, which](bool shown) { m_table.columns().setWanted(which, shown); });
    }
    QHeaderView *header = m_table.horizontalHeader();
    connect(header, &QWidget::customContextMenuRequested, this,
            [header, menu](const QPoint &place) { menu->popup(header->mapToGlobal(place)); });
}

void WindowMenus::follow()
{
    m_details->setChecked(detailsShown());
    // A folded pane is still there for the keyboard, which must not get lost in what nobody sees.
    m_splitter.widget(1)->setEnabled(detailsShown());
    m_sorts[m_table.horizontalHeader()->sortIndicatorSection()]->setChecked(true);
    for (int column = 0; column < listColumnCount; ++column) {
        m_columns[column]->setChecked(m_table.columns().isWanted(static_cast<ListColumn>(column)));
    }
}

bool WindowMenus::detailsShown() const
{
    return m_splitter.sizes().value(1) > 0;
}

void WindowMenus::setDetailsShown(bool shown)
{
    const QList<int> sizes = m_splitter.sizes();
    const int all = sizes.value(0) + sizes.value(1);
    m_splitter.setSizes({all - look::detailsMinimumWidth, shown ? look::detailsMinimumWidth : 0});
    follow();
}

void WindowMenus::openDetails()
{
    if (!detailsShown()) {
        setDetailsShown(true);
    }
    QWidget *details = m_splitter.widget(1);
    if (auto *first = details->findChild<QWidget *>(QStringLiteral("details_check"))) {
        first->setFocus(Qt::TabFocusReason);
    } else {
        details->setFocus(Qt::TabFocusReason);
    }
}

} // namespace patchbay
