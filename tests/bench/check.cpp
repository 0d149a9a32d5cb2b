#include "app/connections/checkconnections.h"
#include "app/services.h"
#include "tests/sandbox/tokens.h"
#include "tests/support/memoryvault.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace patchbay;

namespace
{

double residentMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        qFatal("the memory of this process cannot be read");
    }
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) {
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    qFatal("the system does not tell the memory of this process");
}

double cpuMs()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

QList<QUuid> fill(Services &services, int count, const QStringList &urls)
{
    QList<QUuid> ids;
    for (int i = 0; i < count; ++i) {
        Connection connection{.id = QUuid::createUuid(), .name = *ConnectionName::parse(u"c-%1"_s.arg(i))};
        connection.app = u"windmill"_s;
        connection.method = u"access-token"_s;
        connection.createdAt = QDateTime::currentDateTimeUtc();
        connection.updatedAt = connection.createdAt;
        connection.fields = {{u"instanceUrl"_s, urls.at(i % urls.size())}};
        connection.vaultKeys = {{u"accessToken"_s, connection.id.toString() + u"/accessToken"_s}};
        if (!services.store->insertPending(connection) || !services.store->markReady(connection.id)) {
            qFatal("the store does not take a connection");
        }
        services.vault->write(connection.vaultKeys.first(), Secret(sandbox::windmilltoken::developer));
        ids.append(connection.id);
    }
    return ids;
}

} // namespace

// Checks COUNT connections that are spread over the given Windmill instances, by the real use case, engine
// and store. Prints milliseconds, valid ones, CPU milliseconds and growth of resident memory in MB. usage:
// patchbay-bench-check DATA-DIR COUNT URL...
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        return 2;
    }
    auto store = ConnectionStore::open(arguments.at(1));
    if (!store) {
        QTextStream(stderr) << store.error().detail << '\n';
        return 1;
    }
    Services services(ProviderCatalog::shipped(), *std::move(store), std::make_unique<MemoryVault>(),
                      std::make_unique<CheckEngine>());
    const QList<QUuid> ids = fill(services, arguments.at(2).toInt(), arguments.mid(3));
    CheckConnections checks(services.catalog, *services.store, *services.vault, *services.engine);
    int valid = 0;
    QObject::connect(&checks, &CheckConnections::checked, &application,
                     [&valid](const QUuid &, const Result<CheckReport> &result) {
                         valid += result && result->verdict == Verdict::Valid ? 1 : 0;
                     });
    QObject::connect(&checks, &CheckConnections::finished, &application, &QCoreApplication::quit);
    double most = 0;
    QTimer sampling;
    QObject::connect(&sampling, &QTimer::timeout, &application,
                     [&most] { most = std::max(most, residentMb()); });
    double before = 0;
    double cpuBefore = 0;
    QElapsedTimer timer;
    // From the event loop, so that what filling has left to do is done.
    QTimer::singleShot(500, &application, [&] {
        before = residentMb();
        cpuBefore = cpuMs();
        sampling.start(50);
        timer.start();
        checks.start(ids);
    });
    QCoreApplication::exec();
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    const double cpu = cpuMs() - cpuBefore;
    QTextStream(stdout) << elapsed << ' ' << valid << ' ' << cpu << ' '
                        << std::max(most, residentMb()) - before << '\n';
    return 0;
}
