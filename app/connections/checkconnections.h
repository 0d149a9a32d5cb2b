#pragma once

#include "providers/base/result.h"
#include "providers/check/checkreport.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QUuid>

#include <memory>

namespace patchbay
{

class CheckEngine;
class ConnectionStore;
class ProviderCatalog;
class SecretVault;

/// Checks stored connections, several at a time, and stores each report. One batch at a time.
class CheckConnections : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxAtOnce = 8;
    static constexpr int maxPerHost = 4;

    CheckConnections(const ProviderCatalog &catalog, ConnectionStore &store, SecretVault &vault,
                     CheckEngine &engine, QObject *parent = nullptr);
    ~CheckConnections() override;

    void start(const QList<QUuid> &ids); ///< adds to a running batch what is not in it yet
    /// Aborts what is under way, tells Cancelled of it and nothing of the rest.
    void cancel();
    bool isRunning() const;

signals:
    void progressed(int done, int total);
    void checkStarted(const QUuid &id);
    /// Either a report that is stored by now, or why there is none (NoSuchConnection, NoSuchApp,
    /// InvalidValue, SecretMissing, Vault…, Store…, Cancelled).
    void checked(const QUuid &id, const patchbay::Result<patchbay::CheckReport> &result);
    void finished(bool cancelled);

private:
    class Batch;

    const ProviderCatalog &m_catalog;
    ConnectionStore &m_store;
    SecretVault &m_vault;
    CheckEngine &m_engine;
    std::unique_ptr<Batch> m_batch;
};

} // namespace patchbay
