#include "tests/sandbox/elsewhereservice.h"
#include "tests/sandbox/gzip.h"
#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tokens.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;

class MisbehaviourTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answers_data();
    void answers();
    void breaksOff_data();
    void breaksOff();
    void hangs_data();
    void hangs();
    void oversizedBodyIsStillTheRightJson();
    void gzipBombUnpacksToTheRightJson();
    void gzipIsReadByOthers();
    void redirectsElsewhere();
    void redirectWithinTheOriginAnswers();
    void cookieLoginAsksForAPassword();
    void countsAndPathsAreKept();
    void switchesAtRunTime();
    void readsRules_data();
    void readsRules();

private:
    void set(Misbehaviour kind)
    {
        Behaviour behaviour;
        behaviour.kind = kind;
        m_server->setBehaviour(behaviour);
    }
    Answer get() { return m_client->get(u"/api/v1/user"_s, netlifytoken::owner); }

    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Client> m_client;
};

void MisbehaviourTest::init()
{
    m_server = std::make_unique<SandboxServer>(std::make_shared<NetlifyService>());
    QVERIFY(m_server->start());
    m_client = std::make_unique<Client>(m_server->url());
}

void MisbehaviourTest::answers_data()
{
    QTest::addColumn<Misbehaviour>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("part");
    const QByteArray json = "application/json";
    QTest::newRow("429") << Misbehaviour::RateLimited << 429 << json << QByteArray("\"code\":429");
    QTest::newRow("429 silent") << Misbehaviour::RateLimitedSilent << 429 << json
                                << QByteArray("\"code\":429");
    QTest::newRow("500") << Misbehaviour::ServerError << 500 << json << QByteArray("\"code\":500");
    QTest::newRow("503") << Misbehaviour::Unavailable << 503 << json << QByteArray("\"code\":503");
    QTest::newRow("wrong type") << Misbehaviour::WrongType << 200 << QByteArray("application/octet-stream")
                                << QByteArray("ada@example.com");
    QTest::newRow("foreign") << Misbehaviour::ForeignJson << 200 << json << QByteArray("coffee-machine");
    QTest::newRow("empty") << Misbehaviour::Empty << 200 << QByteArray() << QByteArray();
    QTest::newRow("login page") << Misbehaviour::LoginPage << 200 << QByteArray("text/html; charset=utf-8")
                                << QByteArray("<form");
    QTest::newRow("echo") << Misbehaviour::EchoToken << 401 << json << QByteArray(netlifytoken::owner);
}

void MisbehaviourTest::answers()
{
    QFETCH(Misbehaviour, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, part);
    set(kind);
    const Answer answer = get();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Content-Type"), type);
    QVERIFY(answer.body.contains(part));
    const bool tellsWhen = kind == Misbehaviour::RateLimited || kind == Misbehaviour::Unavailable;
    QCOMPARE(answer.header("Retry-After"), tellsWhen ? QByteArray("1") : QByteArray());
    QCOMPARE(answer.body.isEmpty(), kind == Misbehaviour::Empty);
}

void MisbehaviourTest::breaksOff_data()
{
    QTest::addColumn<Misbehaviour>("kind");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::newRow("truncated") << Misbehaviour::Truncated << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("closed") << Misbehaviour::Closed << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("reset") << Misbehaviour::Reset << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("garbage") << Misbehaviour::Garbage << QNetworkReply::RemoteHostClosedError;
}

void MisbehaviourTest::breaksOff()
{
    QFETCH(Misbehaviour, kind);
    QFETCH(QNetworkReply::NetworkError, error);
    set(kind);
    QCOMPARE(get().error, error);
}

void MisbehaviourTest::hangs_data()
{
    QTest::addColumn<Misbehaviour>("kind");
    QTest::addColumn<bool>("headers");
    QTest::newRow("stalled") << Misbehaviour::Stalled << false;
    QTest::newRow("stalled headers") << Misbehaviour::StalledHeaders << true;
    QTest::newRow("dripping") << Misbehaviour::Dripping << true;
}

void MisbehaviourTest::hangs()
{
    QFETCH(Misbehaviour, kind);
    QFETCH(bool, headers);
    Behaviour behaviour;
    behaviour.kind = kind;
    behaviour.delay = std::chrono::milliseconds(5);
    m_server->setBehaviour(behaviour);
    const std::unique_ptr<QNetworkReply> reply(m_client->send("GET", u"/api/v1/user"_s, netlifytoken::owner));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(!finished.wait(200));
    QCOMPARE(m_server->requests().size(), qsizetype(1));
    QCOMPARE(reply->hasRawHeader("Content-Type"), headers);
    QCOMPARE(reply->bytesAvailable() > 1, kind == Misbehaviour::Dripping);
    reply->abort();
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void MisbehaviourTest::oversizedBodyIsStillTheRightJson()
{
    set(Misbehaviour::Oversized);
    const Answer answer = get();
    QVERIFY(answer.body.size() > 8 * 1024 * 1024);
    QCOMPARE(answer.json()["email"_L1].toString(), u"ada@example.com"_s);
}

void MisbehaviourTest::gzipBombUnpacksToTheRightJson()
{
    set(Misbehaviour::GzipBomb);
    const std::unique_ptr<QNetworkReply> reply(m_client->send("GET", u"/api/v1/user"_s, netlifytoken::owner));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->rawHeader("Content-Encoding"), QByteArray("gzip"));
    const int packed = reply->attribute(QNetworkRequest::OriginalContentLengthAttribute).toInt();
    QVERIFY2(packed > 1024 && packed < 200 * 1024, QByteArray::number(packed).constData());
    const QByteArray seen = reply->readAll();
    QVERIFY(seen.isEmpty() || seen.startsWith(R"({"affiliate_id")"));
}

