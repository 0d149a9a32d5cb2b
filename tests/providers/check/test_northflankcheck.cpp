#include "providers/check/northflank/northflankpermission.h"
#include "tests/providers/check/verdicttable.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

const auto auth = u"GET /v1/auth"_s;
const auto projects = u"GET /v1/projects"_s;
const auto shopSecrets = u"GET /v1/projects/shop/secrets"_s;
const auto blogSecrets = u"GET /v1/projects/blog/secrets"_s;

QByteArray authBody(const QByteArray &permissions, const QByteArray &more = {},
                    const QByteArray &entity = "team")
{
    return R"({"data": {"tokenKind": "api", "id": "ci", "name": "CI", "creatorEmail": "ada@example.com",)"
           R"( "entityId": "acme", "entityUid": "u1", "createdAt": "2026-01-01T00:00:00Z", "entityType": ")" +
           entity + R"(", "role": {"name": "Deployer", "roleId": "d", "roleType": "api"},)" +
           R"( "permissions": {"orgScope": [], "teamScope": [], "projectScope": [)" + permissions + "]}" +
           more + "}}";
}

FakeAnswer authWith(const QByteArray &permissions, const QByteArray &more = {})
{
    return FakeAnswer::json(authBody(permissions, more));
}

const QByteArray allPermissions =
    R"("Project > Projects > Manage > Read", "Project > Secrets > General > List",)"
    R"( "Project > Secrets > General > Read", "Project > Secrets > General > Update")";

FakeAnswer list(const QByteArray &key, const QByteArray &rows,
                const QByteArray &pagination = R"({"hasNextPage": false, "count": 2})")
{
    return FakeAnswer::json(R"({"data": {")" + key + R"(": [)" + rows + R"(]}, "pagination": )" + pagination +
                            '}');
}

FakeAnswer error(int status, const QByteArray &message = "No")
{
    return FakeAnswer::json(R"({"error": {"status": )" + QByteArray::number(status) + R"(, "message": ")" +
                                message + R"("}})",
                            status);
}

Answers goodNorthflank()
{
    return {{auth, authWith(allPermissions)},
            {projects, list("projects", R"({"id": "shop", "name": "Shop"}, {"id": "blog", "name": "Blog"})")},
            {shopSecrets, list("secrets", R"({"id": "db", "name": "Database", "type": "secret"})")},
            {blogSecrets, list("secrets", "")}};
}

} // namespace

/// Each reply of Northflank and what is concluded from it.
class TestNorthflankCheck : public QObject
{
    Q_OBJECT

private slots:
    void concludes_data();
    void concludes();
    void tellsAllOfAGoodToken();
    void worksWithoutTheTokensOwnRoute();
    void followsThePages();
    void boundsThePages_data();
    void boundsThePages();
    void readsAnOrganisationByItsTeams();
    void readsPermissionsByTheirWords_data();
    void readsPermissionsByTheirWords();
    void changesNothing();
};

