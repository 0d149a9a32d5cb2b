#include "tests/providers/check/verdicttable.h"
#include "tests/providers/check/windmilldouble.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

using Fields = QMap<QString, QString>;

namespace
{

FakeAnswer rowOf(const QByteArray &more)
{
    return FakeAnswer::json('[' + windmillTokenRow(more) + ']');
}

FakeAnswer roleOf(const QByteArray &more)
{
    return FakeAnswer::json(windmillRole(more));
}

const auto version = u"GET /api/version"_s;
const auto whoami = u"GET /api/users/whoami"_s;
const auto tokens = u"GET /api/users/tokens/list"_s;
const auto workspaces = u"GET /api/workspaces/users"_s;
const auto roleInOps = u"GET /api/w/ops/users/whoami"_s;
const auto roleInLab = u"GET /api/w/lab/users/whoami"_s;

} // namespace

/// Each reply of a Windmill and what is concluded from it.
class TestWindmillCheck : public QObject
{
    Q_OBJECT

private slots:
    void concludes_data();
    void concludes();
    void tellsAllOfAGoodToken();
    void asksForTheVersionWithoutTheToken();
    void neverSendsTheTokenToAnotherService();
    void findsItsRowOnALaterPage();
    void stopsWhereTheListOfTokensRepeats();
    void checksABoundTokenByItsWorkspace();
    void checksATokenWithoutWorkspacesRead();
    void checksATokenWithoutUsersRead();
    void explainsScopesOneByOne();
    void keepsABoundedNumberOfScopes();
    void asksForTheFirstRolesOnly();
};

