#pragma once

#include "ui/mainwindow/checkbatch.h"

#include <QMainWindow>
#include <QPointer>
#include <QUuid>

#include <chrono>
#include <memory>

class QLabel;
class QSplitter;

namespace patchbay
{

class AddConnectionWizard;
class CheckProgress;
class ChosenConnections;
class ConnectionActions;
class ConnectionCommands;
class DetailsPane;
class FilterBar;
class ListPane;
class Notices;
class ObservedVault;
class ReleaseNews;
class StoreFollower;
class WindowMenus;
class WindowSettings;
struct Services;

/// The list of connections with search, filters and details.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// How long things take that a test does not want to wait for.
    struct Patience {
        std::chrono::seconds clipboard{30};
        std::chrono::milliseconds vaultNotice{800};
    };

    /// `services` must outlive the window. Its vault is put behind one that the window can observe.
    explicit MainWindow(Services &services, QWidget *parent = nullptr);
    MainWindow(Services &services, Patience patience, QWidget *parent = nullptr);
    ~MainWindow() override;

    void addConnection(); ///< opens the wizard; a second call raises it
    void choose(const QUuid &id);

protected:
    bool event(QEvent *event) override;

private:
    void buildBody();
    void buildToolBar();
    void connectActions();
    void connectList();
    void connectWork();
    void showCount(int shown, int total);
    void showSummary(const CheckBatch::Summary &summary);
    void checkAll();
    void escape();
    void say(const QString &sentence);
    void saveSettings() const;
    WindowSettings settings() const;
    QString settingsFile() const;
    QString fileBesideStore(const QString &name) const;

    Services &m_services;
    ObservedVault *m_vault = nullptr;
    std::unique_ptr<CheckBatch> m_checks;
    ConnectionActions *m_actions = nullptr;
    ConnectionCommands *m_commands = nullptr;
    WindowMenus *m_menus = nullptr;
    QSplitter *m_splitter = nullptr;
    ListPane *m_list = nullptr;
    DetailsPane *m_details = nullptr;
    FilterBar *m_filters = nullptr;
    Notices *m_notices = nullptr;
    CheckProgress *m_progress = nullptr;
    QLabel *m_count = nullptr;
    ChosenConnections *m_chosen = nullptr;
    StoreFollower *m_store = nullptr;
    ReleaseNews *m_news = nullptr;
    QPointer<AddConnectionWizard> m_wizard;
    bool m_started = false;
};

} // namespace patchbay