void TestNorthflankCheck::concludes_data()
{
    addVerdictColumns();
    const auto row = [](const char *name, const Answers &answers, Verdict verdict, const QString &check,
                        Outcome outcome, const QString &detail = {}) {
        addVerdictRow({name, answers, verdict, check, outcome, detail});
    };
    constexpr Outcome passed = Outcome::Passed;
    constexpr Outcome failed = Outcome::Failed;
    const QString foreign = u"https://api.northflank.com answers, but not as Northflank does."_s;
    const QString page = u"https://api.northflank.com answers with a web page, not as Northflank does."_s;
    const QString refused = u"Northflank refused this token."_s;

    row("good", {}, Verdict::Valid, u"token"_s, passed, u"Northflank accepts the token."_s);
    row("wrong token", {{auth, error(401, "Unauthorized")}}, Verdict::Rejected, u"token"_s, failed, refused);
    row("revoked in between", {{projects, error(401)}}, Verdict::Rejected, u"projects"_s, failed, refused);
    row("captive portal", {{auth, FakeAnswer::html()}}, Verdict::Misconfigured, u"token"_s, failed, page);
    row("captive portal, 401", {{auth, FakeAnswer::html("<html>", 401)}}, Verdict::Misconfigured, u"token"_s,
        failed, page);
    row("foreign JSON", {{auth, FakeAnswer::json(R"({"ok": true})")}}, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("no entity", {{auth, FakeAnswer::json(authBody("", "", ""))}}, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("JSON in plain text", {{auth, FakeAnswer::text(authBody(""))}}, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("empty", {{auth, FakeAnswer::json("")}}, Verdict::Misconfigured, u"token"_s, failed,
        u"https://api.northflank.com answers with nothing, not as Northflank does."_s);
    row("cut off", {{auth, FakeAnswer::json(authBody("").left(40))}}, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("404 of another server", {{auth, FakeAnswer::text("404 page not found", 404)}},
        Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("403 of a firewall", {{auth, FakeAnswer::text("Forbidden", 403)}}, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("redirect elsewhere", {{auth, FakeAnswer::redirect("https://portal.example/")}},
        Verdict::Misconfigured, u"token"_s, failed,
        u"https://api.northflank.com leads on to https://portal.example. The token was not sent there."_s);
    row("rate limit", {{auth, error(429).withHeader("X-RateLimit-Reset", "1200")}}, Verdict::Unreachable,
        u"token"_s, failed, u"Northflank accepts no more requests for now."_s);
    row("broken", {{auth, error(500, "Oops")}}, Verdict::Unreachable, u"token"_s, failed,
        u"Northflank has a problem of its own and could not answer. It says: Oops"_s);
    row("bad gateway", {{auth, FakeAnswer::html("<html>", 502)}}, Verdict::Unreachable, u"token"_s, failed);
    row("offline", {{auth, FakeAnswer::failure(QNetworkReply::UnknownNetworkError)}}, Verdict::Unreachable,
        u"token"_s, failed, u"No connection to https://api.northflank.com could be made."_s);
    row("silence", {{auth, FakeAnswer::stall()}}, Verdict::Unreachable, u"token"_s, failed);
    row("intercepted TLS", {{auth, FakeAnswer::untrusted(QSslError::UnableToGetLocalIssuerCertificate)}},
        Verdict::Misconfigured, u"token"_s, failed);

    row("no own route, wrong token", {{auth, error(404)}, {projects, error(401)}}, Verdict::Rejected,
        u"token"_s, failed, refused);
    row("no own route, no projects either", {{auth, error(404)}, {projects, error(403)}}, Verdict::Limited,
        u"projects"_s, failed, u"The role of the token does not let it see projects."_s);
    row("no own route, foreign projects", {{auth, error(404)}, {projects, FakeAnswer::json("{}")}},
        Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("no own route, page for projects", {{auth, error(404)}, {projects, FakeAnswer::html()}},
        Verdict::Misconfigured, u"token"_s, failed, page);

    row("expired", {{auth, authWith(allPermissions, R"(, "expiresAt": "2020-01-01T00:00:00.000Z")")}},
        Verdict::Expired, u"expiry"_s, failed);
    row("never expires", {{auth, authWith(allPermissions, R"(, "expiresAt": null)")}}, Verdict::Valid,
        u"expiry"_s, passed, u"The token never expires."_s);
    row("no right to projects", {{projects, error(403)}}, Verdict::Limited, u"projects"_s, failed,
        u"The role of the token does not let it see projects."_s);
    row("403 of a proxy at projects", {{projects, FakeAnswer::html("<html>", 403)}}, Verdict::Misconfigured,
        u"projects"_s, failed, page);
    row("no projects", {{projects, list("projects", "")}}, Verdict::Valid, u"projects"_s, Outcome::Warning,
        u"The token reaches no projects."_s);
    row("no projects, so no secret groups", {{projects, list("projects", "")}}, Verdict::Valid,
        u"secret-groups"_s, Outcome::Skipped);
    row("foreign projects", {{projects, FakeAnswer::json(R"({"data": {"projects": [{"nr": 1}]}})")}},
        Verdict::Misconfigured, u"projects"_s, failed, foreign);
    row("projects fail", {{projects, error(503)}}, Verdict::Unreachable, u"projects"_s, failed);
    row("no right to list groups", {{shopSecrets, error(403)}}, Verdict::Limited, u"secret-groups"_s, failed,
        u"The role of the token does not let it list secret groups."_s);
    row("a project is gone", {{shopSecrets, error(404)}}, Verdict::Valid, u"secret-groups"_s, passed,
        u"Secret groups in 1 of 2 projects: 0"_s);
    row("all projects are gone", {{shopSecrets, error(404)}, {blogSecrets, error(404)}}, Verdict::Valid,
        u"secret-groups"_s, Outcome::Unknown);
    row("foreign groups", {{shopSecrets, FakeAnswer::json("[]")}}, Verdict::Misconfigured, u"secret-groups"_s,
        failed, foreign);
    row("may list only", {{auth, authWith(R"("Project > Secrets > General > List")")}}, Verdict::Limited,
        u"secret-groups-read"_s, failed,
        u"The role of the token does not let it read the values of secret groups."_s);
    row("may read only", {{auth, authWith(R"("secretGroups:list", "secretGroups:readValues")")}},
        Verdict::Limited, u"secret-groups-update"_s, failed,
        u"The role of the token does not let it update secret groups."_s);
    row("permissions of unknown spelling", {{auth, authWith(R"("p.r.42")")}}, Verdict::Valid,
        u"secret-groups-update"_s, Outcome::Unknown);
}

void TestNorthflankCheck::concludes()
{
    checkVerdictRow(u"northflank"_s, goodNorthflank());
}

void TestNorthflankCheck::tellsAllOfAGoodToken()
{
    CheckHarness harness(u"northflank"_s);
    harness.answer(goodNorthflank());
    harness.answer({{auth, authWith(allPermissions, R"(, "expiresAt": "2099-05-06T07:08:09.000Z")")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(report.identity, u"CI (ada@example.com)"_s);
    QCOMPARE(checkOf(report, u"identity"_s).detail,
             u"CI, of the team acme, with the role Deployer, made by ada@example.com"_s);
    QCOMPARE(report.expiresAt->toString(Qt::ISODate), u"2099-05-06T07:08:09Z"_s);
    QCOMPARE(report.scopes.size(), 4);
    const QList<Resource> expected{{u"Project"_s, u"shop"_s, u"Shop"_s, {}},
                                   {u"Project"_s, u"blog"_s, u"Blog"_s, {}},
                                   {u"Secret group"_s, u"db"_s, u"Database"_s, u"Shop"_s}};
    QVERIFY(report.resources == expected);
    QCOMPARE(harness.network->requests()[0]->header("Authorization"),
             "Bearer S3cretT0kenAbcdefghijklmnopqrstu"_qba);
    QVERIFY(harness.network->unexpected().isEmpty());
}

void TestNorthflankCheck::worksWithoutTheTokensOwnRoute()
{
    CheckHarness harness(u"northflank"_s);
    harness.answer(goodNorthflank());
    harness.answer({{auth, error(404, "Route not found")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(outcomeOf(report, u"token"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"identity"_s), u"unknown"_s);
    QCOMPARE(outcomeOf(report, u"secret-groups"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"secret-groups-read"_s), u"unknown"_s);
    QCOMPARE(outcomeOf(report, u"expiry"_s), u"unknown"_s);
    QVERIFY(report.identity.isEmpty());
}

void TestNorthflankCheck::followsThePages()
{
    CheckHarness harness(u"northflank"_s);
    harness.answer(goodNorthflank());
    harness.answer(
        {{projects + u"?per_page=100"_s, list("projects", R"({"id": "shop", "name": "Shop"})",
                                              R"({"hasNextPage": true, "cursor": "a/b=", "count": 1})")},
         {projects + u"?per_page=100&cursor=a%2Fb%3D"_s,
          list("projects", R"({"id": "blog", "name": "Blog"})")}});
    harness.answer(
        {{shopSecrets + u"?per_page=100"_s,
          list("secrets", R"({"id": "db", "name": "Database"})", R"({"hasNextPage": true, "cursor": "c1"})")},
         {shopSecrets + u"?per_page=100&cursor=c1"_s, list("secrets", R"({"id": "mail", "name": "Mail"})")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(checkOf(report, u"projects"_s).detail, u"Projects reached: 2"_s);
    QCOMPARE(checkOf(report, u"secret-groups"_s).detail, u"Secret groups in 2 of 2 projects: 2"_s);
}

void TestNorthflankCheck::boundsThePages_data()
{
    QTest::addColumn<bool>("moves");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("detail");
    QTest::newRow("the cursor repeats") << false << 2 << u"The list repeats itself, so only 2 are shown."_s;
    QTest::newRow("no end") << true << 5 << u"The list is very long, so only the first 5 are shown."_s;
}

void TestNorthflankCheck::boundsThePages()
{
    QFETCH(bool, moves);
    QFETCH(int, requests);
    QFETCH(QString, detail);
    CheckHarness harness(u"northflank"_s);
    harness.answer(goodNorthflank());
    harness.network->replace(projects, list("projects", R"({"id": "shop", "name": "Shop"})",
                                            R"({"hasNextPage": true, "cursor": "c0"})"));
    for (int i = 1; i < 10; ++i) {
        const QByteArray cursor = moves ? "c" + QByteArray::number(i) : "c0"_qba;
        harness.network->answer(projects, list("projects", R"({"id": "shop", "name": "Shop"})",
                                               R"({"hasNextPage": true, "cursor": ")" + cursor + "\"}"));
    }
    const CheckReport report = harness.run();
    QCOMPARE(checkOf(report, u"projects"_s).detail, detail);
    QCOMPARE(outcomeOf(report, u"projects"_s), u"warning"_s);
    QCOMPARE(harness.network->keys().filter(projects + u'?').size(), requests);
}

void TestNorthflankCheck::readsAnOrganisationByItsTeams()
{
    CheckHarness harness(u"northflank"_s);
    harness.answer({{auth, FakeAnswer::json(authBody(allPermissions, "", "org"))},
                    {u"GET /v1/teams"_s,
                     list("teams", R"({"id": "acme", "name": "Acme"}, {"id": "lab s", "name": "Labs"})")},
                    {u"GET /v1/teams/acme/projects"_s, list("projects", R"({"id": "shop", "name": "Shop"})")},
                    {u"GET /v1/teams/lab%20s/projects"_s, list("projects", "")},
                    {u"GET /v1/teams/acme/projects/shop/secrets"_s,
                     list("secrets", R"({"id": "db", "name": "Database"})")}});
    CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(checkOf(report, u"identity"_s).detail,
             u"CI, of the organization acme, with the role Deployer, made by ada@example.com"_s);
    const QList<Resource> expected{{u"Team"_s, u"acme"_s, u"Acme"_s, {}},
                                   {u"Team"_s, u"lab s"_s, u"Labs"_s, {}},
                                   {u"Project"_s, u"shop"_s, u"Shop"_s, u"acme"_s},
                                   {u"Secret group"_s, u"db"_s, u"Database"_s, u"Shop"_s}};
    QVERIFY(report.resources == expected);
    QVERIFY(harness.network->unexpected().isEmpty());

    harness.answer({{u"GET /v1/teams"_s, error(403)}});
    report = harness.run();
    QVERIFY(report.verdict == Verdict::Limited);
    QCOMPARE(checkOf(report, u"teams"_s).hint,
             u"Add the permission Organisation > Team > General > Read to the role."_s);
}

void TestNorthflankCheck::readsPermissionsByTheirWords_data()
{
    QTest::addColumn<QStringList>("permissions");
    QTest::addColumn<PermissionShown>("read");
    QTest::addColumn<PermissionShown>("update");
    constexpr auto granted = PermissionShown::Granted;
    constexpr auto missing = PermissionShown::Missing;
    constexpr auto notTold = PermissionShown::NotTold;
    QTest::newRow("none") << QStringList() << notTold << notTold;
    QTest::newRow("others only") << QStringList{u"Project > Projects > Manage > Read"_s} << notTold
                                 << notTold;
    QTest::newRow("as in the docs") << QStringList{u"Config & Secrets > Secret Groups > Read Values"_s}
                                    << granted << missing;
    QTest::newRow("camel case") << QStringList{u"project:secretGroups:update"_s} << missing << granted;
    QTest::newRow("capitals") << QStringList{u"SECRET_GROUPS_READ_VALUES"_s, u"SECRET_GROUPS_UPDATE"_s}
                              << granted << granted;
    QTest::newRow("list") << QStringList{u"secrets.list"_s} << missing << missing;
    QTest::newRow("all of secrets") << QStringList{u"secrets.*"_s} << granted << granted;
    QTest::newRow("everything") << QStringList{u"*"_s} << granted << granted;
    QTest::newRow("all of another") << QStringList{u"domains.*"_s} << notTold << notTold;
}

void TestNorthflankCheck::readsPermissionsByTheirWords()
{
    QFETCH(QStringList, permissions);
    QFETCH(PermissionShown, read);
    QFETCH(PermissionShown, update);
    QCOMPARE(shows(permissions, NorthflankPermission::ReadValues), read);
    QCOMPARE(shows(permissions, NorthflankPermission::Update), update);
}

void TestNorthflankCheck::changesNothing()
{
    CheckHarness harness(u"northflank"_s);
    harness.answer(goodNorthflank());
    harness.run();
    for (const QString &key : harness.network->keys()) {
        QVERIFY2(key.startsWith(u"GET "_s), qPrintable(key));
    }
}

QTEST_GUILESS_MAIN(TestNorthflankCheck)
#include "test_northflankcheck.moc"
