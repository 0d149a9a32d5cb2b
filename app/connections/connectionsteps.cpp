#include "app/connections/connectionstore.h"
#include "app/connections/storedatabase.h"
#include "app/connections/storeowner.h"
#include "app/connections/storerows.h"

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

using Durability = StoreDatabase::Durability;

/// How many rows the statement changed.
Result<int> change(StoreDatabase &database, const QString &sql, const QVariantList &values)
{
    const Result<StoreRows> done = database.execute(sql, values);
    if (!done) {
        return std::unexpected(done.error());
    }
    return done->changed();
}

Result<void> journal(StoreDatabase &database, const QUuid &id, const QStringList &keys, const QString &owner)
{
    for (const QString &key : keys) {
        const Result<int> written =
            change(database, u"INSERT INTO vault_journal (key, connection, owner) VALUES (?, ?, ?)"_s,
                   {bound(key), bound(id), bound(owner)});
        if (!written) {
            return std::unexpected(written.error());
        }
    }
    return {};
}

Result<void> forget(StoreDatabase &database, const QStringList &keys)
{
    for (const QString &key : keys) {
        const Result<int> gone = change(database, u"DELETE FROM vault_journal WHERE key = ?"_s, {bound(key)});
        if (!gone) {
            return std::unexpected(gone.error());
        }
    }
    return {};
}

/// Once a key is out of the journal by other hands, its secret is out of the vault.
Result<void> forgetStaged(StoreDatabase &database, const QStringList &keys)
{
    for (const QString &key : keys) {
        const Result<int> gone = change(database, u"DELETE FROM vault_journal WHERE key = ?"_s, {bound(key)});
        if (!gone) {
            return std::unexpected(gone.error());
        }
        if (*gone == 0) {
            return failure(ErrorCode::Internal, u"recovery took a staged key"_s);
        }
    }
    return {};
}

/// From here on the name is free for another connection, however long the vault takes.
Result<Connection> startRemoving(StoreDatabase &database, StoreOwner &owner, const QUuid &id,
                                 RecordState from)
{
    return database.atomically(Durability::Flushed, [&]() -> Result<Connection> {
        const Result<QString> token = owner.token();
        if (!token) {
            return std::unexpected(token.error());
        }
        Result<Connection> connection =
            readConnection(database, u"id = ? AND state = ?"_s, {bound(id), bound(from)});
        if (!connection) {
            return connection;
        }
        const Result<int> marked =
            change(database, u"UPDATE connections SET state = ?, owner = ?, name = ? WHERE id = ?"_s,
                   {bound(RecordState::Removing), bound(*token), bound(id.toString(QUuid::WithoutBraces)),
                    bound(id)});
        if (!marked) {
            return std::unexpected(marked.error());
        }
        return connection;
    });
}

} // namespace

Result<void> ConnectionStore::insertPending(const Connection &connection)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<void> {
        const Result<QString> token = m_owner->token();
        if (!token) {
            return std::unexpected(token.error());
        }
        return insertConnection(*m_database, connection, RecordState::Pending, *token);
    });
}

Result<void> ConnectionStore::markReady(const QUuid &id)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<void> {
        const Result<int> marked = change(
            *m_database, u"UPDATE connections SET state = ?, owner = NULL WHERE id = ? AND state <> ?"_s,
            {bound(RecordState::Ready), bound(id), bound(RecordState::Removing)});
        if (!marked) {
            return std::unexpected(marked.error());
        }
        if (*marked == 0) {
            return failure(ErrorCode::NoSuchConnection);
        }
        return {};
    });
}

Result<Connection> ConnectionStore::markRemoving(const QUuid &id)
{
    return startRemoving(*m_database, *m_owner, id, RecordState::Ready);
}

Result<Connection> ConnectionStore::undoPending(const QUuid &id)
{
    return startRemoving(*m_database, *m_owner, id, RecordState::Pending);
}

