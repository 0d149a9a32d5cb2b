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

/// Checks stored connections, many at a time but few of one service, and stores each report. One batch at a
/// time.
class CheckConnections : public QObject
{
    Q_OBJECT

public:
    /// Checks under way: more than the requests that the engine lets through, as a check also does other
    /// things than waiting for an answer.
    static constexpr int maxAtOnce = 48;
    static constexpr int maxReading = 4; ///< connections whose secrets are being read

    CheckConnections(const ProviderCatalog &catalog, ConnectionStore &store, SecretVault &vault,
                     CheckEngine &engine, QObject *parent = nullptr);
    ~CheckConnections() override;

    void start(const QList<QUuid> &ids); ///< adds to a running batch what is not in it yet
    /// Stores what is known by now, aborts what is under way, tells Cancelled of it and nothing of the rest.
    void cancel();
    bool isRunning() const;

signals:
    void progressed(int done, int total); ///< after one or more of checked()
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
