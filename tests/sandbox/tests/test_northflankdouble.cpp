#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tokens.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;
namespace token = patchbay::sandbox::northflanktoken;

class NorthflankDoubleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void statusByToken_data();
    void statusByToken();
    void errorsHaveTheVendorsShape();
    void authTellsWhoAndWhat();
    void cursorLeadsThroughAllPages();
    void lastPageHasNoCursor();
    void pagesCanBeNumbered();
    void organisationListsTeams();
    void rateLimitCountsDown();
    void rotationEndsTheOldKey();

private:
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Client> m_client;
};

void NorthflankDoubleTest::init()
{
    m_server = std::make_unique<SandboxServer>(std::make_shared<NorthflankService>());
    QVERIFY(m_server->start());
    m_client = std::make_unique<Client>(m_server->url());
}

void NorthflankDoubleTest::statusByToken_data()
{
    QTest::addColumn<QByteArray>("tokenText");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &text, const QString &path, int status) {
        QTest::newRow(name) << text << path << status;
    };
    const QString auth = u"/v1/auth"_s;
    const QString projects = u"/v1/projects"_s;
    const QString secrets = u"/v1/projects/storefront/secrets"_s;
    const QString group = u"/v1/projects/storefront/secrets/database"_s;
    row("no token", {}, auth, 401);
    row("wrong", token::wrong, auth, 401);
    row("expired", token::expired, projects, 401);
    row("revoked", token::revoked, projects, 401);
    row("team, auth", token::team, auth, 200);
    row("team, projects", token::team, projects, 200);
    row("team, group", token::team, group, 200);
    row("team, by its team route", token::team, u"/v1/teams/acme/projects"_s, 200);
    row("team, another's team route", token::team, u"/v1/teams/labs/projects"_s, 404);
    row("team, no teams", token::team, u"/v1/teams"_s, 403);
    row("team, unknown project", token::team, u"/v1/projects/nothing/secrets"_s, 404);
    row("org, projects", token::org, projects, 404);
    row("org, team projects", token::org, u"/v1/teams/labs/projects"_s, 200);
    row("org, team secrets", token::org, u"/v1/teams/acme/projects/storefront/secrets"_s, 200);
    row("org, foreign team", token::org, u"/v1/teams/crowd/projects"_s, 404);
    row("no project permission, auth", token::noProjectPermission, auth, 200);
    row("no project permission", token::noProjectPermission, projects, 403);
    row("list only, list", token::listOnly, secrets, 200);
    row("list only, values", token::listOnly, group, 403);
    row("read only, values", token::readOnlySecrets, group, 200);
    row("no secrets", token::noSecrets, secrets, 403);
    row("no auth route", token::noAuthRoute, auth, 404);
    row("no auth route, projects", token::noAuthRoute, projects, 200);
    row("unknown route", token::team, u"/v1/nonsense"_s, 404);
}

void NorthflankDoubleTest::statusByToken()
{
    QFETCH(QByteArray, tokenText);
    QFETCH(QString, path);
    QFETCH(int, status);

    const Answer answer = m_client->get(path, tokenText);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(answer.json()["error"_L1]["status"_L1].toInt(200), status);
}

void NorthflankDoubleTest::errorsHaveTheVendorsShape()
{
    const QJsonObject error =
        m_client->get(u"/v1/projects"_s, token::noProjectPermission).json()["error"_L1].toObject();
    QCOMPARE(error.keys(), (QStringList{u"id"_s, u"message"_s, u"status"_s}));
    QCOMPARE(error.value("message"_L1).toString(),
             u"Missing permission: Project > Projects > Manage > Read"_s);
}

void NorthflankDoubleTest::authTellsWhoAndWhat()
{
    const QJsonValue soon = m_client->get(u"/v1/auth"_s, token::expiringSoon).json()["data"_L1];
    QCOMPARE(soon["entityType"_L1].toString(), u"team"_s);
    const QDateTime expiry = QDateTime::fromString(soon["expiresAt"_L1].toString(), Qt::ISODateWithMs);
    QCOMPARE(QDateTime::currentDateTimeUtc().secsTo(expiry) / 3600, qint64(5 * 24 - 1));

    const QJsonValue organisation = m_client->get(u"/v1/auth"_s, token::org).json()["data"_L1];
    QCOMPARE(organisation["entityType"_L1].toString(), u"org"_s);
    QCOMPARE(organisation["orgId"_L1].toString(), u"acme-group"_s);
    QVERIFY(organisation["expiresAt"_L1].isNull());

    const QJsonValue lister = m_client->get(u"/v1/auth"_s, token::listOnly).json()["data"_L1];
    QCOMPARE(lister["permissions"_L1]["projectScope"_L1].toArray(),
             (QJsonArray{u"Project > Projects > Manage > Read"_s, u"Project > Secrets > General > List"_s}));
}

