#pragma once

#include "app/connections/connectionstore.h"
#include "app/services.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/support/memoryvault.h"
#include "tests/ui/widgetdriver.h"
#include "ui/mainwindow/mainwindow.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace patchbay
{
class ConnectionListModel;
class ConnectionTable;
} // namespace patchbay

namespace patchbay::testing
{

/// The real main window with the real engine and store, a vault in memory and a double of Windmill on
/// loopback.
class WindowDriver : public WidgetDriver
{
public:
    WindowDriver();
    ~WindowDriver() override;

    /// Stores a ready Windmill connection to the double, with its token in the vault.
    Connection add(const QString &name, const char *token, Verdict verdict = Verdict::Valid);
    void insert(const Connection &connection); ///< as it is, without a token in the vault
    void setToken(const Connection &connection, const char *token);
    CheckReport report(Verdict verdict) const;

    MainWindow &open(MainWindow::Patience patience = {});
    void close();
    void activate(); ///< after a dialog: no window manager gives the keyboard back
    MainWindow &window() const { return *m_window; }
    ConnectionTable &table() const;
    ConnectionListModel &model() const;
    QStringList names() const; ///< as listed
    void choose(const QStringList &names);
    QString cell(const QString &name, int column) const;
    QString status() const; ///< what the status bar says

    Result<Connection> stored(const QString &name) const { return services->store->findByName(name); }
    QByteArray tokenOf(const QString &name) const;
    void misbehave(sandbox::Misbehaviour kind, const QString &path = {});
    /// A second process, so to say.
    std::unique_ptr<ConnectionStore> otherStore() const;

    QTemporaryDir folder;
    sandbox::SandboxServer windmill;
    MemoryVault *vault = nullptr;
    std::unique_ptr<Services> services;

protected:
    QWidget *root() const override { return m_window.get(); }

private:
    std::unique_ptr<MainWindow> m_window;
};

} // namespace patchbay::testing
