#pragma once

#include "app/connections/removeconnection.h"
#include "app/connections/replacetoken.h"
#include "ui/mainwindow/secretclipboard.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QUuid>

#include <chrono>

class QDialog;
class QWidget;

namespace patchbay
{

struct Services;

/// Carries out what the user wants done with stored connections: opens the dialogs and tells the window what
/// came of it.
class ConnectionCommands : public QObject
{
    Q_OBJECT

public:
    ConnectionCommands(Services &services, std::chrono::seconds clipboardDelay, QWidget *window);

    void edit(const QUuid &id);
    void replaceToken(const QUuid &id);
    void copyToken(const QUuid &id, const QString &field);
    void remove(const QList<QUuid> &ids);
    SecretClipboard &clipboard() { return m_clipboard; }

signals:
    void rowChanged(const QUuid &id);
    void said(const QString &sentence); ///< for the status bar
    void failed(const patchbay::Error &error, const QUuid &id);
    /// Gone from the list, but the secrets of `name` could not be taken out of the vault.
    void removedInPart(const QString &name);

private:
    void ask(const QList<QUuid> &ids, const QStringList &names);
    void removeNext();
    void open(QDialog *dialog);

    Services &m_services;
    QWidget *m_window;
    ReplaceToken m_replace;
    RemoveConnection m_remove;
    SecretClipboard m_clipboard;
    QList<std::pair<QUuid, QString>> m_toRemove;
    bool m_removing = false;
    QPointer<QDialog> m_dialog;
    QFuture<Result<Secret>> m_reading;
};

} // namespace patchbay
