#include "app/services.h"
#include "app/vault/keychainvault.h"
#include "tests/bench/firstpaint.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTextStream>

using namespace patchbay;

namespace
{

/// As Services::open(), but knowing no app at all.
Result<std::unique_ptr<Services>> openWithoutApps(const QString &dataDir)
{
    auto store = ConnectionStore::open(dataDir);
    if (!store) {
        return std::unexpected(store.error());
    }
    return std::make_unique<Services>(ProviderCatalog::fromFiles({}), *std::move(store),
                                      std::make_unique<KeychainVault>(), std::make_unique<CheckEngine>());
}

} // namespace

// Prints the milliseconds until the list of the store in DATA-DIR is painted. usage:
// patchbay-bench-startup DATA-DIR [--no-apps]
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QString dataDir = QApplication::arguments().value(1);
    auto services = QApplication::arguments().contains(QStringLiteral("--no-apps")) ? openWithoutApps(dataDir)
                                                                                    : Services::open(dataDir);
    if (!services) {
        QTextStream(stderr) << services.error().detail << '\n';
        return 1;
    }
    MainWindow window(**services);
    auto *view = window.findChild<QAbstractItemView *>(QStringLiteral("connectionTable"));
    if (view == nullptr) {
        QTextStream(stderr) << "the window has no connectionTable\n";
        return 1;
    }
    const bench::FirstPaint probe(*view);
    window.show();
    return QApplication::exec();
}
