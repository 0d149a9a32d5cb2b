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
    void aStalledServiceHoldsUpNoOther();
    void aLongPauseEndsMostChecksUnasked();
    void readsFewSecretsAtATime();
    void storesSeveralReportsInOneWrite();
    void cancellingStoresWhatIsKnown();
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
    QCOMPARE(bench.progress.first(), u"0/2"_s);
    QCOMPARE(bench.progress.last(), u"2/2"_s);
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
    QVERIFY(bench.place.vault().calls() - calls <= CheckConnections::maxReading);

    bench.place.vault().heal();
    bench.checks->start({ids.first()});
    QTRY_COMPARE(bench.ends.size(), 2);
    QCOMPARE(bench.answers.value(ids.first()), u"valid"_s);
}

void TestCheckConnections::checksSomeAtATime()
{
    Bench bench;
    QList<QUuid> ids;
    for (int i = 0; i < 120; ++i) {
        // A host with many must not hold up those with few.
        const int host = i < 60 ? 0 : i % 20;
        ids.append(bench
                       .add(u"c-%1"_s.arg(i), u"windmill"_s,
                            {{u"instanceUrl"_s, u"https://h%1.example.com"_s.arg(host)}})
                       .id);
    }
    bench.network->otherwise(FakeAnswer::stall());
    bench.checks->start(ids);
    QTRY_COMPARE(bench.network->running(), RequestGate::maxAtOnce);
    QTRY_COMPARE(bench.started.size(), 20 * RequestLane::untried);
    QTest::qWait(50); // for one more, which must not come
    QCOMPARE(bench.network->running(), RequestGate::maxAtOnce);
    QMap<QString, int> perHost;
    for (const auto &request : bench.network->requests()) {
        ++perHost[request->url().host()];
    }
    QVERIFY(perHost.size() >= RequestGate::maxAtOnce / RequestLane::untried);
    for (const int requests : std::as_const(perHost)) {
        QVERIFY(requests <= RequestLane::untried);
    }
    bench.network->otherwise(FakeAnswer::text("not found", 404));
    bench.network->release();
    QTRY_COMPARE_WITH_TIMEOUT(bench.ends, QList<bool>{false}, 20000);
    QCOMPARE(bench.answers.size(), 120);
}

void TestCheckConnections::aStalledServiceHoldsUpNoOther()
{
    Bench bench;
    QList<QUuid> stalled;
    QList<QUuid> ids;
    for (int i = 0; i < 60; ++i) {
        stalled.append(
            bench.add(u"s-%1"_s.arg(i), u"windmill"_s, {{u"instanceUrl"_s, u"https://stalled.example.com"_s}})
                .id);
    }
    for (int i = 0; i < 20; ++i) {
        ids.append(bench.add(u"c-%1"_s.arg(i)).id);
    }
    bench.network->otherwise(FakeAnswer::stall());
    bench.checks->start(stalled + ids);
    QTRY_COMPARE(bench.answered.size(), 20);
    QCOMPARE(QSet<QUuid>(bench.answered.begin(), bench.answered.end()), QSet<QUuid>(ids.begin(), ids.end()));
    for (const QUuid &id : std::as_const(ids)) {
        QCOMPARE(toString(bench.place.store().find(id)->report.verdict), u"valid"_s);
    }
    QCOMPARE(bench.network->running(), RequestLane::untried);
    bench.checks->cancel();
}

void TestCheckConnections::aLongPauseEndsMostChecksUnasked()
{
    Bench bench;
    const Connection one = bench.add(u"one"_s);
    const Connection two = bench.add(u"two"_s);
    bench.engine->gate().pause(u"https://api.netlify.com"_s, std::chrono::hours(1));
    bench.checks->start({one.id, two.id});
    QTRY_COMPARE(bench.ends.size(), 1);
    QCOMPARE(bench.stored(one), u"unreachable"_s);
    QCOMPARE(bench.place.store().find(one.id)->report.checks.first().detail,
             u"Netlify has asked for a pause, so this was not asked again."_s);
    QCOMPARE(bench.network->requests().size(), 0);
    // Of a single one somebody wants to know.
    bench.checks->start({two.id});
    QTRY_COMPARE(bench.ends.size(), 2);
    QCOMPARE(bench.stored(two), u"valid"_s);
}

