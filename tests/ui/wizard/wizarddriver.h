#pragma once

#include "app/connections/connectionstore.h"
#include "app/services.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/support/memoryvault.h"
#include "ui/wizard/addconnectionwizard.h"

#include <QAbstractButton>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace patchbay::testing
{

/// Drives the real wizard by the names of its controls, with the real engine and store, a vault in memory and
/// doubles of the services on loopback.
class WizardDriver
{
public:
    WizardDriver();
    ~WizardDriver();

    AddConnectionWizard &open();
    QString settingsFile() const { return folder.filePath(QStringLiteral("window.ini")); }
    AddConnectionWizard &wizard() { return *m_wizard; }
    bool isOpen() const { return m_wizard && m_wizard->isVisible(); }

    /// The visible control of that object name; fails the test where there is none.
    template <typename Widget> Widget *find(const QString &name) const
    {
        for (Widget *widget : m_wizard->findChildren<Widget *>(name)) {
            if (widget->isVisible()) {
                return widget;
            }
        }
        qWarning("No visible %s on this page", qPrintable(name));
        return nullptr;
    }
    bool shows(const QString &name) const;
    QString text(const QString &label) const; ///< of a label, a line or a hint; empty where it is not shown
    QString accessibleName(const QString &name) const; ///< of what is shown under that object name
    QString hint(const QString &field) const { return text(field + QStringLiteral("Hint")); }

    void type(const QString &field, const QString &text);  ///< key by key, over what is there
    void paste(const QString &field, const QString &text); ///< all at once, over what is there
    void press(const QString &button);

    void chooseApp(const QString &search);
    void toConnectPage(const QString &app = QStringLiteral("windmill")); ///< with the suggested name
    /// Fills the Windmill form for the double and presses Connect.
    void connectTo(const sandbox::SandboxServer &server, const char *token);
    /// Windmill answers so from now on, for targets that start with `path`.
    void misbehave(sandbox::Misbehaviour kind, const QString &path = {});
    bool waitForVerdict() const; ///< or for the reason why there is none

    /// Stores a ready connection behind the wizard's back.
    void insert(const QString &name);
    /// Nothing in the store, not even half done, and nothing in the vault.
    bool nothingIsStored() const;
    Result<Connection> stored(const QString &name) const { return services->store->findByName(name); }
    QByteArray secretOf(const Connection &connection, const QString &field) const;

    QTemporaryDir folder;
    sandbox::SandboxServer windmill;
    sandbox::SandboxServer netlify;
    MemoryVault *vault = nullptr;
    std::unique_ptr<Services> services;

private:
    std::unique_ptr<AddConnectionWizard> m_wizard;
};

} // namespace patchbay::testing
