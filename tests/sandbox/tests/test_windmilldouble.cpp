#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tokens.h"
#include "tests/sandbox/windmill/windmillservice.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;
namespace token = patchbay::sandbox::windmilltoken;

class WindmillDoubleTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void versionNeedsNoToken();
    void statusByToken_data();
    void statusByToken();
    void rolesInWorkspaces();
    void ownTokenIsOnTheSecondPage();
    void tokenRowTellsRestrictions();
    void variablesArePagedAndFiltered();
    void tokensAreMadeAndRemoved();
    void pagesOutsideTheApiAreHtml();

private:
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<Client> m_client;
};

void WindmillDoubleTest::init()
{
    m_server = std::make_unique<SandboxServer>(std::make_shared<WindmillService>());
    QVERIFY(m_server->start());
    m_client = std::make_unique<Client>(m_server->url());
}

void WindmillDoubleTest::versionNeedsNoToken()
{
    const Answer answer = m_client->get(u"/api/version"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("CE v1.735.0"));
    QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
    QVERIFY(!m_server->anyRequestMentions("Bearer"));
}

void WindmillDoubleTest::statusByToken_data()
{
    QTest::addColumn<QByteArray>("tokenText");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");

    const QByteArray refused = "Not authorized: Unauthorized";
    const auto row = [](const char *name, const QByteArray &text, const QString &path, int status,
                        const QByteArray &error = {}) {
        QTest::newRow(name) << text << path << status << error;
    };
    const QString who = u"/api/users/whoami"_s;
    const QString production = u"/api/w/production/users/whoami"_s;
    const QString workspaces = u"/api/workspaces/users"_s;
    row("no token", {}, who, 401, refused);
    row("wrong", token::wrong, who, 401, refused);
    row("expired", token::expired, who, 401, refused);
    row("revoked", token::revoked, who, 401, refused);
    row("developer", token::developer, who, 200);
    row("developer, unknown workspace", token::developer, u"/api/w/nowhere/users/whoami"_s, 401, refused);
    row("bound, global route", token::bound, who, 401, refused);
    row("bound, workspaces", token::bound, workspaces, 401, refused);
    row("bound, own workspace", token::bound, production, 200);
    row("bound, other workspace", token::bound, u"/api/w/staging/users/whoami"_s, 401, refused);
    row("scoped", token::scoped, workspaces, 200);
    row("scoped, catalogue", token::scoped, u"/api/tokens/list/scopes"_s, 400,
        "Bad request: Could not extract domain from route: /api/tokens/list/scopes");
    row("scoped without workspaces:read", token::scopedNoWorkspaces, workspaces, 403,
        "Permission denied: Access denied. Required scope: workspaces:read");
    row("scoped without workspaces:read, who", token::scopedNoWorkspaces, who, 200);
    row("write implies read", token::scopedNoWorkspaces, u"/api/w/production/variables/list"_s, 200);
    row("scoped without users:read", token::scopedNoUsers, who, 403,
        "Permission denied: Access denied. Required scope: users:read");
    row("disabled, who", token::disabled, who, 200);
    row("disabled, workspace", token::disabled, production, 401, refused);
    row("read-only, reading", token::readOnly, who, 200);
    row("admin, unknown workspace", token::admin, u"/api/w/nowhere/users/whoami"_s, 404,
        "Not found: workspace nowhere");
    row("unknown route", token::developer, u"/api/nonsense"_s, 404, "Not found: route not found");
}

void WindmillDoubleTest::statusByToken()
{
    QFETCH(QByteArray, tokenText);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QByteArray, error);

    const Answer answer = m_client->get(path, tokenText);
    QCOMPARE(answer.status, status);
    if (!error.isEmpty()) {
        QCOMPARE(answer.body, error);
        QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
    }
}

void WindmillDoubleTest::rolesInWorkspaces()
{
    const auto role = [this](const char *who, const QString &workspace) {
        return m_client->get(u"/api/w/%1/users/whoami"_s.arg(workspace), who).json().object();
    };
    QCOMPARE(role(token::developer, u"production"_s).value("operator"_L1).toBool(true), false);
    QCOMPARE(role(token::developer, u"production"_s).value("folders"_L1).toArray().size(), 2);
    QCOMPARE(role(token::operatorRole, u"production"_s).value("operator"_L1).toBool(), true);
    QCOMPARE(role(token::mixedRoles, u"staging"_s).value("operator"_L1).toBool(), true);
    QCOMPARE(role(token::admin, u"analytics"_s).value("is_admin"_L1).toBool(), true);

    const QJsonObject list = m_client->get(u"/api/workspaces/users"_s, token::mixedRoles).json().object();
    QCOMPARE(list.value("email"_L1).toString(), u"max@example.com"_s);
    QCOMPARE(list.value("workspaces"_L1).toArray().last()["disabled"_L1].toBool(), true);
    QCOMPARE(m_client->get(u"/api/workspaces/list"_s, token::many).json().array().size(), 240);
    QCOMPARE(m_client->get(u"/api/users/whoami"_s, token::operatorRole).json()["operator_only"_L1].toBool(),
             true);
    QCOMPARE(m_client->get(u"/api/users/whoami"_s, token::disabled).json()["disabled"_L1].toBool(), true);
}

