#include "app/connections/connectioncheck.h"

#include "app/connections/connectionapp.h"
#include "app/vault/vaultsteps.h"
#include "providers/base/async.h"

#include <utility>

namespace patchbay
{

Result<CheckRequest> requestOf(const Connection &connection, const ProviderCatalog &catalog)
{
    const Result<const ProviderDescriptor *> app = appOf(connection, catalog);
    if (!app) {
        return std::unexpected(app.error());
    }
    return CheckRequest{
        .app = *app,
        .method = connection.method,
        .fields = connection.fields,
        .secrets = {},
        .plainHttp = connection.plainHttp,
        .caFile = connection.caFile,
        .expiresOn = connection.expiresOn,
    };
}

ConnectionCheck::ConnectionCheck(SecretVault &vault, CheckEngine &engine, const Connection &connection,
                                 const CheckRequest &request, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_engine(engine)
    , m_id(connection.id)
    , m_version(connection.version)
    , m_vaultKeys(connection.vaultKeys)
    , m_request(request)
{
}

ConnectionCheck::~ConnectionCheck()
{
    abort();
}

void ConnectionCheck::start()
{
    const auto reading = readSecrets(m_vault, m_vaultKeys, this);
    m_current = QFuture<void>(reading);
    deliver(reading, this, [this](const Result<QMap<QString, Secret>> &secrets) {
        if (m_over) {
            return;
        }
        emit secretsRead();
        if (secrets) {
            ask(*secrets);
        } else {
            end(std::unexpected(secrets.error()));
        }
    });
}

void ConnectionCheck::abort()
{
    m_over = true;
    m_current.cancel();
}

void ConnectionCheck::ask(const QMap<QString, Secret> &secrets)
{
    CheckRequest request = m_request;
    request.secrets = secrets;
    const auto checking = m_engine.check(request);
    m_current = QFuture<void>(checking);
    deliver(checking, this, [this](const Result<CheckReport> &report) { end(report); });
}

void ConnectionCheck::end(const Result<CheckReport> &result)
{
    if (!std::exchange(m_over, true)) {
        emit done(result);
    }
}

} // namespace patchbay
