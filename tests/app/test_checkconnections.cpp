#include "tests/app/checkbench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::CheckBench;
using testing::FakeAnswer;

class TestCheckConnections : public QObject
{
    Q_OBJECT

private slots:
    void storesEachReport();
    void anOutageForgetsNothing();
    void tellsWhyThereIsNone();
    void addsToARunningBatch();
    void abortsWhileTheVaultWaits();
    void checksAgainWhatWasChangedMeanwhile();
    void tellsAStoreThatRefuses();
    void canBeDestroyedByAReceiver();
};

void TestCheckConnections::storesEachReport()
{
    CheckBench bench;
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

void TestCheckConnections::anOutageForgetsNothing()
{
    CheckBench bench;
    const Connection one = bench.add(u"one"_s);
    CheckReport known;
    known.verdict = Verdict::Valid;
    known.checkedAt = QDateTime::currentDateTimeUtc().addDays(-1);
    known.identity = u"ada@example.com"_s;
    known.expiresAt = QDateTime::currentDateTimeUtc().addDays(30);
    known.scopes = {u"sites:read"_s};
    known.resources = {{u"Site"_s, u"s1"_s, u"Docs"_s, {}}};
    QVERIFY(bench.place.store().saveReport(one.id, known));
    bench.network->replace(u"GET /api/v1/user"_s, FakeAnswer::text("down", 503));
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    const CheckReport report = bench.place.store().find(one.id)->report;
    QCOMPARE(toString(report.verdict), u"unreachable"_s);
    QVERIFY(report.checkedAt > known.checkedAt);
    QCOMPARE(report.identity, known.identity);
    QCOMPARE(report.expiresAt->toSecsSinceEpoch(), known.expiresAt->toSecsSinceEpoch());
    QCOMPARE(report.scopes, known.scopes);
    QCOMPARE(report.resources, known.resources);

    bench.network->replace(u"GET /api/v1/user"_s, FakeAnswer::json(R"({"code":401})", 401));
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.ends.size(), 2);
    QCOMPARE(bench.stored(one), u"rejected"_s);
    QVERIFY(bench.place.store().find(one.id)->report.resources.isEmpty());
}

void TestCheckConnections::tellsWhyThereIsNone()
{
    CheckBench bench;
    const Connection foreign = bench.add(u"foreign"_s, u"no-such-app"_s);
    const Connection lost = bench.add(u"lost"_s);
    const Connection refused = bench.add(u"refused"_s);
    const QUuid gone = QUuid::createUuid();
    bench.place.vault().lose(lost.vaultKeys.first());
    bench.network->replace(u"GET /api/v1/user"_s,
                           FakeAnswer::json(R"({"code":401,"message":"Access Denied"})", 401));
    bench.checks->start({foreign.id, lost.id, refused.id, gone});
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.answers.value(foreign.id), CheckBench::code(ErrorCode::NoSuchApp));
    QCOMPARE(bench.answers.value(lost.id), CheckBench::code(ErrorCode::SecretMissing));
    QCOMPARE(bench.answers.value(gone), CheckBench::code(ErrorCode::NoSuchConnection));
    QCOMPARE(bench.answers.value(refused.id), u"rejected"_s);
    QCOMPARE(bench.stored(refused), u"rejected"_s);
    QCOMPARE(bench.stored(lost), u"unchecked"_s);
    QCOMPARE(bench.progress.last(), u"4/4"_s);
}

void TestCheckConnections::addsToARunningBatch()
{
    CheckBench bench;
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

void TestCheckConnections::abortsWhileTheVaultWaits()
{
    CheckBench bench;
    const Connection one = bench.add(u"one"_s);
    bench.place.vault().stall();
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.place.vault().waiting(), 1);
    bench.checks->cancel();
    QCOMPARE(bench.answers.value(one.id), CheckBench::code(ErrorCode::Cancelled));
    bench.place.vault().resume();
    QTest::qWait(50); // for a request, which must not come
    QCOMPARE(bench.network->requests().size(), 0);
}

void TestCheckConnections::checksAgainWhatWasChangedMeanwhile()
{
    CheckBench bench;
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
    CheckBench bench;
    const Connection one = bench.add(u"one"_s);
    bench.place.breakStep(u"UPDATE OF verdict"_s, u"connections"_s);
    bench.checks->start({one.id});
    QTRY_COMPARE(bench.ends, QList<bool>{false});
    QCOMPARE(bench.answers.value(one.id), CheckBench::code(ErrorCode::StoreUnavailable));
}

void TestCheckConnections::canBeDestroyedByAReceiver()
{
    CheckBench bench;
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
