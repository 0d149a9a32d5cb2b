#include "app/connections/removeconnection.h"

#include "app/connections/connectionstore.h"
#include "app/vault/vaultsteps.h"
#include "providers/base/async.h"

namespace patchbay
{

RemoveConnection::RemoveConnection(ConnectionStore &store, SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_vault(vault)
{
}

QFuture<Result<void>> RemoveConnection::run(const QUuid &id)
{
    const Result<Connection> connection = m_store.markRemoving(id);
    if (!connection) {
        return readyFuture<void>(std::unexpected(connection.error()));
    }
    const Pending<void> pending;
    QFuture<Result<void>> removing = removeSecrets(m_vault, connection->vaultKeys.values(), this);
    pending.onCancel(this, [removing]() mutable { removing.cancel(); });
    deliver(removing, this, [this, id, pending](const Result<void> &removed) {
        const Result<void> gone = removed ? m_store.drop(id) : removed;
        if (!gone) {
            (void)m_store.leaveToRecovery(id);
        }
        pending.finish(gone);
    });
    return pending.future();
}

} // namespace patchbay