void NorthflankDoubleTest::cursorLeadsThroughAllPages()
{
    QSet<QString> ids;
    QString cursor;
    int pages = 0;
    do {
        const QString query = cursor.isEmpty() ? QString() : u"&cursor="_s + cursor;
        const QJsonDocument page = m_client->get(u"/v1/projects?per_page=100"_s + query, token::many).json();
        for (const QJsonValue &project : page["data"_L1]["projects"_L1].toArray()) {
            ids.insert(project["id"_L1].toString());
        }
        cursor = page["pagination"_L1]["cursor"_L1].toString();
        ++pages;
        QCOMPARE(page["pagination"_L1]["hasNextPage"_L1].toBool(), !cursor.isEmpty());
    } while (!cursor.isEmpty() && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(ids.size(), qsizetype(260));
}

void NorthflankDoubleTest::lastPageHasNoCursor()
{
    const QJsonObject pagination =
        m_client->get(u"/v1/projects"_s, token::team).json()["pagination"_L1].toObject();
    QCOMPARE(pagination.keys(), (QStringList{u"count"_s, u"hasNextPage"_s}));
    QCOMPARE(pagination.value("count"_L1).toInt(), 2);
}

void NorthflankDoubleTest::pagesCanBeNumbered()
{
    const QJsonDocument usual = m_client->get(u"/v1/projects"_s, token::many).json();
    QCOMPARE(usual["pagination"_L1]["count"_L1].toInt(), 50);
    const QJsonDocument capped = m_client->get(u"/v1/projects?per_page=5000"_s, token::many).json();
    QCOMPARE(capped["pagination"_L1]["count"_L1].toInt(), 100);
    const QJsonDocument third = m_client->get(u"/v1/projects?per_page=100&page=3"_s, token::many).json();
    QCOMPARE(third["pagination"_L1]["count"_L1].toInt(), 60);
    QCOMPARE(third["data"_L1]["projects"_L1].toArray().last()["id"_L1].toString(), u"project-260"_s);
}

void NorthflankDoubleTest::organisationListsTeams()
{
    const QJsonArray teams =
        m_client->get(u"/v1/teams"_s, token::org).json()["data"_L1]["teams"_L1].toArray();
    QCOMPARE(teams.size(), 3);
    QCOMPARE(teams.first()["name"_L1].toString(), u"Acme"_s);
}

void NorthflankDoubleTest::rateLimitCountsDown()
{
    const Answer first = m_client->get(u"/v1/auth"_s, token::team);
    const Answer second = m_client->get(u"/v1/auth"_s, token::team);
    QCOMPARE(first.header("x-ratelimit-limit"), QByteArray("1000"));
    QCOMPARE(first.header("x-ratelimit-remaining"), QByteArray("999"));
    QCOMPARE(second.header("x-ratelimit-remaining"), QByteArray("998"));
    QVERIFY(!second.header("x-ratelimit-reset").isEmpty());
}

void NorthflankDoubleTest::rotationEndsTheOldKey()
{
    const Answer rotated = m_client->ask("POST", u"/v1/tokens/team-token/keys"_s, token::team, "{}");
    QCOMPARE(rotated.status, 200);
    const QByteArray fresh = rotated.json()["data"_L1]["token"_L1].toString().toLatin1();
    QVERIFY(fresh.startsWith("nf-eyJ"));
    QCOMPARE(m_client->get(u"/v1/auth"_s, token::team).status, 401);
    QCOMPARE(m_client->get(u"/v1/auth"_s, fresh).json()["data"_L1]["id"_L1].toString(), u"team-token"_s);
}

QTEST_GUILESS_MAIN(NorthflankDoubleTest)
#include "test_northflankdouble.moc"
