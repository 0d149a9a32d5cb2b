#include "app/connections/storedatabase.h"

#include "app/connections/storeerror.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

StoreRows::~StoreRows()
{
    if (m_query != nullptr) {
        m_query->finish();
    }
}

Result<bool> StoreRows::next()
{
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        return std::unexpected(storeError(m_query->lastError(), "reading rows"));
    }
    return false;
}

StoreDatabase::StoreDatabase(StoreFile file, QString connectionName)
    : m_file(std::move(file))
    , m_connectionName(std::move(connectionName))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName))
{
}

StoreDatabase::~StoreDatabase()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<StoreDatabase>> StoreDatabase::open(const StoreFile &file,
                                                           std::chrono::milliseconds patience)
{
    const QString name = u"patchbay-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<StoreDatabase> database(new StoreDatabase(file, name));
    const QString wait = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count());
    Result<void> opened =
        file.writable ? database->connect(file.path, wait) : database->connectForReading(wait);
    if (opened && file.writable) {
        opened = database->useWriteAheadLog(patience);
    }
    // A list of connections is read as a whole and then kept by its reader, so a large cache would hold it
    // twice.
    for (const QString &pragma :
         {u"PRAGMA cache_size=-512"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (opened) {
            if (const Result<StoreRows> done = database->execute(pragma); !done) {
                opened = std::unexpected(done.error());
            }
        }
    }
    if (!opened) {
        return std::unexpected(opened.error());
    }
    return database;
}

Result<void> StoreDatabase::connect(const QString &databaseName, const QString &options)
{
    m_statements.clear();
    m_database.close();
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(options);
    if (!m_database.open()) {
        return std::unexpected(storeError(m_database.lastError(), "opening"));
    }
    if (const Result<qint64> version = number(u"PRAGMA schema_version"_s); !version) {
        return std::unexpected(version.error());
    }
    return {};
}

Result<void> StoreDatabase::connectForReading(const QString &patience)
{
    const Result<void> opened = connect(m_file.path, patience + u";QSQLITE_OPEN_READONLY"_s);
    const QFileInfo log(m_file.path + u"-wal"_s);
    if (opened || (log.exists() && log.size() > 0)) {
        return opened;
    }
    // In a folder that cannot be written there is no place for the index of the write-ahead log. Where that
    // log is empty nobody is writing, and the file can be read as it is.
    const QString url = QUrl::fromLocalFile(m_file.path).toString(QUrl::FullyEncoded) + u"?immutable=1"_s;
    return connect(url, patience + u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
}

Result<void> StoreDatabase::useWriteAheadLog(std::chrono::milliseconds patience)
{
    // Changing the mode does not wait for other processes by itself.
    const QDeadlineTimer deadline(patience);
    while (true) {
        const Result<StoreRows> done = execute(u"PRAGMA journal_mode=WAL"_s);
        if (done) {
            return {};
        }
        if (done.error().code != ErrorCode::StoreLocked || deadline.hasExpired()) {
            return std::unexpected(done.error());
        }
        QThread::msleep(5);
    }
}

Result<StoreRows> StoreDatabase::execute(const QString &sql, const QVariantList &values)
{
    auto statement = m_statements.find(sql);
    if (statement == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            return std::unexpected(storeError(query.lastError(), qPrintable(sql)));
        }
        statement = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = statement->second;
    for (qsizetype i = 0; i < values.size(); ++i) {
        query.bindValue(static_cast<int>(i), values[i]);
    }
    if (!query.exec()) {
        const Error error = storeError(query.lastError(), qPrintable(sql));
        query.finish();
        return std::unexpected(error);
    }
    return StoreRows(query);
}

Result<qint64> StoreDatabase::number(const QString &sql, const QVariantList &values)
{
    Result<StoreRows> rows = execute(sql, values);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const Result<bool> row = rows->next();
    if (!row) {
        return std::unexpected(row.error());
    }
    return *row ? rows->value(0).toLongLong() : 0;
}

Result<void> StoreDatabase::begin(Durability durability)
{
    if (!m_file.writable) {
        return failure(ErrorCode::StoreReadOnly, u"opened for reading only"_s);
    }
    if (std::exchange(m_durability, durability) != durability) {
        const QString mode = durability == Durability::Flushed ? u"FULL"_s : u"NORMAL"_s;
        if (const Result<StoreRows> set = execute(u"PRAGMA synchronous="_s + mode); !set) {
            return std::unexpected(set.error());
        }
    }
    if (const Result<StoreRows> begun = execute(u"BEGIN IMMEDIATE"_s); !begun) {
        return std::unexpected(begun.error());
    }
    return {};
}

Result<void> StoreDatabase::commit()
{
    if (const Result<StoreRows> committed = execute(u"COMMIT"_s); !committed) {
        return std::unexpected(committed.error());
    }
    return {};
}

void StoreDatabase::rollback()
{
    // After a full disk SQLite has rolled back by itself and this has nothing left to do.
    (void)execute(u"ROLLBACK"_s);
}

} // namespace patchbay
