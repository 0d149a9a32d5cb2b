#include "app/connections/recoverstore.h"

#include "app/connections/connectionstore.h"
#include "app/vault/vaultsteps.h"
#include "providers/base/async.h"

namespace patchbay
{

/// One pass over what was left behind, item by item.
class RecoverStore::Pass : public QObject
{
public:
    Pass(RecoverStore &owner, ConnectionStore::Unfinished unfinished)
        : QObject(&owner)
        , m_store(owner.m_store)
        , m_vault(owner.m_vault)
        , m_unfinished(std::move(unfinished))
    {
        m_pending.onCancel(this, [this] { m_current.cancel(); });
    }

    QFuture<Result<Outcome>> start()
    {
        const QFuture<Result<Outcome>> future = m_pending.future();
        next();
        return future;
    }

private:
    void next()
    {
        if (!m_unfinished.pending.isEmpty()) {
            return look(m_unfinished.pending.takeFirst());
        }
        if (!m_unfinished.removing.isEmpty()) {
            return remove(m_unfinished.removing.takeFirst(), &Outcome::removed);
        }
        if (!m_unfinished.keysToRemove.isEmpty()) {
            return removeKey(m_unfinished.keysToRemove.takeFirst());
        }
        end(m_outcome);
    }

    /// An accepted token that is in the vault must not be lost; one that never got there cannot be brought
    /// back.
    void look(const Connection &connection)
    {
        const auto secrets = readSecrets(m_vault, connection.vaultKeys, this);
        m_current = QFuture<void>(secrets);
        deliver(secrets, this, [this, connection](const Result<QMap<QString, Secret>> &read) {
            if (read) {
                ++m_outcome.finished;
                return proceed(m_store.markReady(connection.id));
            }
            if (read.error().code != ErrorCode::SecretMissing) {
                return stop();
            }
            if (const Result<Connection> undone = m_store.undoPending(connection.id); !undone) {
                return proceed(std::unexpected(undone.error()));
            }
            remove(connection, &Outcome::undone);
        });
    }

    void remove(const Connection &connection, int Outcome::*count)
    {
        const auto removing = removeSecrets(m_vault, connection.vaultKeys.values(), this);
        m_current = QFuture<void>(removing);
        deliver(removing, this, [this, id = connection.id, count](const Result<void> &removed) {
            if (!removed) {
                (void)m_store.leaveToRecovery(id);
                return stop();
            }
            ++(m_outcome.*count);
            proceed(m_store.drop(id));
        });
    }

    void removeKey(const QString &key)
    {
        const auto removing = m_vault.remove(key);
        m_current = QFuture<void>(removing);
        deliver(removing, this, [this, key](const Result<void> &removed) {
            if (!removed) {
                return stop();
            }
            ++m_outcome.removed;
            proceed(m_store.forgetKeys({key}));
        });
    }

    void proceed(const Result<void> &stored)
    {
        // Another process may have recovered the same record meanwhile.
        if (!stored && stored.error().code != ErrorCode::NoSuchConnection) {
            return end(std::unexpected(stored.error()));
        }
        next();
    }

    /// A vault that does not answer now will not answer for the rest either, and might prompt each time.
    void stop()
    {
        m_outcome.left = 1 + static_cast<int>(m_unfinished.pending.size() + m_unfinished.removing.size() +
                                              m_unfinished.keysToRemove.size());
        end(m_outcome);
    }

    void end(Result<Outcome> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ConnectionStore &m_store;
    SecretVault &m_vault;
    ConnectionStore::Unfinished m_unfinished;
    Outcome m_outcome;
    Pending<Outcome> m_pending;
    QFuture<void> m_current;
};

RecoverStore::RecoverStore(ConnectionStore &store, SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_vault(vault)
{
}

QFuture<Result<RecoverStore::Outcome>> RecoverStore::run()
{
    Result<ConnectionStore::Unfinished> unfinished = m_store.unfinished();
    if (!unfinished) {
        return readyFuture<Outcome>(std::unexpected(unfinished.error()));
    }
    return (new Pass(*this, *std::move(unfinished)))->start();
}

} // namespace patchbay
