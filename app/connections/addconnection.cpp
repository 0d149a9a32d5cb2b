#include "app/connections/addconnection.h"

#include "app/connections/connectionstore.h"
#include "app/connections/draftrecord.h"
#include "app/vault/vaultsteps.h"
#include "providers/base/async.h"

namespace patchbay
{

/// One connection on its way into store and vault.
class AddConnection::Work : public QObject
{
public:
    Work(AddConnection &owner, Connection connection)
        : QObject(&owner)
        , m_store(owner.m_store)
        , m_vault(owner.m_vault)
        , m_connection(std::move(connection))
    {
        m_pending.onCancel(this, [this] { m_writing.cancel(); });
    }

    QFuture<Result<Connection>> start(const QMap<QString, Secret> &secrets)
    {
        const QFuture<Result<Connection>> future = m_pending.future();
        if (const Result<void> inserted = m_store.insertPending(m_connection); !inserted) {
            end(std::unexpected(inserted.error()));
            return future;
        }
        QMap<QString, Secret> byVaultKey;
        for (auto key = m_connection.vaultKeys.cbegin(); key != m_connection.vaultKeys.cend(); ++key) {
            byVaultKey.insert(key.value(), secrets.value(key.key()));
        }
        m_writing = writeSecrets(m_vault, byVaultKey, this);
        deliver(m_writing, this, [this](const Result<void> &written) {
            const Result<void> ready = written ? m_store.markReady(m_connection.id) : written;
            if (ready) {
                end(m_connection);
            } else {
                undo(ready.error());
            }
        });
        return future;
    }

private:
    void undo(const Error &why)
    {
        // From here on the record can only go. Should even this fail, recovery undoes a pending record whose
        // secrets are missing.
        (void)m_store.undoPending(m_connection.id);
        if (why.code == ErrorCode::Cancelled || why.code == ErrorCode::VaultTimeout) {
            m_pending.finish(std::unexpected(why)); // the vault may keep the clean-up waiting as long
        }
        deliver(removeSecrets(m_vault, m_connection.vaultKeys.values(), this), this,
                [this, why](const Result<void> &removed) {
                    const Result<void> gone = removed ? m_store.drop(m_connection.id) : removed;
                    if (!gone) {
                        (void)m_store.leaveToRecovery(m_connection.id);
                    }
                    end(std::unexpected(why));
                });
    }

    void end(Result<Connection> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ConnectionStore &m_store;
    SecretVault &m_vault;
    Connection m_connection;
    Pending<Connection> m_pending;
    QFuture<Result<void>> m_writing;
};

AddConnection::AddConnection(ConnectionStore &store, SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_vault(vault)
{
}

QFuture<Result<Connection>> AddConnection::run(const ConnectionDraft &draft, const CheckReport &report,
                                               Acceptance acceptance)
{
    const Result<CheckReport> accepted = acceptedReport(report, acceptance);
    if (!accepted) {
        return readyFuture<Connection>(std::unexpected(accepted.error()));
    }
    Result<Connection> connection = recordOf(draft, *accepted);
    if (!connection) {
        return readyFuture(std::move(connection));
    }
    if (const Result<void> fits = fitInto(m_vault, draft.secrets); !fits) {
        return readyFuture<Connection>(std::unexpected(fits.error()));
    }
    return (new Work(*this, *std::move(connection)))->start(draft.secrets);
}

} // namespace patchbay