void MisbehaviourTest::gzipIsReadByOthers()
{
    QProcess gunzip;
    gunzip.start(u"gzip"_s, {u"-dc"_s});
    QVERIFY(gunzip.waitForStarted());
    gunzip.write(gzip("Patchbay"));
    gunzip.closeWriteChannel();
    QVERIFY(gunzip.waitForFinished());
    QCOMPARE(gunzip.readAllStandardOutput(), QByteArray("Patchbay"));
    QCOMPARE(gunzip.exitCode(), 0);
}

void MisbehaviourTest::redirectsElsewhere()
{
    SandboxServer elsewhere(std::make_shared<ElsewhereService>());
    QVERIFY(elsewhere.start());
    Behaviour behaviour;
    behaviour.kind = Misbehaviour::RedirectElsewhere;
    behaviour.location = elsewhere.url().toEncoded();
    behaviour.status = 307;
    m_server->setBehaviour(behaviour);
    const Answer answer = get();
    QCOMPARE(answer.status, 307);
    QCOMPARE(answer.header("Location"), elsewhere.url().toEncoded() + "/api/v1/user");
    set(Misbehaviour::RedirectLoop);
    QCOMPARE(get().header("Location"), QByteArray("/api/v1/user"));
}

void MisbehaviourTest::redirectWithinTheOriginAnswers()
{
    set(Misbehaviour::RedirectSameOrigin);
    const Answer answer = get();
    QCOMPARE(answer.status, 302);
    const Answer followed =
        m_client->get(QString::fromLatin1(answer.header("Location")), netlifytoken::owner);
    QCOMPARE(followed.status, 200);
    QCOMPARE(followed.json()["email"_L1].toString(), u"ada@example.com"_s);
}

void MisbehaviourTest::cookieLoginAsksForAPassword()
{
    set(Misbehaviour::CookieLogin);
    const Answer answer = get();
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.header("Set-Cookie").startsWith("session="));
    QCOMPARE(answer.header("WWW-Authenticate"), QByteArray("Basic realm=\"sandbox\""));
}

void MisbehaviourTest::countsAndPathsAreKept()
{
    Behaviour behaviour;
    behaviour.kind = Misbehaviour::ServerError;
    behaviour.after = 1;
    behaviour.times = 2;
    behaviour.path = u"/api/v1/user"_s;
    m_server->setBehaviour(behaviour);
    QCOMPARE(m_client->get(u"/api/v1/accounts"_s, netlifytoken::owner).status, 200);
    QCOMPARE(get().status, 200);
    QCOMPARE(get().status, 500);
    QCOMPARE(m_client->get(u"/api/v1/accounts"_s, netlifytoken::owner).status, 200);
    QCOMPARE(get().status, 500);
    QCOMPARE(get().status, 200);
}

void MisbehaviourTest::switchesAtRunTime()
{
    const QString path = u"/_sandbox/behaviour"_s;
    QCOMPARE(m_client->ask("POST", path, {}, R"({"kind": "429", "retryAfter": 7})").status, 200);
    QCOMPARE(get().header("Retry-After"), QByteArray("7"));
    const Answer refused = m_client->ask("POST", path, {}, R"({"kind": "sulking"})");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.body, QByteArray("There is no misbehaviour named “sulking”.\n"));
    QCOMPARE(m_client->ask("POST", u"/_sandbox/reset"_s, {}, "{}").status, 200);
    QCOMPARE(m_client->get(u"/_sandbox/requests"_s).body, QByteArray("[]"));
    QCOMPARE(get().status, 200);
}

void MisbehaviourTest::readsRules_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("kind") << u"slow"_s << QString();
    QTest::newRow("options") << u"redirect,status=307,location=http://127.0.0.1:1"_s << QString();
    QTest::newRow("unknown kind") << u"429x"_s << u"There is no misbehaviour named “429x”."_s;
    QTest::newRow("unknown option") << u"429,often=2"_s << u"There is no option named “often”."_s;
    QTest::newRow("no number") << u"429,times=twice"_s << u"times must be a whole number."_s;
}

void MisbehaviourTest::readsRules()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const auto behaviour = Behaviour::fromText(text);
    QCOMPARE(behaviour ? QString() : behaviour.error(), problem);
}

QTEST_GUILESS_MAIN(MisbehaviourTest)
#include "test_misbehaviour.moc"
