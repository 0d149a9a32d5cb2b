#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"
#include "providers/check/checkengine.h"

#include <QFuture>
#include <QObject>

namespace patchbay
{

class ProviderCatalog;
class SecretVault;

/// What to ask the service about a stored connection, still without its secrets; the errors of appOf().
Result<CheckRequest> requestOf(const Connection &connection, const ProviderCatalog &catalog);

/// One stored connection being checked: secrets out of the vault, the service asked. Destroying it aborts
/// what is under way.
class ConnectionCheck : public QObject
{
    Q_OBJECT

public:
    ConnectionCheck(SecretVault &vault, CheckEngine &engine, const Connection &connection,
                    const CheckRequest &request, QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start();
    void abort(); ///< nothing is told any more
    const QUuid &id() const { return m_id; }
    int version() const { return m_version; } ///< that it is about

signals:
    void secretsRead(); ///< or there is no more to read
    void done(const patchbay::Result<patchbay::CheckReport> &result);

private:
    void ask(const QMap<QString, Secret> &secrets);
    void end(const Result<CheckReport> &result);

    SecretVault &m_vault;
    CheckEngine &m_engine;
    const QUuid m_id;
    const int m_version;
    const QMap<QString, QString> m_vaultKeys;
    const CheckRequest m_request;
    bool m_over = false;
    QFuture<void> m_current;
};

} // namespace patchbay