void TestWindmillCheck::concludes_data()
{
    addVerdictColumns();
    const auto row = [](const char *name, const Answers &answers, const Fields &fields, Verdict verdict,
                        const QString &check, Outcome outcome, const QString &detail = {}) {
        addVerdictRow({name, answers, verdict, check, outcome, detail, fields});
    };
    const Fields none;
    const Fields inOps{{u"workspace"_s, u"ops"_s}};
    const auto in = [](const QString &path) { return Fields{{u"workspace"_s, u"ops"_s}, {u"path"_s, path}}; };
    const QString foreign = u"https://app.windmill.dev answers, but not as Windmill does."_s;
    const QString page = u"https://app.windmill.dev answers with a web page, not as Windmill does."_s;
    const QString refused = u"Windmill refused this token."_s;
    constexpr Outcome passed = Outcome::Passed;
    constexpr Outcome failed = Outcome::Failed;

    row("good", {}, none, Verdict::Valid, u"token"_s, passed, u"Windmill accepts the token."_s);
    row("enterprise", {{version, FakeAnswer::text("EE v1.2.3-rc1\n")}}, none, Verdict::Valid, u"service"_s,
        passed, u"EE v1.2.3-rc1"_s);
    row("web page at the version", {{version, FakeAnswer::html()}}, none, Verdict::Misconfigured,
        u"service"_s, failed, page);
    row("web page as plain text", {{version, FakeAnswer::text("<!DOCTYPE html><p>x")}}, none,
        Verdict::Misconfigured, u"service"_s, failed, page);
    row("JSON at the version", {{version, FakeAnswer::json(R"({"version": "1"})")}}, none,
        Verdict::Misconfigured, u"service"_s, failed, foreign);
    row("version in a web page's type", {{version, FakeAnswer::html("CE v1.735.0")}}, none,
        Verdict::Misconfigured, u"service"_s, failed, page);
    row("nothing at the version", {{version, FakeAnswer::text("")}}, none, Verdict::Misconfigured,
        u"service"_s, failed, u"https://app.windmill.dev answers with nothing, not as Windmill does."_s);
    row("another product", {{version, FakeAnswer::text("v1.735.0")}}, none, Verdict::Misconfigured,
        u"service"_s, failed, foreign);
    row("no version", {{version, FakeAnswer::text("CE ")}}, none, Verdict::Misconfigured, u"service"_s,
        failed, foreign);
    row("version and more", {{version, FakeAnswer::text("CE v1 and a poem")}}, none, Verdict::Misconfigured,
        u"service"_s, failed, foreign);
    row("not found", {{version, FakeAnswer::text("Not found", 404)}}, none, Verdict::Misconfigured,
        u"service"_s, failed, foreign);
    row("a proxy asks for a login", {{version, FakeAnswer::text("Unauthorized", 401)}}, none,
        Verdict::Misconfigured, u"service"_s, failed, foreign);
    row("a firewall forbids", {{version, FakeAnswer::html("<html>Blocked", 403)}}, none,
        Verdict::Misconfigured, u"service"_s, failed, page);
    row("broken instance", {{version, FakeAnswer::text("Internal: db", 500)}}, none, Verdict::Unreachable,
        u"service"_s, failed, u"Windmill has a problem of its own and could not answer."_s);
    row("gateway page", {{version, FakeAnswer::html("<html>Bad gateway", 502)}}, none, Verdict::Unreachable,
        u"service"_s, failed);
    row("too many requests", {{version, FakeAnswer::text("slow down", 429)}}, none, Verdict::Unreachable,
        u"service"_s, failed, u"Windmill accepts no more requests for now."_s);
    row("redirect elsewhere", {{version, FakeAnswer::redirect("https://login.example/x")}}, none,
        Verdict::Misconfigured, u"service"_s, failed,
        u"https://app.windmill.dev leads on to https://login.example. The token was not sent there."_s);
    row("redirect within", {{version, FakeAnswer::redirect("/login")}, {u"GET /login"_s, FakeAnswer::html()}},
        none, Verdict::Misconfigured, u"service"_s, failed, page);
    row("no such host", {{version, FakeAnswer::failure(QNetworkReply::HostNotFoundError)}}, none,
        Verdict::Unreachable, u"service"_s, failed,
        u"There is no computer with the name app.windmill.dev."_s);
    row("refused connection", {{version, FakeAnswer::failure(QNetworkReply::ConnectionRefusedError)}}, none,
        Verdict::Unreachable, u"service"_s, failed, u"Nothing answers at https://app.windmill.dev."_s);
    row("silence", {{version, FakeAnswer::stall()}}, none, Verdict::Unreachable, u"service"_s, failed,
        u"https://app.windmill.dev did not answer in time."_s);
    row("self-signed", {{version, FakeAnswer::untrusted(QSslError::SelfSignedCertificate)}}, none,
        Verdict::Misconfigured, u"service"_s, failed,
        u"The certificate of https://app.windmill.dev is signed by itself, so nobody vouches for it."_s);
    row("private authority", {{version, FakeAnswer::untrusted(QSslError::SelfSignedCertificateInChain)}},
        none, Verdict::Misconfigured, u"service"_s, failed,
        u"The certificate of https://app.windmill.dev comes from an authority that this computer does not know."_s);
    row("expired certificate", {{version, FakeAnswer::untrusted(QSslError::CertificateExpired)}}, none,
        Verdict::Misconfigured, u"service"_s, failed,
        u"The certificate of https://app.windmill.dev has expired."_s);
    row("another host's certificate", {{version, FakeAnswer::untrusted(QSslError::HostNameMismatch)}}, none,
        Verdict::Misconfigured, u"service"_s, failed,
        u"The certificate of https://app.windmill.dev is for another address."_s);

    row("wrong token", {{whoami, windmillRefuses()}}, none, Verdict::Rejected, u"token"_s, failed, refused);
    row("wrong token, short text", {{whoami, FakeAnswer::text("Unauthorized", 401)}}, none, Verdict::Rejected,
        u"token"_s, failed, refused);
    row("wrong token with a workspace", {{whoami, windmillRefuses()}, {roleInOps, windmillRefuses()}}, inOps,
        Verdict::Rejected, u"token"_s, failed, refused);
    row("no such workspace, bound",
        {{whoami, windmillRefuses()}, {roleInOps, FakeAnswer::text("Not found: x", 404)}}, inOps,
        Verdict::Rejected, u"token"_s, failed, refused);
    row("login page instead of whoami", {{whoami, FakeAnswer::html()}}, none, Verdict::Misconfigured,
        u"token"_s, failed, page);
    row("401 of a proxy", {{whoami, FakeAnswer::html("<html>401", 401)}}, none, Verdict::Misconfigured,
        u"token"_s, failed, page);
    row("403 of a proxy", {{whoami, FakeAnswer::text("Forbidden", 403)}}, none, Verdict::Misconfigured,
        u"token"_s, failed, foreign);
    row("whoami is cut off", {{whoami, FakeAnswer::json(R"({"email": "ada@ex)")}}, none,
        Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("whoami is short", {{whoami, FakeAnswer::json(R"({"email)").withHeader("Content-Length", "90")}},
        none, Verdict::Misconfigured, u"token"_s, failed,
        u"The answer of https://app.windmill.dev was cut off."_s);
    row("whoami is empty", {{whoami, FakeAnswer::json("")}}, none, Verdict::Misconfigured, u"token"_s,
        failed);
    row("whoami of another product", {{whoami, FakeAnswer::json(R"({"email": "ada@example.com"})")}}, none,
        Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("whoami is a list", {{whoami, FakeAnswer::json("[]")}}, none, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("whoami in plain text", {{whoami, FakeAnswer::text(R"({"email": "a@b", "super_admin": false})")}},
        none, Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("whoami is huge", {{whoami, FakeAnswer::json(QByteArray(1'000'001, ' '))}}, none,
        Verdict::Misconfigured, u"token"_s, failed,
        u"The answer of https://app.windmill.dev is far larger than one of Windmill."_s);
    row("whoami fails", {{whoami, FakeAnswer::text("Internal: x", 500)}}, none, Verdict::Unreachable,
        u"token"_s, failed);
    row("disabled user",
        {{whoami,
          FakeAnswer::json(R"({"email": "ada@example.com", "super_admin": false, "disabled": true})")}},
        none, Verdict::Limited, u"identity"_s, failed,
        u"The user ada@example.com is disabled on this instance."_s);

    row("read-only token",
        {{tokens, FakeAnswer::json('[' + windmillTokenRow().replace("false", "true") + ']')}}, none,
        Verdict::Limited, u"limits"_s, failed, u"The token may only read, so it cannot write variables."_s);
    row("token not in the list", {{tokens, FakeAnswer::json("[]")}}, none, Verdict::Valid, u"limits"_s,
        Outcome::Unknown, u"Windmill does not list this token, so its limits are not known."_s);
    row("list of tokens fails", {{tokens, FakeAnswer::text("Internal: x", 500)}}, none, Verdict::Valid,
        u"limits"_s, Outcome::Unknown, u"Windmill did not tell the limits of the token."_s);
    row("never expires", {}, none, Verdict::Valid, u"expiry"_s, passed, u"The token never expires."_s);
    row("expired in the list", {{tokens, rowOf(R"(, "expiration": "2020-01-01T00:00:00Z")")}}, none,
        Verdict::Expired, u"expiry"_s, failed);

    row("no workspaces",
        {{workspaces, FakeAnswer::json(R"({"email": "ada@example.com", "workspaces": []})")}}, none,
        Verdict::Limited, u"workspaces"_s, failed, u"The user is a member of no workspace."_s);
    row("not a member", {{u"GET /api/w/elsewhere/users/whoami"_s, windmillRefuses()}},
        {{u"workspace"_s, u"elsewhere"_s}}, Verdict::Limited, u"workspaces"_s, failed,
        u"The user is no member of the workspace elsewhere."_s);
    row("workspace by its name", {}, {{u"workspace"_s, u"My Operations"_s}}, Verdict::Limited, u"role"_s,
        failed, u"My Operations is not the id of a workspace."_s);
    row("workspace that climbs", {}, {{u"workspace"_s, u".."_s}}, Verdict::Limited, u"role"_s, failed,
        u".. is not the id of a workspace."_s);
    row("workspaces of another product", {{workspaces, FakeAnswer::json(R"({"workspaces": 1})")}}, none,
        Verdict::Misconfigured, u"workspaces"_s, failed, foreign);
    row("revoked in between", {{workspaces, windmillRefuses()}}, none, Verdict::Rejected, u"workspaces"_s,
        failed, refused);

    row("developer everywhere", {}, none, Verdict::Valid, u"role"_s, passed,
        u"At least Developer in all 2 workspaces."_s);
    row("developer in the one", {}, inOps, Verdict::Valid, u"role"_s, passed,
        u"Developer in the workspace ops."_s);
    row("admin", {{roleInOps, roleOf(R"(, "is_admin": true)")}}, inOps, Verdict::Valid, u"role"_s, passed,
        u"Admin in the workspace ops."_s);
    row("operator", {{roleInOps, roleOf(R"(, "operator": true)")}}, inOps, Verdict::Limited, u"role"_s,
        failed, u"Only Operator in the workspace ops, which may not write variables."_s);
    row("operator in another one", {{roleInLab, roleOf(R"(, "operator": true)")}}, inOps, Verdict::Valid,
        u"role"_s, passed);
    row("operator in one of all", {{roleInLab, roleOf(R"(, "operator": true)")}}, none, Verdict::Limited,
        u"role"_s, failed, u"Only Operator in the workspace lab, which may not write variables."_s);
    row("disabled member", {{roleInOps, roleOf(R"(, "disabled": true)")}}, inOps, Verdict::Limited, u"role"_s,
        failed, u"Disabled in the workspace ops."_s);
    row("refused member", {{roleInOps, windmillRefuses()}}, inOps, Verdict::Limited, u"role"_s, failed,
        u"No member of the workspace ops, or disabled there."_s);
    row("workspace is gone", {{roleInOps, FakeAnswer::text("Not found: workspace ops", 404)}}, inOps,
        Verdict::Limited, u"role"_s, failed, u"There is no workspace ops."_s);
    row("role of another product", {{roleInOps, FakeAnswer::json("{}")}}, inOps, Verdict::Misconfigured,
        u"role"_s, failed, foreign);
    row("role times out", {{roleInOps, FakeAnswer::stall()}}, inOps, Verdict::Unreachable, u"role"_s, failed);

    row("own folder", {}, in(u"f/apps/db"_s), Verdict::Valid, u"path"_s, passed,
        u"The token may write variables to f/apps/db."_s);
    row("own space", {}, in(u"u/ada/"_s), Verdict::Valid, u"path"_s, passed,
        u"The token may write variables to u/ada."_s);
    row("another's space", {}, in(u"u/bob"_s), Verdict::Limited, u"path"_s, failed,
        u"u/bob belongs to another user."_s);
    row("readable folder", {}, in(u"f/shared"_s), Verdict::Limited, u"path"_s, failed,
        u"The user may read the folder shared, but not write to it."_s);
    row("unknown folder", {}, in(u"f/nowhere"_s), Verdict::Limited, u"path"_s, failed,
        u"The user may not write to the folder nowhere, or there is none."_s);
    row("any folder as admin", {{roleInOps, roleOf(R"(, "is_admin": true)")}}, in(u"f/nowhere"_s),
        Verdict::Valid, u"path"_s, passed);
    row("path as operator", {{roleInOps, roleOf(R"(, "operator": true)")}}, in(u"f/apps"_s), Verdict::Limited,
        u"path"_s, failed, u"The user has no role that may write to f/apps."_s);
    row("no path at all", {}, in(u"apps"_s), Verdict::Limited, u"path"_s, failed,
        u"apps is no path of Windmill."_s);
    row("path that climbs", {}, in(u"f/../u/bob x"_s), Verdict::Limited, u"path"_s, failed);
    row("path without a workspace", {}, {{u"path"_s, u"f/apps"_s}}, Verdict::Valid, u"path"_s,
        Outcome::Unknown, u"A path lies within a workspace, and none is given."_s);
    row("path outside the scopes",
        {{tokens,
          rowOf(
              R"(, "scopes": ["users:read", "workspaces:read", "folders:read", "variables:write:f/other/*"])")}},
        in(u"f/apps"_s), Verdict::Limited, u"path"_s, failed,
        u"The scopes of the token do not let it write variables to f/apps."_s);
    row("path within the scopes", {{tokens, rowOf(R"(, "scopes": ["*:read", "variables:write:f/apps/*"])")}},
        in(u"f/apps/x"_s), Verdict::Valid, u"path"_s, passed);
}

void TestWindmillCheck::concludes()
{
    checkVerdictRow(u"windmill"_s, goodWindmill());
}

void TestWindmillCheck::tellsAllOfAGoodToken()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer({{tokens, rowOf(R"(, "expiration": "2099-05-06T07:08:09.123456Z")")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(report.identity, u"ada@example.com"_s);
    QCOMPARE(report.expiresAt->toString(Qt::ISODate), u"2099-05-06T07:08:09Z"_s);
    QVERIFY(!report.neverExpires);
    QVERIFY(report.scopes.isEmpty());
    const QList<Resource> expected{{u"Workspace"_s, u"ops"_s, u"Operations"_s, u"Developer"_s},
                                   {u"Workspace"_s, u"lab"_s, u"Laboratory"_s, u"Developer"_s}};
    QVERIFY(report.resources == expected);
    QVERIFY(report.checkedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(harness.started, (QStringList{u"service"_s, u"token"_s, u"identity"_s, u"limits"_s,
                                           u"workspaces"_s, u"role"_s, u"expiry"_s}));
    QVERIFY(harness.finished == report.checks);
    QVERIFY(harness.network->unexpected().isEmpty());
}

void TestWindmillCheck::asksForTheVersionWithoutTheToken()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.run();
    const auto requests = harness.network->requests();
    QCOMPARE(requests[0]->key(), version);
    QVERIFY(!requests[0]->request.hasRawHeader("Authorization"));
    QCOMPARE(requests[1]->header("Authorization"), "Bearer S3cretT0kenAbcdefghijklmnopqrstu"_qba);
    QCOMPARE(harness.network->keys()[2],
             u"GET /api/users/tokens/list?exclude_ephemeral=true&page=1&per_page=100"_s);
}

void TestWindmillCheck::neverSendsTheTokenToAnotherService()
{
    CheckHarness harness(u"windmill"_s);
    harness.network->otherwise(FakeAnswer::html());
    QCOMPARE(toString(harness.run().verdict), u"misconfigured"_s);
    QCOMPARE(harness.network->keys(), QStringList(version));
    QVERIFY(!harness.network->requests().first()->request.hasRawHeader("Authorization"));
}

void TestWindmillCheck::findsItsRowOnALaterPage()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    QByteArray full = "[";
    for (int i = 0; i < 100; ++i) {
        full += R"({"token_prefix": "other", "read_only": true},)";
    }
    full.back() = ']';
    harness.answer({{tokens + u"?exclude_ephemeral=true&page=1&per_page=100"_s, FakeAnswer::json(full)},
                    {tokens + u"?exclude_ephemeral=true&page=2&per_page=100"_s,
                     rowOf(R"(, "expiration": "2099-01-01T00:00:00Z")")}});
    const CheckReport report = harness.run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QVERIFY(report.expiresAt);
}

void TestWindmillCheck::stopsWhereTheListOfTokensRepeats()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    QByteArray full = "[";
    for (int i = 0; i < 100; ++i) {
        full += R"({"token_prefix": "other"},)";
    }
    full.back() = ']';
    harness.answer({{tokens, FakeAnswer::json(full)}});
    QCOMPARE(outcomeOf(harness.run(), u"limits"_s), u"unknown"_s);
    QCOMPARE(harness.network->keys().filter(tokens).size(), 2);
}

void TestWindmillCheck::checksABoundTokenByItsWorkspace()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer(
        {{whoami, windmillRefuses()}, {tokens, windmillRefuses()}, {workspaces, windmillRefuses()}});
    harness.request.fields = {{u"workspace"_s, u"ops"_s}, {u"path"_s, u"f/apps"_s}};
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(checkOf(report, u"token"_s).detail, u"Windmill accepts the token for the workspace ops only."_s);
    QCOMPARE(report.identity, u"ada@example.com"_s);
    QCOMPARE(outcomeOf(report, u"path"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"expiry"_s), u"unknown"_s);
    QVERIFY(report.resources == QList<Resource>({{u"Workspace"_s, u"ops"_s, u"ops"_s, u"Developer"_s}}));

    harness.request.fields.clear();
    const CheckResult token = checkOf(harness.run(), u"token"_s);
    QCOMPARE(toString(token.outcome), u"failed"_s);
    QVERIFY(token.hint.endsWith(u"If this token belongs to one workspace, fill in Workspace."_s));
}

void TestWindmillCheck::checksATokenWithoutWorkspacesRead()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer({{workspaces, windmillForbids("workspaces:read")},
                    {tokens, rowOf(R"(, "scopes": ["users:read", "folders:read", "variables:write"])")}});
    harness.request.fields = {{u"workspace"_s, u"ops"_s}};
    CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(outcomeOf(report, u"workspaces"_s), u"warning"_s);
    QCOMPARE(checkOf(report, u"workspaces"_s).hint, QString());
    QCOMPARE(outcomeOf(report, u"scope:workspaces:read"_s), u"warning"_s);
    QCOMPARE(outcomeOf(report, u"role"_s), u"passed"_s);
    QCOMPARE(report.resources, (QList<Resource>{{u"Workspace"_s, u"ops"_s, u"ops"_s, u"Developer"_s}}));

    harness.request.fields.clear();
    report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(checkOf(report, u"workspaces"_s).hint, u"Fill in Workspace to have the role in it checked."_s);
    QCOMPARE(outcomeOf(report, u"role"_s), u"unknown"_s);
}

void TestWindmillCheck::checksATokenWithoutUsersRead()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer({{whoami, windmillForbids("users:read")},
                    {tokens, windmillForbids("users:read")},
                    {roleInOps, windmillForbids("users:read")},
                    {u"GET /api/w/ops/folders/listnames"_s, FakeAnswer::json("[\"apps\"]")},
                    {u"GET /api/w/ops/variables/list"_s, windmillForbids("variables:read")}});
    harness.request.fields = {{u"workspace"_s, u"ops"_s}};
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Limited, qPrintable(overview(report)));
    QCOMPARE(report.identity, u"ada@example.com"_s);
    QCOMPARE(checkOf(report, u"token"_s).detail,
             u"Windmill accepts the token. Scopes limit what it may do."_s);
    QCOMPARE(outcomeOf(report, u"scope:users:read"_s), u"warning"_s);
    QCOMPARE(outcomeOf(report, u"scope:workspaces:read"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"scope:folders:read"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"scope:variables:read"_s), u"failed"_s);
    QCOMPARE(outcomeOf(report, u"scope:variables:write"_s), u"unknown"_s);
    QCOMPARE(outcomeOf(report, u"role"_s), u"unknown"_s);
    QVERIFY(!harness.network->keys().contains(roleInOps));
}

void TestWindmillCheck::explainsScopesOneByOne()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer(
        {{tokens,
          rowOf(
              R"(, "scopes": ["users:read", "workspaces:write", "variables:read:f/apps/*,f/lib/*", "jobs:run:scripts:f/x"])")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Limited, qPrintable(overview(report)));
    const auto of = [&report](const QString &scope) { return checkOf(report, u"scope:"_s + scope); };
    QCOMPARE(outcomeOf(report, u"scope:"_s + u"users:read"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"scope:"_s + u"workspaces:read"_s), u"passed"_s);
    QCOMPARE(outcomeOf(report, u"scope:"_s + u"folders:read"_s), u"warning"_s);
    QCOMPARE(of(u"folders:read"_s).hint, u"Add folders:read to the scopes of the token."_s);
    QCOMPARE(of(u"variables:read"_s).detail, u"The token has it, but only for f/apps/*, f/lib/*."_s);
    QCOMPARE(outcomeOf(report, u"scope:"_s + u"variables:write"_s), u"failed"_s);
    QCOMPARE(of(u"variables:write"_s).detail, u"The token lacks it: it writes secrets."_s);
    QCOMPARE(report.scopes.size(), 4);
}

void TestWindmillCheck::keepsABoundedNumberOfScopes()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer(
        {{tokens, rowOf(R"(, "scopes": ["*")" + QByteArray(R"(, "jobs:read")").repeated(700) + "]")}});
    QCOMPARE(harness.run().scopes.size(), 500);
}

void TestWindmillCheck::asksForTheFirstRolesOnly()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    QByteArray rows;
    for (int i = 0; i < 240; ++i) {
        rows += QByteArray(i == 0 ? "" : ",") + R"({"id": "team-)" + QByteArray::number(i) +
                R"(", "name": "Team"})";
        harness.answer({{u"GET /api/w/team-%1/users/whoami"_s.arg(i), FakeAnswer::json(windmillRole())}});
    }
    harness.answer(
        {{workspaces, FakeAnswer::json(R"({"email": "ada@example.com", "workspaces": [)" + rows + "]}")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(report.resources.size(), 240);
    QCOMPARE(checkOf(report, u"role"_s).detail, u"At least Developer in the first 3 of 240 workspaces."_s);
    QCOMPARE(harness.network->requests().size(), 7);
}

QTEST_GUILESS_MAIN(TestWindmillCheck)
#include "test_windmillcheck.moc"
