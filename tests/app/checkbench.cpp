#include "tests/app/checkbench.h"

#include "tests/app/samples.h"
#include "tests/support/settled.h"

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

CheckBench::CheckBench()
{
    auto owned = std::make_unique<FakeNetwork>();
    network = owned.get();
    engine = std::make_unique<CheckEngine>(std::move(owned));
    checks = std::make_unique<CheckConnections>(catalog, place.store(), place.vault(), *engine);
    QObject::connect(checks.get(), &CheckConnections::checkStarted, checks.get(),
                     [this](const QUuid &id) { started.append(id); });
    QObject::connect(checks.get(), &CheckConnections::checked, checks.get(),
                     [this](const QUuid &id, const Result<CheckReport> &result) {
                         answered.append(id);
                         answers.insert(id, result ? toString(result->verdict) : code(result.error().code));
                     });
    QObject::connect(checks.get(), &CheckConnections::progressed, checks.get(),
                     [this](int done, int total) { progress.append(u"%1/%2"_s.arg(done).arg(total)); });
    QObject::connect(checks.get(), &CheckConnections::finished, checks.get(),
                     [this](bool cancelled) { ends.append(cancelled); });
    network->answer(u"GET /api/v1/user"_s, FakeAnswer::json(R"({"id":"u1","email":"ada@example.com"})"));
    network->answer(u"GET /api/v1/accounts"_s, FakeAnswer::json("[]"));
    network->answer(u"GET /api/v1/sites"_s, FakeAnswer::json("[]"));
}

Connection CheckBench::add(const QString &name, const QString &app, const QMap<QString, QString> &fields)
{
    const ProviderDescriptor *descriptor = catalog.find(app);
    Connection connection = samples::connection(name);
    connection.app = app;
    connection.method = descriptor ? descriptor->methods.first().id : u"api-token"_s;
    connection.fields = fields;
    connection.expiresOn = {};
    connection.caFile.clear();
    connection.report = {};
    const QString field =
        descriptor ? descriptor->methods.first().secretFields().first()->key : u"apiToken"_s;
    const QString key = connection.vaultKeys.first();
    connection.vaultKeys = {{field, key}};
    place.add(connection);
    settled(place.vault().write(key, Secret("nfp_abcdefghijklmnopqrstuvwxyz012345"))).value();
    return connection;
}

QString CheckBench::stored(const Connection &connection)
{
    return toString(place.store().find(connection.id)->report.verdict);
}

} // namespace patchbay::testing
