#pragma once

#include "app/connections/connectionstore.h"
#include "app/vault/secretvault.h"
#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"

#include <QString>

#include <memory>
#include <optional>

namespace patchbay
{

/// The parts that commands work with, each made when it is first asked for: `list` pays for the store alone.
class Workplace
{
public:
    Workplace();
    ~Workplace();

    /// Where the store is looked for when it is first asked for. Empty means PATCHBAY_DATA_DIR, or else the
    /// system's place for application data.
    void setDataDir(const QString &dataDir) { m_dataDir = dataDir; }

    Result<ConnectionStore *> store();
    const ProviderCatalog &catalog();
    SecretVault &vault();
    CheckEngine &engine();

private:
    QString m_dataDir;
    std::unique_ptr<ConnectionStore> m_store;
    std::optional<ProviderCatalog> m_catalog;
    std::unique_ptr<SecretVault> m_vault;
    std::unique_ptr<CheckEngine> m_engine;
};

} // namespace patchbay
