#include "providers/net/requestgate.h"
#include "tests/support/speedlimit.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

namespace
{

const QString a = u"https://a.example.com"_s;
const QString b = u"https://b.example.com"_s;

/// Requests at a gate, and which of them were let through or refused, in their order.
struct Requests {
    void add(const QString &name, const QString &origin, Urgency urgency = Urgency::Bulk, RateLimit rate = {})
    {
        passes[name] = gate.enter(origin, {.urgency = urgency, .rate = rate},
                                  [this, name](bool mayGo) { (mayGo ? let : refused).append(name); });
    }
    void addMany(int count, const QString &origin, RateLimit rate = {})
    {
        for (int i = 0; i < count; ++i) {
            add(QString::number(passes.size()), origin, Urgency::Bulk, rate);
        }
    }
    void end(const QString &name, RequestPass::End how = RequestPass::End::Answered)
    {
        passes[name]->end(how);
    }
    void endAll()
    {
        for (const QString &name : QStringList(let)) {
            end(name);
        }
    }
    /// As a service that has answered once, and so may get more at a time.
    void tried(const QString &origin)
    {
        add(u"tried"_s, origin);
        end(u"tried"_s);
        QCoreApplication::processEvents();
        let.clear();
        passes.clear();
    }

    RequestGate gate;
    std::map<QString, std::unique_ptr<RequestPass>> passes;
    QStringList let;
    QStringList refused;
};

} // namespace

class TestRequestGate : public QObject
{
    Q_OBJECT

private slots:
    void letsFewThroughUntilTheFirstAnswer();
    void letsOneThroughAfterNoAnswer();
    void keepsToThirtyTwoInAll();
    void originsTakeTurns();
    void whatIsAwaitedGoesFirst();
    void aPassThatGoesMakesRoom();
    void keepsToTheRate();
    void anAwaitedOneMindsNoRate();
    void pausesOneOriginOnly();
    void refusesWhereThePauseIsLong();
    void tellsHowMuchRoomThereIs();
};

void TestRequestGate::letsFewThroughUntilTheFirstAnswer()
{
    Requests requests;
    requests.addMany(10, a);
    QCOMPARE(requests.let, QStringList({u"0"_s, u"1"_s}));
    requests.end(u"0"_s);
    QTRY_COMPARE(requests.let.size(), 1 + RequestLane::most);
    QTest::qWait(20); // for one more, which must not come
    QCOMPARE(requests.let.size(), 1 + RequestLane::most);
}

void TestRequestGate::letsOneThroughAfterNoAnswer()
{
    Requests requests;
    requests.addMany(10, a);
    requests.end(u"0"_s, RequestPass::End::Unanswered);
    QTest::qWait(20);
    QCOMPARE(requests.let.size(), 2);
    requests.end(u"1"_s, RequestPass::End::Unanswered);
    QTRY_COMPARE(requests.let.size(), 3);
    requests.end(u"2"_s);
    QTRY_COMPARE(requests.let.size(), 3 + RequestLane::most);
}

void TestRequestGate::keepsToThirtyTwoInAll()
{
    Requests requests;
    for (int host = 0; host < 40; ++host) {
        requests.addMany(3, u"https://h%1.example.com"_s.arg(host));
    }
    QCOMPARE(requests.let.size(), RequestGate::maxAtOnce);
    requests.add(u"awaited"_s, a, Urgency::Awaited);
    QCOMPARE(requests.let.size(), RequestGate::maxAtOnce);
    requests.end(u"0"_s);
    QTRY_COMPARE(requests.let.size(), RequestGate::maxAtOnce + 1);
    QCOMPARE(requests.let.last(), u"awaited"_s);
}

void TestRequestGate::originsTakeTurns()
{
    Requests requests;
    for (int host = 0; host < 20; ++host) {
        requests.tried(u"https://h%1.example.com"_s.arg(host));
    }
    for (int host = 0; host < 16; ++host) {
        requests.addMany(2, u"https://h%1.example.com"_s.arg(host));
    }
    QCOMPARE(requests.let.size(), 32);
    requests.let.clear();
    for (int i = 0; i < 6; ++i) {
        requests.add(u"a%1"_s.arg(i), a);
    }
    requests.add(u"b0"_s, b);
    for (int i = 0; i < 4; ++i) {
        requests.end(QString::number(i));
    }
    QTRY_COMPARE(requests.let.size(), 3); // two of each, as long as these have not answered
    QCOMPARE(QSet<QString>(requests.let.begin(), requests.let.end()),
             QSet<QString>({u"a0"_s, u"a1"_s, u"b0"_s}));
}

