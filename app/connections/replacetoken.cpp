#include "app/connections/replacetoken.h"

#include "app/connections/connectionstore.h"
#include "app/vault/vaultsteps.h"
#include "providers/base/async.h"

using namespace Qt::StringLiterals;

namespace patchbay
{

/// One swap of secrets on its way.
class ReplaceToken::Work : public QObject
{
public:
    Work(ReplaceToken &owner, Connection checked, CheckReport report)
        : QObject(&owner)
        , m_store(owner.m_store)
        , m_vault(owner.m_vault)
        , m_checked(std::move(checked))
        , m_report(std::move(report))
    {
        m_pending.onCancel(this, [this] { m_writing.cancel(); });
    }

    QFuture<Result<Connection>> start(const QMap<QString, Secret> &secrets)
    {
        const QFuture<Result<Connection>> future = m_pending.future();
        const Result<QMap<QString, QString>> keys = m_store.stageKeys(m_checked.id, secrets.keys());
        if (!keys) {
            end(std::unexpected(keys.error()));
            return future;
        }
        m_newKeys = *keys;
        QMap<QString, Secret> byVaultKey;
        for (auto key = m_newKeys.cbegin(); key != m_newKeys.cend(); ++key) {
            byVaultKey.insert(key.value(), secrets.value(key.key()));
        }
        m_writing = writeSecrets(m_vault, byVaultKey, this);
        deliver(m_writing, this, [this](const Result<void> &written) {
            if (!written) {
                return undo(written.error());
            }
            switchOver();
        });
        return future;
    }

private:
    void switchOver()
    {
        // The journal holds what the record pointed to until now, which another process may have changed
        // meanwhile.
        Result<ConnectionStore::Switched> switched = m_store.switchKeys(m_checked, m_newKeys, m_report);
        if (!switched) {
            return undo(switched.error());
        }
        clean(switched->oldKeys, switched->connection);
    }

    void undo(const Error &why)
    {
        if (why.code == ErrorCode::Cancelled || why.code == ErrorCode::VaultTimeout) {
            m_pending.finish(std::unexpected(why)); // the vault may keep the clean-up waiting as long
        }
        clean(m_newKeys.values(), std::unexpected(why));
    }

    void clean(const QStringList &keys, const Result<Connection> &result)
    {
        deliver(removeSecrets(m_vault, keys, this), this, [this, keys, result](const Result<void> &removed) {
            const Result<void> forgotten = removed ? m_store.forgetKeys(keys) : removed;
            if (!forgotten) {
                (void)m_store.leaveToRecovery(keys);
            }
            end(result);
        });
    }

    void end(Result<Connection> result)
    {
        m_pending.finish(std::move(result));
        deleteLater();
    }

    ConnectionStore &m_store;
    SecretVault &m_vault;
    Connection m_checked;
    CheckReport m_report;
    QMap<QString, QString> m_newKeys;
    Pending<Connection> m_pending;
    QFuture<Result<void>> m_writing;
};

ReplaceToken::ReplaceToken(ConnectionStore &store, SecretVault &vault, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_vault(vault)
{
}

QFuture<Result<Connection>> ReplaceToken::run(const Connection &checked, const QMap<QString, Secret> &secrets,
                                              const CheckReport &report, Acceptance acceptance)
{
    const Result<CheckReport> accepted = acceptedReport(report, acceptance);
    if (!accepted) {
        return readyFuture<Connection>(std::unexpected(accepted.error()));
    }
    Result<Connection> stored = m_store.find(checked.id);
    if (!stored) {
        return readyFuture(std::move(stored));
    }
    for (const Secret &secret : secrets) {
        if (secret.isEmpty()) {
            return readyFuture<Connection>(failure(ErrorCode::InvalidValue, u"an empty secret"_s));
        }
    }
    if (secrets.isEmpty()) {
        return readyFuture<Connection>(failure(ErrorCode::InvalidValue, u"no secret"_s));
    }
    if (const Result<void> fits = fitInto(m_vault, secrets); !fits) {
        return readyFuture<Connection>(std::unexpected(fits.error()));
    }
    return (new Work(*this, checked, *accepted))->start(secrets);
}

} // namespace patchbay