void TestCheckConnections::readsFewSecretsAtATime()
{
    Bench bench;
    QList<QUuid> ids;
    for (int i = 0; i < 30; ++i) {
        ids.append(bench
                       .add(u"c-%1"_s.arg(i), u"windmill"_s,
                            {{u"instanceUrl"_s, u"https://h%1.example.com"_s.arg(i)}})
                       .id);
    }
    bench.place.vault().stall();
    bench.checks->start(ids);
    QTRY_COMPARE(bench.place.vault().waiting(), CheckConnections::maxReading);
    QTest::qWait(50); // for one more, which must not come
    QCOMPARE(bench.place.vault().waiting(), CheckConnections::maxReading);
    bench.place.vault().heal();
    QTRY_COMPARE_WITH_TIMEOUT(bench.ends, QList<bool>{false}, 20000);
    QCOMPARE(bench.answers.size(), 30);
}

void TestCheckConnections::storesSeveralReportsInOneWrite()
{
    Bench bench;
    QList<QUuid> ids;
    for (int i = 0; i < 40; ++i) {
        ids.append(bench.add(u"c-%1"_s.arg(i)).id);
    }
    const auto other = ConnectionStore::open(bench.place.folder());
    qint64 version = other.value()->dataVersion().value();
    int writes = 0;
    bool allThere = true;
    QObject::connect(bench.checks.get(), &CheckConnections::checked, bench.checks.get(),
                     [&](const QUuid &id) {
                         const qint64 now = other.value()->dataVersion().value();
                         writes += now == version ? 0 : 1;
                         version = now;
                         // What was told is known to others by then, so a crash cannot take it back.
                         allThere = allThere && other.value()->find(id)->report.verdict == Verdict::Valid;
                     });
    bench.checks->start(ids);
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QVERIFY(allThere);
    QCOMPARE(bench.answers.size(), 40);
    QVERIFY2(writes > 0 && writes <= 15, qPrintable(QString::number(writes)));
}

void TestCheckConnections::cancellingStoresWhatIsKnown()
{
    Bench bench;
    const Connection stalled =
        bench.add(u"stalled"_s, u"windmill"_s, {{u"instanceUrl"_s, u"https://stalled.example.com"_s}});
    const Connection first = bench.add(u"first"_s);
    const Connection second = bench.add(u"second"_s);
    bench.network->otherwise(FakeAnswer::stall());
    bench.checks->start({stalled.id, first.id});
    QTRY_COMPARE(bench.answered.size(), 1);
    // Right after a write the next report waits for company.
    const qsizetype before = bench.network->requests().size();
    bench.checks->start({second.id});
    QTRY_COMPARE(bench.network->requests().size(), before + 3);
    QTRY_COMPARE(bench.network->running(), 1);
    QTest::qWait(20);
    bench.checks->cancel();
    QCOMPARE(bench.ends, QList<bool>{true});
    QCOMPARE(bench.answers.value(second.id), u"valid"_s);
    QCOMPARE(bench.stored(second), u"valid"_s);
    QCOMPARE(bench.answers.value(stalled.id), Bench::code(ErrorCode::Cancelled));
    QCOMPARE(bench.stored(stalled), u"unchecked"_s);
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
    QCOMPARE(bench.progress.mid(0, 2), QStringList({u"0/1"_s, u"0/2"_s}));
    QCOMPARE(bench.progress.last(), u"2/2"_s);
}

void TestCheckConnections::aborts()
{
    constexpr int aborted = RequestLane::most; // it has answered before
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
    QTRY_COMPARE(bench.network->running(), aborted);
    bench.checks->cancel();
    QVERIFY(!bench.checks->isRunning());
    QCOMPARE(bench.ends, (QList<bool>{false, true}));
    QCOMPARE(bench.answered.size(), aborted);
    QCOMPARE(QSet<QUuid>(bench.answered.begin(), bench.answered.end()),
             QSet<QUuid>(bench.started.begin(), bench.started.end()));
    QCOMPARE(bench.answers.value(before.id), Bench::code(ErrorCode::Cancelled));
    QTRY_COMPARE(bench.network->running(), 0);
    const auto requests = bench.network->requests();
    QCOMPARE(
        std::count_if(requests.begin(), requests.end(), [](const auto &request) { return request->aborted; }),
        aborted);
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
