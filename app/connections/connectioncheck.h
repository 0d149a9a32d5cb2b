#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"
#include "providers/check/checkengine.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>

namespace patchbay
{

class ConnectionStore;
class ProviderCatalog;
class SecretVault;

/// What to ask the service about a stored connection, still without its secrets; the errors of appOf().
Result<CheckRequest> requestOf(const Connection &connection, const ProviderCatalog &catalog);

/// One stored connection being checked: secrets out of the vault, the service asked, the report stored.
/// Destroying it aborts what is under way.
class ConnectionCheck : public QObject
{
public:
    /// Nothing where the connection was changed meanwhile and the answer is about what it no longer is.
    using Answer = std::optional<Result<CheckReport>>;

    ConnectionCheck(ConnectionStore &store, SecretVault &vault, CheckEngine &engine, Connection connection,
                    CheckRequest request);
    ~ConnectionCheck() override;

    void start(std::function<void(const Answer &)> done); ///< `done` is called once, and never after abort()
    void abort();

private:
    void ask();
    void save(const CheckReport &report);
    void answer(const Answer &answer);

    ConnectionStore &m_store;
    SecretVault &m_vault;
    CheckEngine &m_engine;
    Connection m_connection;
    CheckRequest m_request;
    std::function<void(const Answer &)> m_done;
    QFuture<void> m_current;
};

} // namespace patchbay
