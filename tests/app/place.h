#pragma once

#include "app/connections/connectionstore.h"
#include "tests/support/memoryvault.h"

#include <QTemporaryDir>

#include <memory>

namespace patchbay::testing
{

/// A store in a folder of its own and a vault beside it, for use cases.
class Place
{
public:
    Place();
    ~Place();

    ConnectionStore &store() { return *m_store; }
    MemoryVault &vault() { return m_vault; }
    QString folder() const { return m_dir.filePath(QStringLiteral("data")); }

    void add(const Connection &connection); ///< ready, without secrets
    /// Adds a ready connection with these secrets, the vault's counters untouched by later assertions.
    Connection addConnection(const QString &name, const QString &token = QStringLiteral("first-token"));

    /// As after the end of the process: its unfinished work has no owner any more.
    void restart();
    /// Runs SQL on the file by another database connection, as another process does.
    void sql(const QString &statement) const;
    qint64 number(const QString &query) const;
    /// Lets every such statement fail from now on, as by a fault of the disk: `UPDATE OF state`, `DELETE`…
    void breakStep(const QString &statement, const QString &table, const QString &when = QStringLiteral("1"));
    void repair();

    /// What is wrong between store and vault once nothing is unfinished; empty where all is well: each vault
    /// key of a record holds a secret, there is no other secret, and nothing is pending, half removed or
    /// journalled.
    QString inconsistency();
    /// Restarts and recovers with a working vault, and then gives inconsistency().
    QString inconsistencyAfterRecovery();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ConnectionStore> m_store;
    MemoryVault m_vault;
    QStringList m_broken;
};

} // namespace patchbay::testing
