#include "app/cli/workplace.h"

#include "app/services.h"
#include "app/vault/systemvault.h"

namespace patchbay
{

Workplace::Workplace() = default;
Workplace::~Workplace() = default;

Result<ConnectionStore *> Workplace::store()
{
    if (!m_store) {
        auto opened = ConnectionStore::open(m_dataDir.isEmpty() ? defaultDataDir() : m_dataDir);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        m_store = std::move(*opened);
    }
    return m_store.get();
}

const ProviderCatalog &Workplace::catalog()
{
    if (!m_catalog) {
        m_catalog = openCatalog();
    }
    return *m_catalog;
}

SecretVault &Workplace::vault()
{
    if (!m_vault) {
        m_vault = openSystemVault();
    }
    return *m_vault;
}

CheckEngine &Workplace::engine()
{
    if (!m_engine) {
        m_engine = std::make_unique<CheckEngine>();
    }
    return *m_engine;
}

} // namespace patchbay
