#pragma once

#include "app/connections/acceptance.h"
#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace patchbay
{

class CheckPanel;
struct Services;

/// What the dialogs that change one connection share: a body that scrolls, a check with its verdict, and
/// Save, which is closed while something is under way.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectionDialog(Services &services, const Connection &connection, QWidget *parent = nullptr);

    void reject() override; ///< gives up what is under way

protected:
    /// Save was pressed, or Try Again.
    virtual void submit() = 0;
    /// The check found the connection fit to be stored, or the user stores it all the same.
    virtual void store(const CheckReport &report, Acceptance acceptance) = 0;
    virtual void giveUp() {}

    Services &services() const { return m_services; }
    const Connection &connection() const { return m_connection; }
    const ProviderDescriptor *app() const { return m_app; } ///< null where this version does not know it
    const MethodDescriptor *method() const;
    QString appName() const;
    /// The stored connection as a draft, without its secrets.
    ConnectionDraft draft() const;

    /// Puts the form into the body.
    void setForm(QWidget *form);
    /// Puts what helps with the form under it and under the check.
    void setHelp(QWidget *help);
    void setSaveText(const QString &text);
    CheckPanel &panel() const { return *m_panel; }
    void setBusy(bool busy);
    void fail(const Error &error);
    void showPanel();

private:
    Services &m_services;
    Connection m_connection;
    const ProviderDescriptor *m_app;
    QVBoxLayout *m_body = nullptr;
    QWidget *m_form = nullptr;
    CheckPanel *m_panel = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace patchbay
