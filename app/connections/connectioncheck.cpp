#include "app/connections/connectioncheck.h"

#include "app/connections/connectionapp.h"
#include "app/connections/connectionstore.h"
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

ConnectionCheck::ConnectionCheck(ConnectionStore &store, SecretVault &vault, CheckEngine &engine,
                                 Connection connection, CheckRequest request)
    : m_store(store)
    , m_vault(vault)
    , m_engine(engine)
    , m_connection(std::move(connection))
    , m_request(std::move(request))
{
}

ConnectionCheck::~ConnectionCheck()
{
    abort();
}

void ConnectionCheck::start(std::function<void(const Answer &)> done)
{
    m_done = std::move(done);
    const auto reading = readSecrets(m_vault, m_connection.vaultKeys, this);
    m_current = QFuture<void>(reading);
    deliver(reading, this, [this](const Result<QMap<QString, Secret>> &secrets) {
        if (!secrets) {
            return answer(std::unexpected(secrets.error()));
        }
        m_request.secrets = *secrets;
        ask();
    });
}

void ConnectionCheck::abort()
{
    m_done = nullptr;
    m_request.secrets.clear();
    m_current.cancel();
}

void ConnectionCheck::ask()
{
    if (!m_done) {
        return;
    }
    const auto checking = m_engine.check(m_request);
    m_current = QFuture<void>(checking);
    deliver(checking, this, [this](const Result<CheckReport> &report) {
        if (!report) {
            return answer(report);
        }
        save(*report);
    });
}

void ConnectionCheck::save(const CheckReport &report)
{
    if (!m_done) {
        return;
    }
    const Result<bool> saved = m_store.saveReport(m_connection.id, report, m_connection.version);
    if (!saved) {
        answer(std::unexpected(saved.error()));
    } else if (*saved) {
        answer(report);
    } else {
        answer(std::nullopt);
    }
}

void ConnectionCheck::answer(const Answer &answer)
{
    if (const auto done = std::exchange(m_done, nullptr)) {
        done(answer);
    }
}

} // namespace patchbay
