#pragma once

#include "app/connections/storefile.h"
#include "providers/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <memory>
#include <type_traits>
#include <unordered_map>

namespace patchbay
{

/// A statement on its way through its rows; resets itself when it goes, so that it holds no lock.
class StoreRows
{
public:
    explicit StoreRows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    StoreRows(StoreRows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    StoreRows &operator=(StoreRows &&) = delete;
    ~StoreRows();

    Result<bool> next(); ///< false after the last row
    QVariant value(int column) const { return m_query->value(column); }
    int changed() const { return m_query->numRowsAffected(); }

private:
    QSqlQuery *m_query;
};

/// One connection to an SQLite file with its prepared statements.
class StoreDatabase
{
public:
    static Result<std::unique_ptr<StoreDatabase>> open(const StoreFile &file,
                                                       std::chrono::milliseconds patience);
    ~StoreDatabase();
    StoreDatabase(const StoreDatabase &) = delete;
    StoreDatabase &operator=(const StoreDatabase &) = delete;

    /// Statements are prepared once. The rows of a statement end when it is executed again.
    Result<StoreRows> execute(const QString &sql, const QVariantList &values = {});
    Result<qint64> number(const QString &sql,
                          const QVariantList &values = {}); ///< first column of the first row

    /// What a power cut may take back: Flushed nothing, Relaxed the last changes.
    enum class Durability { Flushed, Relaxed };

    /// Runs `work`, which gives a Result, in one write transaction; a failure takes everything back.
    template <typename Work> std::invoke_result_t<Work> atomically(Durability durability, Work &&work)
    {
        if (const Result<void> begun = begin(durability); !begun) {
            return std::unexpected(begun.error());
        }
        std::invoke_result_t<Work> result = work();
        if (!result) {
            rollback();
            return result;
        }
        if (const Result<void> committed = commit(); !committed) {
            rollback();
            return std::unexpected(committed.error());
        }
        return result;
    }

    const StoreFile &file() const { return m_file; }

private:
    StoreDatabase(StoreFile file, QString connectionName);
    Result<void> connect(const QString &databaseName, const QString &options);
    Result<void> connectForReading(const QString &patience);
    Result<void> useWriteAheadLog(std::chrono::milliseconds patience);
    Result<void> begin(Durability durability);
    Result<void> commit();
    void rollback();

    StoreFile m_file;
    QString m_connectionName;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    Durability m_durability = Durability::Flushed;
};

} // namespace patchbay
