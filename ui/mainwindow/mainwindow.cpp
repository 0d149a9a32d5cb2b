#include "ui/mainwindow/mainwindow.h"

#include "app/connections/storewatcher.h"
#include "app/services.h"
#include "ui/details/detailspane.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"
#include "ui/look/metrics.h"
#include "ui/mainwindow/checkprogress.h"
#include "ui/mainwindow/chosenconnections.h"
#include "ui/mainwindow/connectionactions.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/mainwindow/filterbar.h"
#include "ui/mainwindow/listpane.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/observedvault.h"
#include "ui/mainwindow/releasenews.h"
#include "ui/mainwindow/runtext.h"
#include "ui/mainwindow/storefollower.h"
#include "ui/mainwindow/windowmenus.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/wizard/addconnectionwizard.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QFuture>
#include <QGuiApplication>
#include <QLabel>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace patchbay
{

MainWindow::MainWindow(Services &services, QWidget *parent)
    : MainWindow(services, Patience{}, parent)
{
}

MainWindow::MainWindow(Services &services, Patience patience, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
{
    // The list is read while the window is built. The watcher comes first: it would miss what changes between
    // the reading and its own first look.
    const auto *watcher = new StoreWatcher(*services.store, this);
    QFuture<Result<QList<ConnectionSummary>>> rows = services.store->summariesByThread();
    auto observed = std::make_unique<ObservedVault>(std::move(services.vault), patience.vaultNotice);
    m_vault = observed.get();
    services.vault = std::move(observed);
    m_checks = std::make_unique<CheckBatch>(services);
    m_actions = new ConnectionActions(this);
    m_commands = new ConnectionCommands(services, patience.clipboard, this);

    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Patchbay"));
    buildBody();
    buildToolBar();
    m_menus = new WindowMenus(*this, *m_actions, m_list->table(), *m_splitter);
    m_chosen = new ChosenConnections(services, m_list->table(), *m_details, *m_actions, this);
    m_store = new StoreFollower(services, *watcher, *m_list, *m_filters, *m_notices, this);
    m_news =
        new ReleaseNews(*services.releases, fileBesideStore(QStringLiteral("updates.ini")), *m_notices, this);
    connectActions();
    connectList();
    connectWork();
    resize(140 * look::grid, 88 * look::grid);
    settings().restore(*this, *m_splitter, m_list->table());
    m_menus->follow();
    m_store->show(rows.takeResult());
    // When the session ends there may be no time left to come to an orderly end.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &MainWindow::saveSettings);
}

MainWindow::~MainWindow()
{
    // Not on closing: a signal ends the application without it.
    saveSettings();
}

void MainWindow::buildBody()
{
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_notices = new Notices(*m_vault, body);
    m_list = new ListPane(m_services.catalog, body);
    m_details = new DetailsPane(m_services.catalog, body);
    m_details->setActions(m_actions->forOne(), m_actions->forSeveral());
    m_splitter = new QSplitter(Qt::Horizontal, body);
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({95 * look::grid, 45 * look::grid});
    layout->addWidget(m_notices);
    layout->addWidget(m_splitter, 1);
    setCentralWidget(body);

    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("connectionCount"));
    m_progress = new CheckProgress(this);
    statusBar()->setObjectName(QStringLiteral("statusBar"));
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_count);
    m_progress->hide();
    m_list->table().setFocus(Qt::OtherFocusReason);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tool bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(m_actions->add);
    m_filters = new FilterBar(bar);
    bar->addWidget(m_filters);
    bar->addAction(m_actions->checkAll);
    for (QAction *action : {m_actions->add, m_actions->checkAll}) {
        QWidget *button = bar->widgetForAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setAccessibleName(action->iconText());
        button->setFocusPolicy(Qt::TabFocus);
    }
}

void MainWindow::connectActions()
{
    // What is begun anew makes an old message stale.
    for (QAction *action : m_actions->forOne() + QList{m_actions->add, m_actions->checkAll}) {
        connect(action, &QAction::triggered, m_notices, &Notices::dismiss);
    }
    connect(m_actions->add, &QAction::triggered, this, &MainWindow::addConnection);
    connect(m_actions->find, &QAction::triggered, m_filters, &FilterBar::focusSearch);
    connect(m_actions->clearFilter, &QAction::triggered, m_filters, &FilterBar::clear);
    connect(m_actions->check, &QAction::triggered, this, [this] { m_checks->start(m_chosen->ids()); });
    connect(m_actions->checkAll, &QAction::triggered, this, &MainWindow::checkAll);
    connect(m_actions->edit, &QAction::triggered, this, [this] {
        if (const auto id = m_chosen->only()) {
            m_commands->edit(*id);
        }
    });
    connect(m_actions->replaceToken, &QAction::triggered, this, [this] {
        if (const auto id = m_chosen->only()) {
            m_commands->replaceToken(*id);
        }
    });
    connect(m_actions->remove, &QAction::triggered, this, [this] { m_commands->remove(m_chosen->ids()); });
    connect(m_actions, &ConnectionActions::copyWanted, this, [this](const QString &field) {
        if (const auto id = m_chosen->only()) {
            m_commands->copyToken(*id, field);
        }
    });
}

