#include "tests/sandbox/elsewhereservice.h"
#include "tests/sandbox/http/httprequestparser.h"
#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tests/client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;

/// Speaks HTTP byte by byte, where QNetworkAccessManager would be too polite.
class HttpServerTest : public QObject
{
    Q_OBJECT

private slots:
    void requestIsCutFromTheStream();
    void refusesBrokenRequests_data();
    void refusesBrokenRequests();
    void keepsTheConnection();
    void closesWhenAsked();
    void headHasNoBody();
    void chunksTheBody();
    void recordsRequests();
    void waitsForTheLatency();
    void listensOnLoopbackOnly();

private:
    static QByteArray exchange(quint16 port, const QByteArray &sent, const QByteArray &until);
};

QByteArray HttpServerTest::exchange(quint16 port, const QByteArray &sent, const QByteArray &until)
{
    QTcpSocket socket;
    QByteArray received;
    socket.connectToHost(QHostAddress::LocalHost, port);
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    socket.write(sent);
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(
            received.endsWith(until) &&
                (!until.isEmpty() || socket.state() == QAbstractSocket::UnconnectedState),
            5000);
    }();
    return received;
}

void HttpServerTest::requestIsCutFromTheStream()
{
    HttpRequestParser parser;
    parser.feed("POST /a%2Fb/c?x=1%202 HTTP/1.1\r\nHost: h\r\ncontent-length: 4\r\nAuthorization: Bearer "
                "t\r\n\r\nbo");
    QVERIFY(!parser.next());
    parser.feed("dyGET / HTTP/1.0\r\n\r\n");
    const auto request = parser.next();
    QVERIFY(request);
    QCOMPARE(request->segments, (QStringList{u"a/b"_s, u"c"_s}));
    QCOMPARE(request->argument(u"x"_s), u"1 2"_s);
    QCOMPARE(request->body, QByteArray("body"));
    QCOMPARE(request->bearerToken(), QByteArray("t"));
    QVERIFY(request->keepAlive);
    const auto second = parser.next();
    QVERIFY(second);
    QCOMPARE(second->target, QByteArray("/"));
    QVERIFY(!second->keepAlive);
    QCOMPARE(parser.errorStatus(), 0);
}

void HttpServerTest::refusesBrokenRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("no path") << QByteArray("GET\r\n\r\n") << 400;
    QTest::newRow("TLS greeting") << QByteArray("\x16\x03\x01\x02\x00\x01", 6) << 400;
    QTest::newRow("relative path") << QByteArray("GET a HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << 400;
    QTest::newRow("bad length") << QByteArray("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << 400;
    QTest::newRow("huge body") << QByteArray("GET / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n") << 413;
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nX: ") + QByteArray(300000, 'x') << 431;
    QTest::newRow("chunked request") << QByteArray("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                                     << 501;
}

void HttpServerTest::refusesBrokenRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    SandboxServer server(std::make_shared<ElsewhereService>());
    QVERIFY(server.start());
    const QByteArray answer = exchange(server.port(), bytes, {});
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.left(100).constData());
    QVERIFY(server.requests().isEmpty());
}

void HttpServerTest::keepsTheConnection()
{
    SandboxServer server(std::make_shared<ElsewhereService>());
    QVERIFY(server.start());
    const QByteArray answers =
        exchange(server.port(), "GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\n", {});
    QCOMPARE(answers.count("HTTP/1.1 200 OK"), qsizetype(2));
    QCOMPARE(answers.count("Connection: keep-alive"), qsizetype(1));
    QCOMPARE(server.requests().size(), qsizetype(2));
    QTRY_COMPARE(server.openConnections(), 0);
}

void HttpServerTest::closesWhenAsked()
{
    SandboxServer server(std::make_shared<ElsewhereService>());
    QVERIFY(server.start());
    const QByteArray answer = exchange(server.port(), "GET / HTTP/1.0\r\n\r\n", {});
    QVERIFY(answer.contains("Connection: close\r\n"));
}

void HttpServerTest::headHasNoBody()
{
    SandboxServer server(std::make_shared<ElsewhereService>());
    QVERIFY(server.start());
    const QByteArray answer = exchange(server.port(), "HEAD / HTTP/1.1\r\n\r\n", "\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK"));
    QVERIFY(!answer.contains("Content-Length: 0"));
}

void HttpServerTest::chunksTheBody()
{
    SandboxServer server(std::make_shared<NorthflankService>());
    QVERIFY(server.start());
    const QByteArray answer = exchange(server.port(), "GET /v1/projects HTTP/1.1\r\n\r\n", "0\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 401 Unauthorized"));
    QVERIFY(answer.contains("Transfer-Encoding: chunked\r\n"));
    QVERIFY(!answer.contains("Content-Length"));
}

void HttpServerTest::recordsRequests()
{
    SandboxServer server(std::make_shared<ElsewhereService>());
    QVERIFY(server.start());
    QSignalSpy received(&server, &SandboxServer::received);
    Client client(server.url());
    client.ask("POST", u"/somewhere?q=1"_s, "sentinel-token", "{}");
    QCOMPARE(received.size(), qsizetype(1));
    QCOMPARE(server.requests().first().method, QByteArray("POST"));
    QCOMPARE(server.requests().first().target, QByteArray("/somewhere?q=1"));
    QCOMPARE(server.requests().first().body, QByteArray("{}"));
    QVERIFY(server.anyRequestMentions("sentinel-token"));
    QVERIFY(!server.anyRequestMentions("another-token"));
    QCOMPARE(client.get(u"/_sandbox/requests"_s).json().array().size(), 1);
}

void HttpServerTest::waitsForTheLatency()
{
    SandboxServer server(std::make_shared<ElsewhereService>());
    server.setLatency(std::chrono::milliseconds(150));
    QVERIFY(server.start());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(Client(server.url()).get(u"/"_s).status, 200);
    QVERIFY(timer.elapsed() >= 150);
}

void HttpServerTest::listensOnLoopbackOnly()
{
    SandboxServer server(std::make_shared<ElsewhereService>());
    QVERIFY(server.start());
    QCOMPARE(server.url().host(), u"127.0.0.1"_s);
    SandboxServer second(std::make_shared<ElsewhereService>());
    QVERIFY(!second.start(server.port()));
    QVERIFY(!second.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "test_httpserver.moc"
