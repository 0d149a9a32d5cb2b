#pragma once

#include "providers/base/result.h"

#include <QString>

#include <memory>

namespace patchbay
{

/// Marks unfinished work as this process's. The mark is a lock on a small file, which the system lets go when
/// the process ends, however it ends, so that others can tell work under way from work left behind.
class StoreOwner
{
public:
    explicit StoreOwner(QString folder);
    ~StoreOwner();
    StoreOwner(const StoreOwner &) = delete;
    StoreOwner &operator=(const StoreOwner &) = delete;

    /// The token to write beside unfinished work. Call it inside the write transaction of that work.
    Result<QString> token();
    /// False only where the owner is gone for good. Call it inside a write transaction.
    bool isAlive(const QString &token) const;
    /// Removes what owners that are gone have left in the folder. Call it inside a write transaction.
    void sweep() const;

private:
    class Lock;
    QString path(const QString &token) const;

    QString m_folder;
    QString m_token;
    std::unique_ptr<Lock> m_lock;
};

} // namespace patchbay
