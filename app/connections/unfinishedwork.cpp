#include "app/connections/connectionstore.h"
#include "app/connections/storedatabase.h"
#include "app/connections/storeowner.h"
#include "app/connections/storerows.h"

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

Result<QStringList> texts(StoreDatabase &database, const QString &sql, const QVariantList &values = {})
{
    Result<StoreRows> rows = database.execute(sql, values);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    QStringList found;
    while (true) {
        const Result<bool> row = rows->next();
        if (!row) {
            return std::unexpected(row.error());
        }
        if (!*row) {
            return found;
        }
        found.append(rows->value(0).toString());
    }
}

Result<void> collect(StoreDatabase &database, const QString &owner, ConnectionStore::Unfinished &unfinished)
{
    const QString owned = u"coalesce(owner, '') = ? AND state = ?"_s;
    const Result<QList<Connection>> pending =
        readConnections(database, owned, {bound(owner), bound(RecordState::Pending)});
    if (!pending) {
        return std::unexpected(pending.error());
    }
    const Result<QList<Connection>> removing =
        readConnections(database, owned, {bound(owner), bound(RecordState::Removing)});
    if (!removing) {
        return std::unexpected(removing.error());
    }
    const Result<QStringList> keys =
        texts(database, u"SELECT key FROM vault_journal WHERE coalesce(owner, '') = ?"_s, {bound(owner)});
    if (!keys) {
        return std::unexpected(keys.error());
    }
    unfinished.pending += *pending;
    unfinished.removing += *removing;
    unfinished.keysToRemove += *keys;
    return {};
}

} // namespace

Result<ConnectionStore::Unfinished> ConnectionStore::unfinished() const
{
    const QString owners = u"SELECT coalesce(owner, '') FROM connections WHERE state <> 1"
                           " UNION SELECT coalesce(owner, '') FROM vault_journal"_s;
    const Result<QStringList> any = texts(*m_database, owners);
    if (!any) {
        return std::unexpected(any.error());
    }
    if (any->isEmpty()) {
        return Unfinished{};
    }
    // Inside a write transaction no owner can begin or end work between being looked at and being believed
    // gone.
    return m_database->atomically(StoreDatabase::Durability::Relaxed, [&]() -> Result<Unfinished> {
        const Result<QStringList> now = texts(*m_database, owners);
        if (!now) {
            return std::unexpected(now.error());
        }
        Unfinished unfinished;
        for (const QString &owner : *now) {
            if (owner.isEmpty() || !m_owner->isAlive(owner)) {
                if (const Result<void> collected = collect(*m_database, owner, unfinished); !collected) {
                    return std::unexpected(collected.error());
                }
            }
        }
        m_owner->sweep();
        return unfinished;
    });
}

} // namespace patchbay
