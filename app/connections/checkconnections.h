#pragma once

#include "providers/base/result.h"
#include "providers/check/checkreport.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QUuid>

#include <memory>

namespace patchbay {

class CheckEngine;
class ConnectionStore;
class ProviderCatalog;
class SecretVault;

/// Checks stored connections, several at a time, and stores each report. One batch at a time.
class CheckConnections : public QObject
{
    Q_OBJECT

public:
    CheckConnections(const ProviderCatalog &catalog, ConnectionStore &store, SecretVault &vault, CheckEngine &engine,
                     QObject *parent = nullptr);
    ~CheckConnections() override;

    void start(const QList<QUuid> &ids); ///< adds to a running batch
    void cancel();
    bool isRunning() const;

signals:
    void progressed(int done, int total);
    void checkStarted(const QUuid &id);
    /// Either a report that is stored by now, or why there is none (NoSuchApp, SecretMissing, Vault…, Store…).
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
