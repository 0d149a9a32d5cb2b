#include "providers/base/async.h"
#include "providers/net/httpclient.h"
#include "providers/net/requestgate.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/speedlimit.h"

#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr HttpProblem none = HttpProblem(-1);

QByteArray head(const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n";
}

/// zlib's format, which HTTP calls deflate.
QByteArray deflated(const QByteArray &plain)
{
    return qCompress(plain, 9).mid(4);
}

QByteArray compressed(const QByteArray &packed)
{
    return head("Content-Encoding: deflate\r\nContent-Length: " + QByteArray::number(packed.size()) +
                "\r\n") +
           packed;
}

} // namespace

class TestHttpSocket : public QObject
{
    Q_OBJECT

private:
    QFuture<Result<HttpOutcome>> send(const QByteArray &path, const QString &origin = {})
    {
        const Origin target = *Origin::parse(origin.isEmpty() ? m_server->origin() : origin);
        return m_client->send(target, {.pathAndQuery = QString::fromLatin1(path),
                                       .headers = {{"Authorization", "Bearer t0k"}},
                                       .body = {}});
    }

    HttpOutcome get(const QByteArray &path, const QString &origin = {})
    {
        const auto future = send(path, origin);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000) || !future.result()) {
            qFatal("no outcome");
        }
        return *future.result();
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    RequestGate m_gate;
    std::unique_ptr<HttpClient> m_client;

