#include "providers/base/async.h"
#include "providers/net/httpclient.h"
#include "providers/net/requestgate.h"
#include "tests/support/fakenetwork.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using testing::FakeAnswer;
using testing::FakeNetwork;

/// What one client's 429 means for the others at the same gate.
class TestRequestPause : public QObject
{
    Q_OBJECT

private:
    static Origin vendor() { return *Origin::parse(u"https://api.example.com"_s); }

    struct Client {
        explicit Client(FakeNetwork &network, RequestGate &gate, Urgency urgency = Urgency::Bulk)
            : http(network, gate, {},
                   HttpLimits{.stall = 2s, .total = 3s, .body = 1000, .redirects = 1, .retries = {}})
        {
            http.setTerms(vendor(), {.urgency = urgency, .rate = {}});
        }
        void ask()
        {
            deliver(http.send(vendor(), {.pathAndQuery = u"/a"_s, .headers = {}, .body = {}}), &http,
                    [this](const Result<HttpOutcome> &result) { outcome = result; });
        }
        HttpClient http;
        std::optional<Result<HttpOutcome>> outcome;
    };

private slots:
    void theOthersWaitToo()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::json("{}", 429).withHeader("Retry-After", "1"));
        network.answer(u"GET /a"_s, FakeAnswer::json("{}"));
        RequestGate gate;
        Client first(network, gate);
        Client second(network, gate);
        QElapsedTimer timer;
        timer.start();
        first.ask();
        QTRY_COMPARE(gate.room(vendor().text()), 0);
        second.ask();
        QTRY_VERIFY(first.outcome && second.outcome);
        QVERIFY2(timer.elapsed() >= 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(first.outcome->value()->status, 200);
        QCOMPARE(second.outcome->value()->status, 200);
        QCOMPARE(network.requests().size(), 3);
        QVERIFY(second.http.waited() >= 500ms);
    }

    void waitingIsNotCountedAsSlowness()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::json("{}"));
        RequestGate gate;
        gate.pause(vendor().text(), 4s); // longer than a request may take
        Client client(network, gate);
        client.ask();
        QTRY_VERIFY_WITH_TIMEOUT(client.outcome.has_value(), 8000);
        QVERIFY(client.outcome->value().has_value());
    }

    void aLongPauseRefusesTheOthersUnasked()
    {
        FakeNetwork network;
        network.answer(u"GET /a"_s, FakeAnswer::json("{}", 429).withHeader("Retry-After", "3600"));
        RequestGate gate;
        Client first(network, gate);
        Client second(network, gate);
        Client awaited(network, gate, Urgency::Awaited);
        first.ask();
        QTRY_VERIFY(first.outcome.has_value());
        QCOMPARE(first.outcome->value()->status, 429);
        second.ask();
        QTRY_VERIFY(second.outcome.has_value());
        QCOMPARE(second.outcome->value().error().problem, HttpProblem::AskedToWait);
        QCOMPARE(network.requests().size(), 1);
        // Somebody may have another token to try.
        awaited.ask();
        QTRY_VERIFY(awaited.outcome.has_value());
        QCOMPARE(network.requests().size(), 2);
    }
};

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestRequestPause)
#include "test_requestpause.moc"
