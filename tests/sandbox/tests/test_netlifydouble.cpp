#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tokens.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;
namespace token = patchbay::sandbox::netlifytoken;

class NetlifyDoubleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void statusByToken_data();
    void statusByToken();
    void errorsHaveTheVendorsShape();
    void unroutedPathIsPlainText();
    void linkHeaderLeadsThroughAllPages();
    void singleSignOnHidesATeam();
    void rolesOfMembers();
    void headersOnEveryAnswer();

private:
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Client> m_client;
};

void NetlifyDoubleTest::init()
{
    m_server = std::make_unique<SandboxServer>(std::make_shared<NetlifyService>());
    QVERIFY(m_server->start());
    m_client = std::make_unique<Client>(m_server->url());
}

void NetlifyDoubleTest::statusByToken_data()
{
    QTest::addColumn<QByteArray>("tokenText");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &text, const QString &path, int status) {
        QTest::newRow(name) << text << path << status;
    };
    const QString user = u"/api/v1/user"_s;
    const QString members = u"/api/v1/acme/members"_s;
    row("no token", {}, user, 401);
    row("wrong", token::wrong, user, 401);
    row("expired", token::expired, user, 401);
    row("revoked", token::revoked, user, 401);
    row("owner", token::owner, user, 200);
    row("owner, members", token::owner, members, 200);
    row("owner, environment", token::owner, u"/api/v1/accounts/60c0ffee0000000000000001/env"_s, 200);
    row("owner, foreign team", token::owner, u"/api/v1/crowd/members"_s, 404);
    row("developer, members", token::developer, members, 200);
    row("members refused", token::membersRefused, members, 403);
    row("forbidden, user", token::forbidden, user, 200);
    row("forbidden, teams", token::forbidden, u"/api/v1/accounts"_s, 403);
    row("forbidden, sites", token::forbidden, u"/api/v1/sites"_s, 403);
    row("unknown site", token::owner, u"/api/v1/sites/nothing"_s, 404);
}

void NetlifyDoubleTest::statusByToken()
{
    QFETCH(QByteArray, tokenText);
    QFETCH(QString, path);
    QFETCH(int, status);

    const Answer answer = m_client->get(path, tokenText);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    if (status >= 400) {
        QCOMPARE(answer.json()["code"_L1].toInt(), status);
    }
}

void NetlifyDoubleTest::errorsHaveTheVendorsShape()
{
    QCOMPARE(m_client->get(u"/api/v1/user"_s, token::wrong).body,
             QByteArray(R"({"code":401,"message":"Access Denied"})"));
}

void NetlifyDoubleTest::unroutedPathIsPlainText()
{
    const Answer answer = m_client->get(u"/api/v1/nonsense/of/mine"_s, token::owner);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, QByteArray("Not Found"));
    QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
    QVERIFY(!answer.header("X-Request-Id").isEmpty());
}

void NetlifyDoubleTest::linkHeaderLeadsThroughAllPages()
{
    const Answer first = m_client->get(u"/api/v1/sites?filter=all&page=1&per_page=100"_s, token::many);
    QCOMPARE(first.json().array().size(), 100);
    const QByteArray base = m_server->url().toEncoded() + "/api/v1/sites?filter=all&page=";
    QCOMPARE(first.header("Link"),
             "<" + base + "2&per_page=100>; rel=\"next\", <" + base + "4&per_page=100>; rel=\"last\"");

    const Answer last = m_client->get(u"/api/v1/sites?filter=all&page=4&per_page=100"_s, token::many);
    QCOMPARE(last.json().array().size(), 40);
    QVERIFY(last.header("Link").isEmpty());
    const Answer beyond = m_client->get(u"/api/v1/crowd/sites?page=5&per_page=500"_s, token::many);
    QCOMPARE(beyond.body, QByteArray("[]"));
}

void NetlifyDoubleTest::singleSignOnHidesATeam()
{
    const QJsonArray teams = m_client->get(u"/api/v1/accounts"_s, token::ssoHidden).json().array();
    QCOMPARE(teams.size(), 1);
    QCOMPARE(teams.first()["slug"_L1].toString(), u"sams-team"_s);
    QCOMPARE(m_client->get(u"/api/v1/sites"_s, token::ssoHidden).json().array().size(), 1);
    QCOMPARE(m_client->get(u"/api/v1/user"_s, token::ssoHidden).json()["site_count"_L1].toInt(), 2);
    QCOMPARE(m_client->get(u"/api/v1/big-corp/members"_s, token::ssoHidden).status, 404);
}

void NetlifyDoubleTest::rolesOfMembers()
{
    const QJsonArray members = m_client->get(u"/api/v1/acme/members"_s, token::developer).json().array();
    QCOMPARE(members.size(), 2);
    QCOMPARE(members.last()["email"_L1].toString(), u"devi@example.com"_s);
    QCOMPARE(members.last()["role"_L1].toString(), u"Developer"_s);
    const QJsonArray teams = m_client->get(u"/api/v1/accounts"_s, token::developer).json().array();
    QCOMPARE(teams.first()["owner_ids"_L1].toArray(), (QJsonArray{members.first()["id"_L1]}));
}

void NetlifyDoubleTest::headersOnEveryAnswer()
{
    for (const char *text : {token::owner, token::wrong}) {
        const Answer answer = m_client->get(u"/api/v1/user"_s, text);
        QVERIFY(!answer.header("X-Request-Id").isEmpty());
        QCOMPARE(answer.header("X-RateLimit-Limit"), QByteArray("500"));
        QCOMPARE(answer.header("X-RateLimit-Remaining"), QByteArray("499"));
        QVERIFY(answer.header("X-RateLimit-Reset").toLongLong() > QDateTime::currentSecsSinceEpoch());
    }
}

QTEST_GUILESS_MAIN(NetlifyDoubleTest)
#include "test_netlifydouble.moc"