private slots:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        const HttpLimits limits{
            .stall = 500ms, .total = 3s, .body = 1'000'000, .redirects = 3, .retries = {}};
        m_client = std::make_unique<HttpClient>(*m_network, m_gate, QSslConfiguration::defaultConfiguration(),
                                                limits);
    }

    void cleanup()
    {
        m_client.reset();
        m_network.reset();
        m_server.reset();
    }

    void judgesWhatComesOverTheWire_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<HttpProblem>("problem");
        QTest::addColumn<QByteArray>("body");
        const QByteArray bomb = deflated(QByteArray(200'000'000, '0'));
        const QByteArray large = deflated(QByteArray(1'000'001, '0'));
        QByteArray noise(1'200'000, Qt::Uninitialized);
        QRandomGenerator(7).generate(noise.begin(), noise.end());
        const QByteArray loose = deflated(noise.toHex());
        QTest::newRow("whole") << ScriptedServer::ok("{\"a\":1}") << none << "{\"a\":1}"_qba;
        QTest::newRow("no length") << head("Connection: close\r\n") + "{\"a\":1}" << none << "{\"a\":1}"_qba;
        QTest::newRow("chunked") << head("Transfer-Encoding: chunked\r\n") +
                                        "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
                                 << none << "abcde"_qba;
        QTest::newRow("compressed") << compressed(deflated("{\"a\":1}")) << none << "{\"a\":1}"_qba;
        QTest::newRow("empty") << ScriptedServer::ok("") << none << ""_qba;
        QTest::newRow("short of its length")
            << head("Content-Length: 100\r\n") + "{\"a\":1" << HttpProblem::Truncated << ""_qba;
        QTest::newRow("chunks cut off") << head("Transfer-Encoding: chunked\r\n") + "3\r\nabc\r\n"
                                        << HttpProblem::Truncated << ""_qba;
        QTest::newRow("broken compression")
            << compressed("this is no deflate stream") << HttpProblem::Unreadable << ""_qba;
        QTest::newRow("bomb") << compressed(bomb) << HttpProblem::Unreadable << ""_qba;
        QTest::newRow("a byte too large, packed tightly")
            << compressed(large) << HttpProblem::Unreadable << ""_qba;
        QTest::newRow("large as it is")
            << ScriptedServer::ok(QByteArray(1'000'001, 'x')) << HttpProblem::TooLarge << ""_qba;
        QTest::newRow("too large, packed loosely") << compressed(loose) << HttpProblem::TooLarge << ""_qba;
        QTest::newRow("hangs up") << ""_qba << HttpProblem::ConnectionLost << ""_qba;
        QTest::newRow("not HTTP") << "SSH-2.0-OpenSSH_9.2p1\r\n"_qba << HttpProblem::ConnectionLost << ""_qba;
    }

    void judgesWhatComesOverTheWire()
    {
        QFETCH(QByteArray, raw);
        QFETCH(HttpProblem, problem);
        QFETCH(QByteArray, body);
        m_server->answer("/a", raw);
        const HttpOutcome outcome = get("/a");
        if (problem == none) {
            QVERIFY(outcome);
            QCOMPARE(outcome->body, body);
        } else {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().problem, problem);
        }
    }

    void timesOutWithoutAnAnswer()
    {
        QCOMPARE(get("/silent").error().problem, HttpProblem::TimedOut);
        QTRY_COMPARE(m_server->openConnections(), 0);
    }

    void timesOutInTheMiddle()
    {
        m_server->answer("/a", head("Content-Length: 100\r\n") + "abc", ScriptedServer::After::KeepOpen);
        QCOMPARE(get("/a").error().problem, HttpProblem::TimedOut);
    }

    void nobodyListens()
    {
        const QString origin = m_server->origin();
        m_server.reset();
        QCOMPARE(get("/a", origin).error().problem, HttpProblem::Refused);
    }

    void theServerSpeaksNoTls()
    {
        QString origin = m_server->origin();
        const HttpOutcome outcome = get("/a", origin.replace(u"http:"_s, u"https:"_s));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().problem == HttpProblem::NotSecure ||
                outcome.error().problem == HttpProblem::TimedOut);
    }

    void answersNoSignInChallenge_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("basic") << "Basic realm=\"x\""_qba;
        QTest::newRow("digest") << "Digest realm=\"x\", nonce=\"abc\", qop=\"auth\""_qba;
        QTest::newRow("negotiate") << "Negotiate"_qba;
        QTest::newRow("ntlm") << "NTLM"_qba;
    }

    void answersNoSignInChallenge()
    {
        QFETCH(QByteArray, scheme);
        QSignalSpy asked(m_network.get(), &QNetworkAccessManager::authenticationRequired);
        m_server->answer("/a", "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: " + scheme +
                                   "\r\nContent-Type: text/plain\r\nContent-Length: 12\r\n\r\nUnauthorized");
        const HttpOutcome outcome = get("/a");
        QVERIFY(outcome);
        QCOMPARE(outcome->status, 401);
        QCOMPARE(outcome->body, "Unauthorized"_qba);
        QCOMPARE(m_server->requests().size(), 1);
        QVERIFY(m_server->requests().first().contains("Authorization: Bearer t0k"));
    }

    void keepsNoCookies()
    {
        m_server->answer("/a", ScriptedServer::ok("{}", "Set-Cookie: session=1; Path=/\r\n"));
        QVERIFY(get("/a"));
        QVERIFY(get("/a"));
        QVERIFY(!m_server->requests().last().toLower().contains("cookie"));
        QVERIFY(m_network->cookieJar()->cookiesForUrl(QUrl(m_server->origin())).isEmpty());
    }

    void neverBringsTheTokenElsewhere()
    {
        ScriptedServer elsewhere;
        elsewhere.answer("/b", ScriptedServer::ok("{}"));
        m_server->answer("/a", "HTTP/1.1 302 Found\r\nLocation: " + elsewhere.origin().toLatin1() +
                                   "/b\r\nContent-Length: 0\r\n\r\n");
        const HttpOutcome outcome = get("/a");
        QCOMPARE(outcome.error().problem, HttpProblem::OtherOrigin);
        QCOMPARE(outcome.error().origin, elsewhere.origin());
        QTest::qWait(50);
        QCOMPARE(elsewhere.requests().size(), 0);
    }

    void cancellingHangsUp()
    {
        auto future = send("/silent");
        QTRY_COMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_server->openConnections(), 1);
        future.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->openConnections(), 0, speedLimit(400));
    }
};

QTEST_GUILESS_MAIN(TestHttpSocket)
#include "test_httpsocket.moc"
