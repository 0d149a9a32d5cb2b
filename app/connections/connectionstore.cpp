#include "app/connections/connectionstore.h"

#include "app/connections/storedatabase.h"
#include "app/connections/storeowner.h"
#include "app/connections/storerows.h"
#include "app/connections/storeschema.h"
#include "app/connections/summaryrows.h"

#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

ConnectionStore::ConnectionStore(std::unique_ptr<StoreDatabase> database, std::chrono::milliseconds patience)
    : m_database(std::move(database))
    , m_owner(std::make_unique<StoreOwner>(QFileInfo(m_database->file().path).path()))
    , m_patience(patience)
{
}

ConnectionStore::~ConnectionStore() = default;

Result<std::unique_ptr<ConnectionStore>> ConnectionStore::open(const QString &dataDir,
                                                               std::chrono::milliseconds patience)
{
    const Result<StoreFile> file = StoreFile::prepare(dataDir);
    if (!file) {
        return std::unexpected(file.error());
    }
    Result<std::unique_ptr<StoreDatabase>> database = StoreDatabase::open(*file, patience);
    if (!database) {
        return std::unexpected(database.error());
    }
    if (const Result<void> migrated = migrate(**database, storeMigrations()); !migrated) {
        return std::unexpected(migrated.error());
    }
    return std::unique_ptr<ConnectionStore>(new ConnectionStore(*std::move(database), patience));
}

Result<QList<ConnectionSummary>> ConnectionStore::summaries() const
{
    return readSummaries(*m_database);
}

QFuture<Result<QList<ConnectionSummary>>> ConnectionStore::summariesByThread() const
{
    using Summaries = Result<QList<ConnectionSummary>>;
    const auto promise = std::make_shared<QPromise<Summaries>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file = m_database->file(), patience = m_patience] {
        const Result<std::unique_ptr<StoreDatabase>> database = StoreDatabase::open(file, patience);
        promise->addResult(database ? readSummaries(**database)
                                    : Summaries(std::unexpected(database.error())));
        promise->finish();
    });
    return promise->future();
}

Result<QList<Connection>> ConnectionStore::connections() const
{
    return readConnections(*m_database, u"state = 1"_s, {});
}

Result<QList<ConnectionJson>> ConnectionStore::json() const
{
    return readJson(*m_database);
}

Result<Connection> ConnectionStore::find(const QUuid &id) const
{
    return readConnection(*m_database, u"id = ? AND state = 1"_s, {bound(id)});
}

Result<Connection> ConnectionStore::findByName(const QString &name) const
{
    return readConnection(*m_database, u"name = ? AND state = 1"_s, {bound(name)});
}

Result<bool> ConnectionStore::nameTaken(const QString &name, const QUuid &except) const
{
    const Result<qint64> count = m_database->number(
        u"SELECT count(*) FROM connections WHERE name = ? AND id <> ?"_s, {bound(name), bound(except)});
    if (!count) {
        return std::unexpected(count.error());
    }
    return *count > 0;
}

Result<QString> ConnectionStore::uniqueName(const QString &base) const
{
    QString name = base.left(ConnectionName::maxLength);
    for (int number = 2;; ++number) {
        const Result<bool> taken = nameTaken(name);
        if (!taken) {
            return std::unexpected(taken.error());
        }
        if (!*taken) {
            return name;
        }
        const QString suffix = u"-%1"_s.arg(number);
        name = base.left(ConnectionName::maxLength - suffix.size());
        while (name.endsWith(u'-')) {
            name.chop(1);
        }
        name += suffix;
    }
}

Result<Connection> ConnectionStore::update(const Connection &connection,
                                           const std::optional<CheckReport> &report)
{
    return m_database->atomically(StoreDatabase::Durability::Flushed, [&]() -> Result<Connection> {
        const Result<StoreRows> updated = m_database->execute(
            u"UPDATE connections SET name = ?, description = ?, fields = ?, user_expires_at = ?, plain_http "
            u"= ?,"
            " ca_file = ?, version = version + 1, updated_at = ? WHERE id = ? AND state = 1"_s,
            {bound(connection.name.text()), bound(connection.description), bound(mapText(connection.fields)),
             bound(connection.expiresOn), connection.plainHttp == PlainHttp::Allowed,
             bound(connection.caFile), QDateTime::currentMSecsSinceEpoch(), bound(connection.id)});
        if (!updated) {
            return std::unexpected(updated.error());
        }
        if (updated->changed() == 0) {
            return failure(ErrorCode::NoSuchConnection);
        }
        if (report) {
            if (const Result<void> written = writeReport(*m_database, connection.id, *report); !written) {
                return std::unexpected(written.error());
            }
        }
        return find(connection.id);
    });
}

Result<bool> ConnectionStore::saveReport(const QUuid &id, const CheckReport &report,
                                         std::optional<int> version)
{
    const Result<QList<Result<bool>>> saved = saveReports({{.id = id, .version = version, .report = report}});
    return saved ? saved->first() : std::unexpected(saved.error());
}

Result<QList<Result<bool>>> ConnectionStore::saveReports(const QList<ReportToSave> &reports)
{
    return m_database->atomically(StoreDatabase::Durability::Flushed, [&]() -> Result<QList<Result<bool>>> {
        QList<Result<bool>> answers;
        for (const ReportToSave &each : reports) {
            const Result<qint64> current = m_database->number(
                u"SELECT version FROM connections WHERE id = ? AND state = 1"_s, {bound(each.id)});
            if (!current) {
                return std::unexpected(current.error());
            }
            if (*current == 0) {
                answers.append(failure(ErrorCode::NoSuchConnection));
                continue;
            }
            const bool isCurrent = !each.version || *each.version == *current;
            if (isCurrent) {
                const Result<void> written = writeReport(*m_database, each.id, each.report);
                if (!written) {
                    return std::unexpected(written.error());
                }
            }
            answers.append(isCurrent);
        }
        return answers;
    });
}

Result<qint64> ConnectionStore::dataVersion() const
{
    return m_database->number(u"PRAGMA data_version"_s);
}

QString ConnectionStore::filePath() const
{
    return m_database->file().path;
}

bool ConnectionStore::isReadOnly() const
{
    return !m_database->file().writable;
}

} // namespace patchbay
