#include "ui/mainwindow/connectioncommands.h"

#include "app/connections/connectionapp.h"
#include "app/services.h"
#include "providers/base/async.h"
#include "ui/dialogs/editdialog.h"
#include "ui/dialogs/removedialog.h"
#include "ui/dialogs/replacetokendialog.h"

#include <utility>

namespace patchbay
{

ConnectionCommands::ConnectionCommands(Services &services, std::chrono::seconds clipboardDelay,
                                       QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_replace(*services.store, *services.vault)
    , m_remove(*services.store, *services.vault)
    , m_clipboard(clipboardDelay)
{
    connect(&m_clipboard, &SecretClipboard::remaining, this, [this](int seconds) {
        emit said(seconds == 1 ? tr("Token copied. The clipboard is cleared in 1 second.")
                               : tr("Token copied. The clipboard is cleared in %1 seconds.").arg(seconds));
    });
    connect(&m_clipboard, &SecretClipboard::cleared, this, [this] { emit said({}); });
}

void ConnectionCommands::open(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->open();
}

void ConnectionCommands::edit(const QUuid &id)
{
    const Result<Connection> connection = m_services.store->find(id);
    if (!connection) {
        emit failed(connection.error(), id);
        return;
    }
    auto *dialog = new EditDialog(m_services, *connection, m_window);
    connect(dialog, &EditDialog::saved, this, [this](const Connection &saved) {
        emit rowChanged(saved.id);
        emit said(tr("%1 is saved.").arg(saved.name.text()));
    });
    open(dialog);
}

void ConnectionCommands::replaceToken(const QUuid &id)
{
    const Result<Connection> connection = m_services.store->find(id);
    if (!connection) {
        emit failed(connection.error(), id);
        return;
    }
    if (const auto app = appOf(*connection, m_services.catalog); !app) {
        emit failed(app.error(), id);
        return;
    }
    auto *dialog = new ReplaceTokenDialog(m_services, m_replace, *connection, m_window);
    connect(dialog, &ReplaceTokenDialog::replaced, this, [this](const Connection &replaced) {
        emit rowChanged(replaced.id);
        emit said(tr("%1 has its new token.").arg(replaced.name.text()));
    });
    open(dialog);
}

void ConnectionCommands::copyToken(const QUuid &id, const QString &field)
{
    const Result<Connection> connection = m_services.store->find(id);
    if (!connection) {
        emit failed(connection.error(), id);
        return;
    }
    m_reading.cancel();
    m_reading = m_services.vault->read(connection->vaultKeys.value(field));
    deliver(m_reading, this, [this, id](const Result<Secret> &secret) {
        if (secret) {
            m_clipboard.copy(*secret);
        } else if (secret.error().code != ErrorCode::Cancelled) {
            emit failed(secret.error(), id);
        }
    });
}

void ConnectionCommands::remove(const QList<QUuid> &ids)
{
    QStringList names;
    for (const QUuid &id : ids) {
        const Result<Connection> connection = m_services.store->find(id);
        if (!connection) {
            emit failed(connection.error(), id);
            return;
        }
        names.append(connection->name.text());
    }
    if (!names.isEmpty()) {
        ask(ids, names);
    }
}

void ConnectionCommands::ask(const QList<QUuid> &ids, const QStringList &names)
{
    auto *dialog = new RemoveDialog(names, m_services.vault->displayName(), m_window);
    connect(dialog, &RemoveDialog::confirmed, this, [this, ids, names] {
        for (qsizetype i = 0; i < ids.size(); ++i) {
            m_toRemove.append({ids[i], names[i]});
        }
        removeNext();
    });
    open(dialog);
}

void ConnectionCommands::removeNext()
{
    if (m_removing || m_toRemove.isEmpty()) {
        return;
    }
    m_removing = true;
    const auto [id, name] = m_toRemove.takeFirst();
    const QFuture<Result<void>> removing = m_remove.run(id);
    // It is out of the list from now on, however long the vault takes.
    emit rowChanged(id);
    deliver(removing, this, [this, id = id, name = name](const Result<void> &removed) {
        m_removing = false;
        if (removed) {
            emit said(tr("%1 is removed.").arg(name));
        } else if (m_services.store->find(id)) {
            emit failed(removed.error(), id);
        } else {
            emit removedInPart(name);
        }
        emit rowChanged(id);
        removeNext();
    });
}

} // namespace patchbay