void WindmillDoubleTest::ownTokenIsOnTheSecondPage()
{
    const auto page = [this](int number) {
        const QString path =
            u"/api/users/tokens/list?exclude_ephemeral=true&page=%1&per_page=100"_s.arg(number);
        return m_client->get(path, token::many).json().array();
    };
    const auto holdsOwn = [](const QJsonArray &rows) {
        return std::any_of(rows.begin(), rows.end(), [](const QJsonValue &row) {
            return row["token_prefix"_L1].toString() == QString::fromLatin1(QByteArray(token::many).left(10));
        });
    };
    QCOMPARE(page(1).size(), 100);
    QVERIFY(!holdsOwn(page(1)));
    QCOMPARE(page(2).size(), 31);
    QVERIFY(holdsOwn(page(2)));
    QCOMPARE(page(3).size(), 0);
    QVERIFY(page(1).first()["created_at"_L1].toString() > page(2).last()["created_at"_L1].toString());
}

void WindmillDoubleTest::tokenRowTellsRestrictions()
{
    const QJsonArray rows = m_client->get(u"/api/users/tokens/list"_s, token::developer).json().array();
    const auto row = [&rows](const char *text) {
        for (const QJsonValue &candidate : rows) {
            if (candidate["token_prefix"_L1].toString() == QString::fromLatin1(QByteArray(text).left(10))) {
                return candidate.toObject();
            }
        }
        return QJsonObject();
    };
    QVERIFY(row(token::developer).value("expiration"_L1).isNull());
    QVERIFY(row(token::developer).value("scopes"_L1).isNull());
    QCOMPARE(row(token::bound).value("workspace_id"_L1).toString(), u"production"_s);
    QCOMPARE(row(token::readOnly).value("read_only"_L1).toBool(), true);
    QCOMPARE(row(token::pathLimited).value("scopes"_L1).toArray().last().toString(),
             u"variables:write:f/apps/*"_s);
    const QDateTime expiry =
        QDateTime::fromString(row(token::expiringSoon).value("expiration"_L1).toString(), Qt::ISODateWithMs);
    QCOMPARE(QDateTime::currentDateTimeUtc().secsTo(expiry) / 3600, qint64(5 * 24 - 1));
}

void WindmillDoubleTest::variablesArePagedAndFiltered()
{
    const QString path = u"/api/w/production/variables/list?path_start=f/apps/&per_page=1&page=%1"_s;
    const QJsonArray first = m_client->get(path.arg(1), token::developer).json().array();
    QCOMPARE(first.size(), 1);
    QCOMPARE(first.first()["path"_L1].toString(), u"f/apps/database_url"_s);
    QCOMPARE(m_client->get(path.arg(3), token::developer).json().array().size(), 0);
    const QJsonArray names =
        m_client->get(u"/api/w/production/folders/listnames?only_member_of=true"_s, token::developer)
            .json()
            .array();
    QCOMPARE(names, (QJsonArray{u"apps"_s, u"shared"_s}));
}

void WindmillDoubleTest::tokensAreMadeAndRemoved()
{
    const QByteArray wish = R"({"label": "new", "read_only": true})";
    const Answer made = m_client->ask("POST", u"/api/users/tokens/create"_s, token::developer, wish);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.body.size(), qsizetype(32));
    QCOMPARE(m_client->get(u"/api/users/email"_s, made.body).body, QByteArray("ada@example.com"));
    const QString removal = u"/api/users/tokens/delete/"_s + QString::fromLatin1(made.body.left(10));
    QCOMPARE(m_client->ask("DELETE", removal, made.body).body,
             QByteArray("Permission denied: this token is read-only"));
    QCOMPARE(m_client->ask("DELETE", removal, token::developer).status, 200);
    QCOMPARE(m_client->get(u"/api/users/email"_s, made.body).status, 401);
    QCOMPARE(
        m_client->ask("POST", u"/api/workspaces/exists"_s, token::developer, R"({"id": "staging"})").body,
        QByteArray("true"));
}

void WindmillDoubleTest::pagesOutsideTheApiAreHtml()
{
    const Answer answer = m_client->get(u"/user/login"_s);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header("Content-Type").startsWith("text/html"));
}

QTEST_GUILESS_MAIN(WindmillDoubleTest)
#include "test_windmilldouble.moc"
