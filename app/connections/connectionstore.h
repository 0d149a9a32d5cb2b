#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <chrono>
#include <memory>

namespace patchbay
{

/// The records of all connections in one SQLite file, without secrets. Several processes may have it open; a
/// call waits at most the given time for another's write and then answers StoreLocked. Use from the thread
/// that opened it.
class ConnectionStore
{
public:
    /// Creates folder (0700) and file (0600) where missing, and migrates an older schema.
    static Result<std::unique_ptr<ConnectionStore>>
    open(const QString &dataDir, std::chrono::milliseconds patience = std::chrono::seconds(2));
    ~ConnectionStore();
    ConnectionStore(const ConnectionStore &) = delete;
    ConnectionStore &operator=(const ConnectionStore &) = delete;

    /// Ready connections only, in no order.
    Result<QList<ConnectionSummary>> summaries() const;
    Result<Connection> find(const QUuid &id) const;
    Result<Connection> findByName(const QString &name) const;
    /// Pending and half-removed ones count too.
    Result<bool> nameTaken(const QString &name, const QUuid &except = {}) const;
    /// `base`, or `base-2`, `base-3` … where that is taken.
    Result<QString> uniqueName(const QString &base) const;

    /// Name, description, fields, expiresOn, plainHttp and caFile of `connection`; raises version and
    /// updatedAt.
    Result<Connection> update(const Connection &connection);
    Result<void> saveReport(const QUuid &id, const CheckReport &report);

    /// Adding in three steps: the record is pending and invisible until ready.
    Result<void> insertPending(const Connection &connection);
    Result<void> markReady(const QUuid &id);
    /// Removing in three steps: invisible at once, its vault keys still known until dropped.
    Result<Connection> markRemoving(const QUuid &id);
    Result<void> drop(const QUuid &id);
    /// Replacing a secret: the new key is journalled before it is written, then the record points to it and
    /// the old key is journalled instead, then that is forgotten once it is gone from the vault.
    Result<void> stageKeys(const QUuid &id, const QMap<QString, QString> &newKeys);
    Result<Connection> switchKeys(const QUuid &id, const QMap<QString, QString> &newKeys,
                                  const CheckReport &report);
    Result<void> forgetKeys(const QStringList &keys);

    /// What a process that is gone left behind. Records and keys of running processes are not in it.
    struct Unfinished {
        QList<Connection> pending;
        QList<Connection> removing;
        QStringList keysToRemove;
    };
    Result<Unfinished> unfinished() const;

    /// Differs from the last call when another process or connection has changed the file.
    Result<qint64> dataVersion() const;
    QString filePath() const;

private:
    class Database;
    explicit ConnectionStore(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace patchbay
