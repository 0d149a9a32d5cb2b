#include "app/connections/checkconnections.h"
#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/settled.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::FakeAnswer;
using testing::FakeNetwork;
using testing::Place;

namespace
{

/// A place, an engine on a fake network, and what CheckConnections tells.
struct Bench {
    Bench()
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
                             answers.insert(id, result
                                                    ? toString(result->verdict)
                                                    : QString::number(static_cast<int>(result.error().code)));
                         });
        QObject::connect(checks.get(), &CheckConnections::progressed, checks.get(),
                         [this](int done, int total) { progress.append(u"%1/%2"_s.arg(done).arg(total)); });
        QObject::connect(checks.get(), &CheckConnections::finished, checks.get(),
                         [this](bool cancelled) { ends.append(cancelled); });
        network->answer(u"GET /api/v1/user"_s, FakeAnswer::json(R"({"id":"u1","email":"ada@example.com"})"));
        network->answer(u"GET /api/v1/accounts"_s, FakeAnswer::json("[]"));
        network->answer(u"GET /api/v1/sites"_s, FakeAnswer::json("[]"));
    }

    /// A stored connection of the app with a token in the vault, not checked yet.
    Connection add(const QString &name, const QString &app = u"netlify"_s,
                   const QMap<QString, QString> &fields = {})
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
        if (!place.store().insertPending(connection) || !place.store().markReady(connection.id)) {
            qFatal("cannot add a connection");
        }
        testing::settled(place.vault().write(key, Secret("nfp_abcdefghijklmnopqrstuvwxyz012345"))).value();
        return connection;
    }
    QString stored(const Connection &connection)
    {
        return toString(place.store().find(connection.id)->report.verdict);
    }
    static QString code(ErrorCode error) { return QString::number(static_cast<int>(error)); }

    Place place;
    ProviderCatalog catalog = ProviderCatalog::shipped();
    FakeNetwork *network = nullptr;
    std::unique_ptr<CheckEngine> engine;
    std::unique_ptr<CheckConnections> checks;
    QList<QUuid> started;
    QList<QUuid> answered;
    QMap<QUuid, QString> answers; ///< a verdict or the number of an error
    QStringList progress;
    QList<bool> ends;
};

} // namespace

class TestCheckConnections : public QObject
{
    Q_OBJECT

private slots:
    void storesEachReport();
    void tellsWhyThereIsNone();
    void asksALockedVaultOnlyOnce();
    void checksSomeAtATime();
    void addsToARunningBatch();
    void aborts();
    void abortsWhileTheVaultWaits();
    void checksAgainWhatWasChangedMeanwhile();
    void tellsAStoreThatRefuses();
    void canBeDestroyedByAReceiver();
};

void TestCheckConnections::storesEachReport()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    const Connection two = bench.add(u"two"_s);
    bench.checks->start({one.id, two.id, one.id});
    QVERIFY(bench.checks->isRunning());
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QVERIFY(!bench.checks->isRunning());
    QCOMPARE(bench.answers.value(one.id), u"valid"_s);
    QCOMPARE(bench.answers.value(two.id), u"valid"_s);
    QCOMPARE(bench.stored(one), u"valid"_s);
    QCOMPARE(bench.place.store().find(two.id)->report.identity, u"ada@example.com"_s);
    QCOMPARE(bench.started.size(), 2);
    QCOMPARE(bench.progress, QStringList({u"0/2"_s, u"1/2"_s, u"2/2"_s}));
}

void TestCheckConnections::tellsWhyThereIsNone()
{
    Bench bench;
    const Connection foreign = bench.add(u"foreign"_s, u"no-such-app"_s);
    const Connection lost = bench.add(u"lost"_s);
    const Connection refused = bench.add(u"refused"_s);
    const QUuid gone = QUuid::createUuid();
    bench.place.vault().lose(lost.vaultKeys.first());
    bench.network->replace(u"GET /api/v1/user"_s,
                           FakeAnswer::json(R"({"code":401,"message":"Access Denied"})", 401));
    bench.checks->start({foreign.id, lost.id, refused.id, gone});
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.answers.value(foreign.id), Bench::code(ErrorCode::NoSuchApp));
    QCOMPARE(bench.answers.value(lost.id), Bench::code(ErrorCode::SecretMissing));
    QCOMPARE(bench.answers.value(gone), Bench::code(ErrorCode::NoSuchConnection));
    QCOMPARE(bench.answers.value(refused.id), u"rejected"_s);
    QCOMPARE(bench.stored(refused), u"rejected"_s);
    QCOMPARE(bench.stored(lost), u"unchecked"_s);
    QCOMPARE(bench.progress.last(), u"4/4"_s);
}

void TestCheckConnections::asksALockedVaultOnlyOnce()
{
    Bench bench;
    QList<QUuid> ids;
    for (int i = 0; i < 30; ++i) {
        ids.append(bench.add(u"c-%1"_s.arg(i)).id);
    }
    const int calls = bench.place.vault().calls();
    bench.place.vault().failWith(ErrorCode::VaultLocked);
    bench.checks->start(ids);
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.answers.size(), 30);
    for (const QString &answer : std::as_const(bench.answers)) {
        QCOMPARE(answer, Bench::code(ErrorCode::VaultLocked));
    }
    QVERIFY(bench.place.vault().calls() - calls <= CheckConnections::maxAtOnce);

    bench.place.vault().heal();
    bench.checks->start({ids.first()});
    QTRY_COMPARE(bench.ends.size(), 2);
    QCOMPARE(bench.answers.value(ids.first()), u"valid"_s);
}

