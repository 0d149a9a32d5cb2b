#include "tests/app/checkbench.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::CheckBench;
using testing::FakeAnswer;

class TestCheckBatch : public QObject
{
    Q_OBJECT

private slots:
    void asksALockedVaultOnlyOnce();
    void checksSomeAtATime();
    void aStalledServiceHoldsUpNoOther();
    void aLongPauseEndsMostChecksUnasked();
    void readsFewSecretsAtATime();
    void storesSeveralReportsInOneWrite();
    void cancellingStoresWhatIsKnown();
    void aborts();
};

void TestCheckBatch::asksALockedVaultOnlyOnce()
{
    CheckBench bench;
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
        QCOMPARE(answer, CheckBench::code(ErrorCode::VaultLocked));
    }
    QVERIFY(bench.place.vault().calls() - calls <= CheckConnections::maxReading);

    bench.place.vault().heal();
    bench.checks->start({ids.first()});
    QTRY_COMPARE(bench.ends.size(), 2);
    QCOMPARE(bench.answers.value(ids.first()), u"valid"_s);
}

void TestCheckBatch::checksSomeAtATime()
{
    CheckBench bench;
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

void TestCheckBatch::aStalledServiceHoldsUpNoOther()
{
    CheckBench bench;
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

void TestCheckBatch::aLongPauseEndsMostChecksUnasked()
{
    CheckBench bench;
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

void TestCheckBatch::readsFewSecretsAtATime()
{
    CheckBench bench;
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

void TestCheckBatch::storesSeveralReportsInOneWrite()
{
    CheckBench bench;
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

void TestCheckBatch::cancellingStoresWhatIsKnown()
{
    CheckBench bench;
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
    QCOMPARE(bench.answers.value(stalled.id), CheckBench::code(ErrorCode::Cancelled));
    QCOMPARE(bench.stored(stalled), u"unchecked"_s);
}

void TestCheckBatch::aborts()
{
    constexpr int aborted = RequestLane::most; // it has answered before
    CheckBench bench;
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
    QCOMPARE(bench.answers.value(before.id), CheckBench::code(ErrorCode::Cancelled));
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

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestCheckBatch)
#include "test_checkbatch.moc"
