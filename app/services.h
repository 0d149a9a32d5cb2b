#pragma once

#include "app/connections/connectionstore.h"
#include "app/vault/secretvault.h"
#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"

#include <QString>

#include <memory>

namespace patchbay
{

class ReleaseFeed;

/// The parts that window and command line are built from, made in one place and handed on by reference.
struct Services {
    /// The real ones. `dataDir` empty means PATCHBAY_DATA_DIR, or else the system's place for application
    /// data.
    static Result<std::unique_ptr<Services>> open(const QString &dataDir);

    Services(ProviderCatalog catalog, std::unique_ptr<ConnectionStore> store,
             std::unique_ptr<SecretVault> vault, std::unique_ptr<CheckEngine> engine);
    ~Services();

    ProviderCatalog catalog;
    std::unique_ptr<ConnectionStore> store;
    std::unique_ptr<SecretVault> vault;
    std::unique_ptr<CheckEngine> engine;
    std::unique_ptr<ReleaseFeed> releases; ///< asks nobody by itself
};

/// Where records are kept when nothing else is said.
QString defaultDataDir();
/// Where the user's own descriptors are: `apps` in PATCHBAY_CONFIG_DIR, or else in the system's place for
/// settings.
QString customAppsDir();
/// The shipped apps and the user's own, as both programs see them.
ProviderCatalog openCatalog();

} // namespace patchbay