void TestCheckConnections::checksSomeAtATime()
{
    Bench bench;
    QList<QUuid> ids;
    const QStringList hosts{u"https://a.example.com"_s, u"https://b.example.com"_s,
                            u"https://c.example.com"_s};
    for (const QString &host : hosts) {
        for (int i = 0; i < 6; ++i) {
            ids.append(bench.add(u"c-%1"_s.arg(ids.size()), u"windmill"_s, {{u"instanceUrl"_s, host}}).id);
        }
    }
    bench.network->otherwise(FakeAnswer::stall());
    bench.checks->start(ids);
    QTRY_COMPARE(bench.network->running(), CheckConnections::maxAtOnce);
    QTest::qWait(50); // for a ninth, which must not come
    QCOMPARE(bench.started.size(), CheckConnections::maxAtOnce);
    QMap<QString, int> perHost;
    for (const auto &request : bench.network->requests()) {
        ++perHost[request->url().host()];
    }
    QCOMPARE(perHost.value(u"a.example.com"_s), CheckConnections::maxPerHost);
    QCOMPARE(perHost.value(u"b.example.com"_s), CheckConnections::maxPerHost);
    bench.network->otherwise(FakeAnswer::text("not found", 404));
    bench.network->release();
    QTRY_COMPARE_WITH_TIMEOUT(bench.ends, QList<bool>{false}, 20000);
    QCOMPARE(bench.answers.size(), 18);
}

void TestCheckConnections::addsToARunningBatch()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    const Connection two = bench.add(u"two"_s);
    bench.network->replace(u"GET /api/v1/user"_s,
                           FakeAnswer::json(R"({"id":"u1","email":"ada@example.com"})").stallingFirst());
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.network->running(), 1);
    bench.checks->start({one.id, two.id});
    QTRY_COMPARE(bench.network->running(), 2);
    bench.network->release();
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.progress, QStringList({u"0/1"_s, u"0/2"_s, u"1/2"_s, u"2/2"_s}));
}

void TestCheckConnections::aborts()
{
    Bench bench;
    const Connection before = bench.add(u"before"_s);
    bench.checks->start({before.id});
    QTRY_COMPARE(bench.ends.size(), 1);
    QCOMPARE(bench.stored(before), u"valid"_s);
    const CheckReport report = bench.place.store().find(before.id)->report;

    QList<QUuid> ids{before.id};
    for (int i = 0; i < 20; ++i) {
        ids.append(bench.add(u"c-%1"_s.arg(i)).id);
    }
    bench.started.clear();
    bench.answered.clear();
    bench.network->replace(u"GET /api/v1/user"_s, FakeAnswer::stall());
    bench.checks->start(ids);
    QTRY_COMPARE(bench.network->running(), CheckConnections::maxPerHost);
    bench.checks->cancel();
    QVERIFY(!bench.checks->isRunning());
    QCOMPARE(bench.ends, (QList<bool>{false, true}));
    QCOMPARE(bench.answered.size(), CheckConnections::maxPerHost);
    QCOMPARE(QSet<QUuid>(bench.answered.begin(), bench.answered.end()),
             QSet<QUuid>(bench.started.begin(), bench.started.end()));
    QCOMPARE(bench.answers.value(before.id), Bench::code(ErrorCode::Cancelled));
    QTRY_COMPARE(bench.network->running(), 0);
    const auto requests = bench.network->requests();
    QCOMPARE(
        std::count_if(requests.begin(), requests.end(), [](const auto &request) { return request->aborted; }),
        CheckConnections::maxPerHost);
    bench.network->release();
    QTest::qWait(50); // for a late answer, which must not come
    QCOMPARE(bench.place.store().find(before.id)->report, report);
    QCOMPARE(bench.ends.size(), 2);
    bench.checks->cancel();
    QCOMPARE(bench.ends.size(), 2);
}

void TestCheckConnections::abortsWhileTheVaultWaits()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    bench.place.vault().stall();
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.place.vault().waiting(), 1);
    bench.checks->cancel();
    QCOMPARE(bench.answers.value(one.id), Bench::code(ErrorCode::Cancelled));
    bench.place.vault().resume();
    QTest::qWait(50); // for a request, which must not come
    QCOMPARE(bench.network->requests().size(), 0);
}

void TestCheckConnections::checksAgainWhatWasChangedMeanwhile()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    bench.network->replace(u"GET /api/v1/user"_s,
                           FakeAnswer::json(R"({"id":"u0","email":"old@example.com"})").stallingFirst());
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.network->running(), 1);
    QVERIFY(bench.place.store().update(one));
    bench.network->replace(u"GET /api/v1/user"_s,
                           FakeAnswer::json(R"({"id":"u1","email":"new@example.com"})"));
    bench.network->release();
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.answered.size(), 1);
    QCOMPARE(bench.place.store().find(one.id)->report.identity, u"new@example.com"_s);
}

void TestCheckConnections::tellsAStoreThatRefuses()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    bench.place.breakStep(u"UPDATE OF verdict"_s, u"connections"_s);
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.answers.value(one.id), Bench::code(ErrorCode::StoreUnavailable));
}

void TestCheckConnections::canBeDestroyedByAReceiver()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    const Connection two = bench.add(u"two"_s);
    QObject::connect(bench.checks.get(), &CheckConnections::checked, this,
                     [&bench] { bench.checks.reset(); });
    bench.checks->start({one.id, two.id, QUuid::createUuid()});
    QTRY_VERIFY(bench.checks == nullptr);
    QTest::qWait(50); // for what a dangling pointer would do
    QCOMPARE(bench.ends.size(), 0);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestCheckConnections)
#include "test_checkconnections.moc"
