#pragma once

#include "app/connections/connection.h"
#include "app/connections/jsonrows.h"
#include "providers/base/result.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QUuid>

#include <chrono>
#include <memory>
#include <optional>

namespace patchbay
{

class StoreDatabase;
class StoreOwner;

/// The records of all connections in one SQLite file, without secrets. Several processes may have it open; a
/// call waits at most the given time for another's write and then answers StoreLocked. Use from the thread
/// that opened it.
class ConnectionStore
{
public:
    /// Creates folder (0700) and file (0600) where missing, and migrates an older schema. What cannot be
    /// written is opened for reading.
    static Result<std::unique_ptr<ConnectionStore>>
    open(const QString &dataDir, std::chrono::milliseconds patience = std::chrono::seconds(2));
    ~ConnectionStore();
    ConnectionStore(const ConnectionStore &) = delete;
    ConnectionStore &operator=(const ConnectionStore &) = delete;

    /// Ready connections only, by name.
    Result<QList<ConnectionSummary>> summaries() const;
    /// The same, read by a thread of its own over a connection of its own to the file.
    QFuture<Result<QList<ConnectionSummary>>> summariesByThread() const;
    /// The same in no order, with everything that is known of them; much dearer.
    Result<QList<Connection>> connections() const;
    Result<QList<ConnectionJson>> json() const;
    Result<Connection> find(const QUuid &id) const;
    Result<Connection> findByName(const QString &name) const;
    /// Pending ones count too.
    Result<bool> nameTaken(const QString &name, const QUuid &except = {}) const;
    /// `base`, or `base-2`, `base-3` … where that is taken.
    Result<QString> uniqueName(const QString &base) const;

    /// Name, description, fields, expiresOn, plainHttp and caFile of `connection`, and the report where there
    /// is one; raises version and updatedAt.
    Result<Connection> update(const Connection &connection, const std::optional<CheckReport> &report = {});
    /// With `version`, answers false and saves nothing where the connection is of another version by now.
    Result<bool> saveReport(const QUuid &id, const CheckReport &report, std::optional<int> version = {});
    struct ReportToSave {
        QUuid id;
        std::optional<int> version;
        CheckReport report;
    };
    /// Several at the cost of one, with the answer of saveReport() to each in their order. On the disk once
    /// this returns.
    Result<QList<Result<bool>>> saveReports(const QList<ReportToSave> &reports);

    /// Adding in three steps: the record is pending and invisible until ready.
    Result<void> insertPending(const Connection &connection);
    Result<void> markReady(const QUuid &id);
    /// Removing in three steps: invisible at once, its vault keys still known until dropped.
    Result<Connection> markRemoving(const QUuid &id);
    /// As markRemoving(), for one that is pending; NoSuchConnection where it is ready.
    Result<Connection> undoPending(const QUuid &id);
    Result<void> drop(const QUuid &id);
    /// Replacing secrets: new keys for these fields are made and journalled before they are written, then the
    /// record points to them and the old keys are journalled instead, then those are forgotten once they are
    /// gone from the vault. A key is never given out twice.
    Result<QMap<QString, QString>> stageKeys(const QUuid &id, const QStringList &fields);
    struct Switched {
        Connection connection;
        QStringList oldKeys;
    };
    /// `checked` is the connection as `report` found it, with the new secrets' expiresOn. Where it has become
    /// another meanwhile, the report does not count.
    Result<Switched> switchKeys(const Connection &checked, const QMap<QString, QString> &newKeys,
                                const CheckReport &report);
    Result<void> forgetKeys(const QStringList &keys);
    /// The caller gives up on the adding or removing, or on these journalled keys: recovery of any process
    /// may take over. Other work on the same connection stays with whoever does it.
    Result<void> leaveToRecovery(const QUuid &id);
    Result<void> leaveToRecovery(const QStringList &keys);

    /// What a process that is gone, or that gave up, left behind. Work under way elsewhere is not in it.
    struct Unfinished {
        QList<Connection> pending;
        QList<Connection> removing;
        QStringList keysToRemove;
    };
    Result<Unfinished> unfinished() const;

    /// Differs from the last call when another process or connection has changed the file.
    Result<qint64> dataVersion() const;
    QString filePath() const;

    bool isReadOnly() const; ///< changes answer StoreReadOnly

private:
    ConnectionStore(std::unique_ptr<StoreDatabase> database, std::chrono::milliseconds patience);

    std::unique_ptr<StoreDatabase> m_database;
    std::unique_ptr<StoreOwner> m_owner;
    std::chrono::milliseconds m_patience;
};

} // namespace patchbay