void MainWindow::connectList()
{
    connect(&m_list->table(), &QAbstractItemView::activated, m_menus, &WindowMenus::openDetails);
    connect(m_list, &ListPane::addWanted, this, &MainWindow::addConnection);
    connect(m_list, &ListPane::clearFilterWanted, m_filters, &FilterBar::clear);
    connect(m_list, &ListPane::countChanged, this, &MainWindow::showCount);
    connect(m_filters, &FilterBar::changed, this, [this] { m_list->setCriteria(m_filters->criteria()); });
    connect(m_filters, &FilterBar::searchFocused, m_list, &ListPane::prepareSearch);
    connect(m_filters, &FilterBar::leftDownward, this,
            [this] { m_list->currentWidget()->setFocus(Qt::TabFocusReason); });
    connect(m_menus, &WindowMenus::escapePressed, this, &MainWindow::escape);
    connect(m_menus, &WindowMenus::aboutWanted, m_news, &ReleaseNews::openAbout);
    connect(m_store, &StoreFollower::reloaded, m_chosen, &ChosenConnections::show);
    connect(m_store, &StoreFollower::rowsRefreshed, m_chosen, &ChosenConnections::rowsChanged);
    connect(m_store, &StoreFollower::said, this, &MainWindow::say);
}

void MainWindow::connectWork()
{
    connect(m_checks.get(), &CheckBatch::rowChecking, &m_list->model(), &ConnectionListModel::setChecking);
    connect(m_checks.get(), &CheckBatch::rowsQueued, &m_list->model(), &ConnectionListModel::setQueued);
    connect(m_checks.get(), &CheckBatch::rowsChanged, m_store, &StoreFollower::refreshRows);
    connect(m_checks.get(), &CheckBatch::ended, this, &MainWindow::showSummary);
    connect(m_checks.get(), &CheckBatch::progressed, this, [this](int done, int total) {
        m_progress->setProgress(done, total);
        m_progress->setVisible(m_checks->isRunning());
    });
    connect(m_progress, &CheckProgress::cancelled, m_checks.get(), &CheckBatch::cancel);
    connect(m_commands, &ConnectionCommands::rowChanged, m_store, &StoreFollower::refreshRow);
    connect(m_commands, &ConnectionCommands::failed, m_notices, &Notices::showFailure);
    connect(m_commands, &ConnectionCommands::removedInPart, m_notices, &Notices::showRemovedInPart);
    connect(m_commands, &ConnectionCommands::said, this, &MainWindow::say);
    connect(m_vault, &ObservedVault::waitingChanged, m_notices, &Notices::showWaiting);
    connect(m_notices, &Notices::giveUp, m_vault, &ObservedVault::giveUp);
    connect(m_notices, &Notices::checkWanted, m_checks.get(), &CheckBatch::start);
    connect(m_notices, &Notices::replaceTokenWanted, m_commands, &ConnectionCommands::replaceToken);
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_started) {
        m_started = true;
        QTimer::singleShot(0, m_store, &StoreFollower::start);
        QTimer::singleShot(0, m_news, &ReleaseNews::start);
    }
    return handled;
}

void MainWindow::showCount(int shown, int total)
{
    m_actions->checkAll->setEnabled(total > 0);
    m_actions->find->setEnabled(total > 0);
    m_filters->setEnabled(total > 0);
    m_details->setVisible(total > 0);
    m_actions->clearFilter->setEnabled(!m_list->model().criteria().isEmpty());
    m_count->setText(shown == total ? (total == 1 ? tr("1 connection") : tr("%1 connections").arg(total))
                                    : tr("%1 of %2 connections").arg(shown).arg(total));
    m_count->setVisible(total > 0);
}

void MainWindow::checkAll()
{
    QList<QUuid> ids;
    for (const ConnectionSummary &row : m_list->model().all()) {
        ids.append(row.id);
    }
    m_checks->start(ids);
}

void MainWindow::showSummary(const CheckBatch::Summary &summary)
{
    m_progress->hide();
    say(outcomeSentence(summary));
    if (!summary.failures.isEmpty()) {
        const Result<Connection> only = m_services.store->find(summary.failures.first().first());
        m_notices->showSummary(summary, only ? only->name.text() : QString());
    }
}

void MainWindow::escape()
{
    if (m_checks->isRunning()) {
        m_checks->cancel();
    } else if (!m_notices->dismiss() && !m_notices->dismissRelease()) {
        m_filters->clear();
    }
}

void MainWindow::addConnection()
{
    if (!m_wizard) {
        m_wizard = new AddConnectionWizard(m_services, RecentApps(settingsFile()), this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &AddConnectionWizard::connectionAdded, this, [this](const QUuid &id) {
            m_store->refreshRow(id);
            choose(id);
        });
    }
    m_wizard->show();
    m_wizard->raise();
    m_wizard->activateWindow();
}

void MainWindow::choose(const QUuid &id)
{
    m_list->table().choose(id);
}

void MainWindow::say(const QString &sentence)
{
    statusBar()->showMessage(sentence);
}

void MainWindow::saveSettings() const
{
    settings().save(*this, *m_splitter, m_list->table());
}

WindowSettings MainWindow::settings() const
{
    return WindowSettings(settingsFile());
}

QString MainWindow::settingsFile() const
{
    return fileBesideStore(QStringLiteral("window.ini"));
}

QString MainWindow::fileBesideStore(const QString &name) const
{
    return QFileInfo(m_services.store->filePath()).dir().filePath(name);
}

} // namespace patchbay