Result<void> ConnectionStore::drop(const QUuid &id)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<void> {
        const Result<int> dropped =
            change(*m_database, u"DELETE FROM connections WHERE id = ? AND state <> ?"_s,
                   {bound(id), bound(RecordState::Ready)});
        if (!dropped) {
            return std::unexpected(dropped.error());
        }
        return {};
    });
}

Result<QMap<QString, QString>> ConnectionStore::stageKeys(const QUuid &id, const QStringList &fields)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<QMap<QString, QString>> {
        const Result<QString> token = m_owner->token();
        if (!token) {
            return std::unexpected(token.error());
        }
        const Result<int> counted = change(
            *m_database, u"UPDATE connections SET key_serial = key_serial + 1 WHERE id = ? AND state = ?"_s,
            {bound(id), bound(RecordState::Ready)});
        if (!counted) {
            return std::unexpected(counted.error());
        }
        if (*counted == 0) {
            return failure(ErrorCode::NoSuchConnection);
        }
        const Result<qint64> serial =
            m_database->number(u"SELECT key_serial FROM connections WHERE id = ?"_s, {bound(id)});
        if (!serial) {
            return std::unexpected(serial.error());
        }
        QMap<QString, QString> keys;
        for (const QString &field : fields) {
            keys.insert(field, u"%1/%2/%3"_s.arg(id.toString(QUuid::WithoutBraces), field).arg(*serial));
        }
        if (const Result<void> written = journal(*m_database, id, keys.values(), *token); !written) {
            return std::unexpected(written.error());
        }
        return keys;
    });
}

Result<ConnectionStore::Switched> ConnectionStore::switchKeys(const Connection &checked,
                                                              const QMap<QString, QString> &newKeys,
                                                              const CheckReport &report)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<Switched> {
        const Result<QString> token = m_owner->token();
        if (!token) {
            return std::unexpected(token.error());
        }
        const Result<Connection> before = find(checked.id);
        if (!before) {
            return std::unexpected(before.error());
        }
        Result<void> done = forgetStaged(*m_database, newKeys.values());
        if (done) {
            done = journal(*m_database, checked.id, before->vaultKeys.values(), *token);
        }
        if (done) {
            const bool counts = isCheckedAlike(*before, checked);
            done = writeReport(*m_database, checked.id, counts ? report : CheckReport());
        }
        if (!done) {
            return std::unexpected(done.error());
        }
        const Result<int> switched =
            change(*m_database,
                   u"UPDATE connections SET vault_keys = ?, user_expires_at = ?, version = version + 1,"
                   " updated_at = ? WHERE id = ?"_s,
                   {bound(mapText(newKeys)), bound(checked.expiresOn), QDateTime::currentMSecsSinceEpoch(),
                    bound(checked.id)});
        if (!switched) {
            return std::unexpected(switched.error());
        }
        Result<Connection> after = find(checked.id);
        if (!after) {
            return std::unexpected(after.error());
        }
        return Switched{*std::move(after), before->vaultKeys.values()};
    });
}

Result<void> ConnectionStore::forgetKeys(const QStringList &keys)
{
    return m_database->atomically(Durability::Flushed, [&] { return forget(*m_database, keys); });
}

Result<void> ConnectionStore::leaveToRecovery(const QUuid &id)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<void> {
        const Result<int> left =
            change(*m_database, u"UPDATE connections SET owner = NULL WHERE id = ?"_s, {bound(id)});
        return left ? Result<void>() : std::unexpected(left.error());
    });
}

Result<void> ConnectionStore::leaveToRecovery(const QStringList &keys)
{
    return m_database->atomically(Durability::Flushed, [&]() -> Result<void> {
        for (const QString &key : keys) {
            const Result<int> left =
                change(*m_database, u"UPDATE vault_journal SET owner = NULL WHERE key = ?"_s, {bound(key)});
            if (!left) {
                return std::unexpected(left.error());
            }
        }
        return {};
    });
}

} // namespace patchbay
