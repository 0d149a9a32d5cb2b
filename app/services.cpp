#include "app/services.h"

#include "app/vault/systemvault.h"
#include "providers/release/releasefeed.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

Services::Services(ProviderCatalog apps, std::unique_ptr<ConnectionStore> records,
                   std::unique_ptr<SecretVault> secrets, std::unique_ptr<CheckEngine> checks)
    : catalog(std::move(apps))
    , store(std::move(records))
    , vault(std::move(secrets))
    , engine(std::move(checks))
    , releases(std::make_unique<ReleaseFeed>())
{
}

Services::~Services() = default;

Result<std::unique_ptr<Services>> Services::open(const QString &dataDir)
{
    Result<std::unique_ptr<ConnectionStore>> store =
        ConnectionStore::open(dataDir.isEmpty() ? defaultDataDir() : dataDir);
    if (!store) {
        return std::unexpected(store.error());
    }
    return std::make_unique<Services>(openCatalog(), *std::move(store), openSystemVault(),
                                      std::make_unique<CheckEngine>());
}

QString defaultDataDir()
{
    const QString asked = qEnvironmentVariable("PATCHBAY_DATA_DIR");
    if (!asked.isEmpty()) {
        return asked;
    }
    // Not AppDataLocation: its path would differ between the window and the command line, which are named
    // apart.
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"Patchbay"_s);
}

QString customAppsDir()
{
    const QString asked = qEnvironmentVariable("PATCHBAY_CONFIG_DIR");
    const QDir settings(!asked.isEmpty()
                            ? asked
                            : QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                  u"/Patchbay"_s);
    return settings.filePath(u"apps"_s);
}

ProviderCatalog openCatalog()
{
    return ProviderCatalog::withCustomApps(customAppsDir());
}

} // namespace patchbay