void TestRequestGate::whatIsAwaitedGoesFirst()
{
    Requests requests;
    requests.addMany(5, a);
    requests.add(u"awaited"_s, a, Urgency::Awaited);
    QCOMPARE(requests.let.size(), 2);
    requests.end(u"0"_s, RequestPass::End::GivenUp);
    QTRY_COMPARE(requests.let.size(), 3);
    QCOMPARE(requests.let.last(), u"awaited"_s);
}

void TestRequestGate::aPassThatGoesMakesRoom()
{
    Requests requests;
    requests.addMany(4, a);
    requests.passes.erase(u"2"_s); // waits
    requests.passes.erase(u"0"_s); // is under way
    QTRY_COMPARE(requests.let, QStringList({u"0"_s, u"1"_s, u"3"_s}));
}

void TestRequestGate::keepsToTheRate()
{
    constexpr RateLimit rate{.requests = 4, .seconds = 1};
    Requests requests;
    requests.tried(a);
    QElapsedTimer timer;
    timer.start();
    requests.addMany(12, a, rate);
    requests.addMany(1, b);
    QVERIFY(requests.let.contains(u"12"_s));
    const auto ofA = [&] { return requests.let.size() - 1; };
    for (const int letByNow : {4, 8, 12}) {
        QTRY_COMPARE(ofA(), letByNow);
        QVERIFY2(timer.elapsed() >= (letByNow / 4 - 1) * 1000, qPrintable(QString::number(timer.elapsed())));
        requests.endAll();
    }
    QVERIFY2(timer.elapsed() < testing::speedLimit(4000), qPrintable(QString::number(timer.elapsed())));
}

void TestRequestGate::anAwaitedOneMindsNoRate()
{
    constexpr RateLimit rate{.requests = 1, .seconds = 3600};
    Requests requests;
    requests.addMany(2, a, rate);
    requests.gate.pause(a, 1h);
    requests.add(u"awaited"_s, a, Urgency::Awaited, rate);
    QCOMPARE(requests.let, QStringList({u"0"_s, u"awaited"_s}));
}

void TestRequestGate::pausesOneOriginOnly()
{
    Requests requests;
    QElapsedTimer timer;
    timer.start();
    requests.gate.pause(a, 300ms);
    requests.addMany(1, a);
    requests.addMany(1, b);
    QCOMPARE(requests.let, QStringList(u"1"_s));
    QCOMPARE(requests.gate.heldUp(), 1);
    QTRY_COMPARE(requests.let.size(), 2);
    QVERIFY(timer.elapsed() >= 300);
    QCOMPARE(requests.gate.heldUp(), 0);
    QCOMPARE(requests.refused, QStringList());
}

void TestRequestGate::refusesWhereThePauseIsLong()
{
    Requests requests;
    requests.addMany(4, a);
    requests.gate.pause(a, RequestGate::patience + 1s);
    QCOMPARE(requests.let.size(), 2);
    QCOMPARE(requests.refused, QStringList({u"2"_s, u"3"_s}));
    requests.addMany(1, a);
    QCOMPARE(requests.refused.size(), 3);
    requests.endAll();
}

void TestRequestGate::tellsHowMuchRoomThereIs()
{
    Requests requests;
    QSignalSpy grew(&requests.gate, &RequestGate::roomGrew);
    QCOMPARE(requests.gate.room(a), RequestLane::untried);
    requests.addMany(1, a);
    requests.end(u"0"_s);
    QCOMPARE(requests.gate.room(a), RequestLane::most);
    QCOMPARE(grew.size(), 1);
    requests.gate.pause(a, 100ms);
    QCOMPARE(requests.gate.room(a), 0);
    QTRY_COMPARE(grew.size(), 2);
    QCOMPARE(requests.gate.room(a), RequestLane::most);
    requests.gate.pause(a, 1h); // what is begun now is refused at once, and need not wait for that
    QCOMPARE(requests.gate.room(a), RequestLane::most);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestRequestGate)
#include "test_requestgate.moc"
