#include "tests/providers/check/checkharness.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

using Fields = QMap<QString, QString>;

namespace
{

const QByteArray me =
    R"({"id": "me", "title": "Me", "url": "/me", "expect": [{"pointer": "/id", "type": "string"}]})";

/// The step above with more keys.
QByteArray with(const QByteArray &more)
{
    return me.chopped(1) + ", " + more + '}';
}

const FakeAnswer good = FakeAnswer::json(
    R"({"id": "u1", "name": "Ada", "n": 7, "kind": "human", "tags": ["a", "b"], "none": null})");

} // namespace

/// What the request steps of a descriptor send and conclude.
class TestDescribedRequest : public QObject
{
    Q_OBJECT

private slots:
    void judgesAnAnswer_data();
    void judgesAnAnswer();
    void sendsTheTokenAsDescribed_data();
    void sendsTheTokenAsDescribed();
    void sendsNothingSecretBeforeTheToken();
    void signsInFirst();
    void asksAnotherOriginOfTheVendor();
    void sendsBodies();
    void capturesForTheReport_data();
    void capturesForTheReport();
    void leavesOutWhatHasNoValue();
    void neverPassesWithoutAsking();
    void weighsOptionalSteps();
    void goesOnWhereAPermissionIsMissing();
    void stopsWhereTheTokenIsRefused();
};

void TestDescribedRequest::judgesAnAnswer_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("detail");
    const QString foreign = u"https://api.svc.example answers, but not as Svc does."_s;
    const auto row = [](const char *name, const QByteArray &step, const FakeAnswer &answer,
                        const QString &verdict, const QString &detail = {}) {
        QTest::newRow(name) << step << answer << verdict << detail;
    };
    const auto expecting = [](const QByteArray &condition) {
        return R"({"id": "me", "title": "Me", "url": "/me", "expect": [)" + condition + "]}";
    };
    row("good", me, good, u"valid"_s);
    row("vendor's media type", me, FakeAnswer::json(R"({"id": "u1"})").withHeader("X", "y"), u"valid"_s);
    row("missing", me, FakeAnswer::json(R"({"name": "u1"})"), u"misconfigured"_s, foreign);
    row("passed text",
        with(R"("capture": [{"pointer": "/name", "as": "identity"}], "passed": "Hello {identity}")"), good,
        u"valid"_s, u"Hello Ada"_s);
    row("null exists", expecting(R"({"pointer": "/none", "exists": true})"), good, u"valid"_s);
    row("null is absent", expecting(R"({"pointer": "/none", "absent": true})"), good, u"valid"_s);
    row("there is not absent", expecting(R"({"pointer": "/name", "absent": true})"), good,
        u"misconfigured"_s);
    row("number", expecting(R"({"pointer": "/n", "type": "number"})"), good, u"valid"_s);
    row("not boolean", expecting(R"({"pointer": "/n", "type": "boolean"})"), good, u"misconfigured"_s);
    row("one of", expecting(R"({"pointer": "/n", "oneOf": ["7", 7]})"), good, u"valid"_s);
    row("not one of", expecting(R"({"pointer": "/n", "oneOf": ["7"]})"), good, u"misconfigured"_s);
    row("prefix", expecting(R"({"pointer": "/kind", "prefix": ["hu"]})"), good, u"valid"_s);
    row("contains, any case", expecting(R"({"pointer": "/kind", "contains": ["MAN"]})"), good, u"valid"_s);
    row("header", expecting(R"({"header": "X-Kind", "prefix": ["svc"]})"),
        FakeAnswer::json("{}").withHeader("x-kind", "svc/2"), u"valid"_s);
    row("no header", expecting(R"({"header": "X-Kind", "prefix": ["svc"]})"), FakeAnswer::json("{}"),
        u"misconfigured"_s);
    row("otherwise",
        expecting(
            R"({"pointer": "/errors", "absent": true, "otherwise": {"verdict": "rejected", "detail": "Refused.", "hint": "Again."}})"),
        FakeAnswer::json(R"({"errors": [{"message": "bad token"}]})"), u"rejected"_s, u"Refused."_s);
    row("otherwise a warning",
        expecting(
            R"({"pointer": "/x", "exists": true, "otherwise": {"outcome": "warning", "detail": "Odd."}})"),
        good, u"unchecked"_s, u"Odd."_s);
    row("text",
        R"({"id": "me", "title": "Me", "url": "/me", "format": "text", "expect": [{"text": true, "oneOf": ["pong"]}]})",
        FakeAnswer::text("pong\n"), u"valid"_s);
    row("text of a type",
        R"({"id": "me", "title": "Me", "url": "/me", "format": "text", "contentType": "text/plain", "expect": [{"text": true, "oneOf": ["pong"]}]})",
        FakeAnswer::html("pong"), u"misconfigured"_s);
    row("own media type", with(R"("contentType": "application/vnd.svc")"),
        FakeAnswer::json(R"({"id": "u1"})"), u"misconfigured"_s);
    row("401", me, FakeAnswer::json("{}", 401), u"rejected"_s, u"Svc refused this token."_s);
    row("403", me, FakeAnswer::json(R"({"error": "no\u0007 scope"})", 403), u"limited"_s,
        u"Svc does not allow this with the token. It says: no scope"_s);
    row("404", me, FakeAnswer::json("{}", 404), u"misconfigured"_s, foreign);
    row("418", me, FakeAnswer::json(R"({"error": "tea"})", 418), u"misconfigured"_s,
        u"Svc did not accept the request. It says: tea"_s);
    row("304", me, FakeAnswer::text("", 304), u"misconfigured"_s);
    row("500", me, FakeAnswer::json("{}", 500), u"unreachable"_s);
    row("own meaning of a status",
        with(
            R"("statuses": [{"status": 400, "verdict": "rejected", "detail": "Wrong key.", "hint": "Again."}])"),
        FakeAnswer::json("{}", 400), u"rejected"_s, u"Wrong key."_s);
    row("only when",
        with(
            R"("statuses": [{"status": 400, "when": [{"pointer": "/code", "oneOf": [6003]}], "verdict": "rejected"}])"),
        FakeAnswer::json(R"({"code": 1})", 400), u"misconfigured"_s);
    row("when it holds",
        with(
            R"("statuses": [{"status": 400, "when": [{"pointer": "/code", "oneOf": [6003]}], "verdict": "rejected"}])"),
        FakeAnswer::json(R"({"code": 6003})", 400), u"rejected"_s);
    row("a status that is no success",
        with(R"("statuses": [{"status": 203, "verdict": "rejected", "detail": "A sign-in page."}])"),
        FakeAnswer::json(R"({"id": "u1"})", 203), u"rejected"_s, u"A sign-in page."_s);
    row("deep", me, FakeAnswer::json(QByteArray(2000, '[') + QByteArray(2000, ']')), u"misconfigured"_s,
        foreign);
    row("not UTF-8", me, FakeAnswer::json("{\"id\": \"\xff\xfe\"}"), u"misconfigured"_s, foreign);
}

void TestDescribedRequest::judgesAnAnswer()
{
    QFETCH(QByteArray, step);
    QFETCH(FakeAnswer, answer);
    QFETCH(QString, verdict);
    QFETCH(QString, detail);
    const auto harness = CheckHarness::described('[' + step + ']');
    harness->answer({{u"GET /me"_s, answer}});
    const CheckReport report = harness->run();
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(overview(report)));
    if (!detail.isEmpty()) {
        QCOMPARE(checkOf(report, u"me"_s).detail, detail);
    }
}

void TestDescribedRequest::sendsTheTokenAsDescribed_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("url");
    const QString plain = u"https://api.svc.example/me"_s;
    QTest::newRow("header") << R"({"headers": {"X-Key": "k {token}"}})"_qba << "X-Key"_qba
                            << "k S3cret+/T0ken"_qba << plain;
    QTest::newRow("header without a value") << R"({"headers": {"X-Team": "{team}", "X-Key": "{token}"}})"_qba
                                            << "X-Team"_qba << QByteArray() << plain;
    QTest::newRow("query") << R"({"query": {"key": "{token}"}})"_qba << "X-Key"_qba << QByteArray()
                           << plain + u"?key=S3cret%2B%2FT0ken"_s;
    QTest::newRow("basic") << R"({"basic": {"user": "{user}", "password": "{token}"}})"_qba
                           << "Authorization"_qba
                           << "Basic " + "ada:S3cret+/T0ken"_qba.toBase64() << plain;
}

void TestDescribedRequest::sendsTheTokenAsDescribed()
{
    QFETCH(QByteArray, auth);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QString, url);
    const auto harness = CheckHarness::described('[' + me + ']', auth);
    harness->answer({{u"GET /me"_s, good}});
    harness->setToken("S3cret+/T0ken");
    harness->request.fields = {{u"user"_s, u"ada"_s}};
    QCOMPARE(toString(harness->run().verdict), u"valid"_s);
    const auto request = harness->network->requests().first();
    QCOMPARE(request->header(header), value);
    QCOMPARE(request->request.hasRawHeader(header), !value.isNull());
    QCOMPARE(request->url().toString(QUrl::FullyEncoded), url);
}

void TestDescribedRequest::sendsNothingSecretBeforeTheToken()
{
    const auto harness = CheckHarness::described(
        R"([{"id": "ping", "title": "Ping", "token": "none", "url": "/ping", "headers": {"X-Team": "{team}"},
             "expect": [{"pointer": "/ok", "oneOf": [true]}]}, )" +
        me + ']');
    harness->answer({{u"GET /ping"_s, FakeAnswer::json(R"({"ok": true})")}, {u"GET /me"_s, good}});
    harness->request.fields = {{u"team"_s, u"red"_s}};
    QCOMPARE(toString(harness->run().verdict), u"valid"_s);
    const auto requests = harness->network->requests();
    QVERIFY(!requests[0]->request.hasRawHeader("Authorization"));
    QCOMPARE(requests[0]->header("X-Team"), "red"_qba);
    QVERIFY(requests[1]->request.hasRawHeader("Authorization"));
}

void TestDescribedRequest::signsInFirst()
{
    const auto harness = CheckHarness::described(
        R"([{"id": "login", "title": "Login", "token": "own", "method": "POST", "url": "/login",
             "body": {"json": {"key": "{token}", "n": [1, null]}}, "expect": [{"pointer": "/session", "type": "string"}],
             "capture": [{"pointer": "/session", "as": "session", "secret": true}], "passed": "Signed in"}, )" +
            me + ']',
        R"({"headers": {"X-Session": "{session}"}})");
    harness->answer({{u"POST /login"_s, FakeAnswer::json(R"({"session": "Sess10nS3cret"})")},
                     {u"GET /me"_s, FakeAnswer::json(R"({"error": "Sess10nS3cret is over"})", 403)}});
    const CheckReport report = harness->run();
    const auto requests = harness->network->requests();
    QVERIFY(!requests[0]->request.hasRawHeader("X-Session"));
    QCOMPARE(requests[0]->header("Content-Type"), "application/json"_qba);
    QCOMPARE(
        QJsonDocument::fromJson(requests[0]->body).object(),
        QJsonDocument::fromJson(R"({"key": "S3cretT0kenAbcdefghijklmnopqrstu", "n": [1, null]})").object());
    QCOMPARE(requests[1]->header("X-Session"), "Sess10nS3cret"_qba);
    QCOMPARE(checkOf(report, u"me"_s).detail,
             u"Svc does not allow this with the token. It says: *** is over"_s);
}

void TestDescribedRequest::asksAnotherOriginOfTheVendor()
{
    const QByteArray login =
        R"([{"id": "login", "title": "Login", "url": "https://login.svc.example/v1/me", "expect": [{"pointer": "/id", "exists": true}]}])";
    const auto harness = CheckHarness::described(login);
    harness->answer({{u"GET https://login.svc.example/v1/me"_s, good}});
    QCOMPARE(toString(harness->run().verdict), u"valid"_s);

    qputenv("PATCHBAY_API_BASE_SVC", "http://127.0.0.1:4009");
    harness->network->clear();
    harness->answer({{u"GET http://127.0.0.1:4009/v1/me"_s, good}});
    QCOMPARE(toString(harness->run().verdict), u"valid"_s);
    qunsetenv("PATCHBAY_API_BASE_SVC");
}

void TestDescribedRequest::sendsBodies()
{
    const auto harness = CheckHarness::described(
        R"([{"id": "form", "title": "Form", "token": "own", "method": "POST", "url": "/form",
             "body": {"form": {"grant type": "x&y", "secret": "{token}"}}, "expect": [{"pointer": "/id", "exists": true}]},
            {"id": "graph", "title": "Graph", "method": "POST", "url": "/graph",
             "body": {"graphql": "query ($t: String) { me }", "variables": {"t": "{team}"}}, "expect": [{"pointer": "/id", "exists": true}]}])");
    harness->answer({{u"POST /form"_s, good}, {u"POST /graph"_s, good}});
    harness->setToken("a b&c=d%");
    harness->request.fields = {{u"team"_s, u"\"},\"x\":\""_s}};
    QCOMPARE(toString(harness->run().verdict), u"valid"_s);
    const auto requests = harness->network->requests();
    QCOMPARE(requests[0]->header("Content-Type"), "application/x-www-form-urlencoded"_qba);
    QVERIFY(requests[0]->body.contains("secret=a%20b%26c%3Dd%25") ||
            requests[0]->body.contains("secret=a+b%26c%3Dd%25"));
    QCOMPARE(QJsonDocument::fromJson(requests[1]->body).object()["variables"_L1]["t"_L1].toString(),
             u"\"},\"x\":\""_s);
}

void TestDescribedRequest::capturesForTheReport_data()
{
    QTest::addColumn<QByteArray>("capture");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QByteArray &capture, const QByteArray &body,
                        const QString &result) { QTest::newRow(name) << capture << body << result; };
    row("identity", R"({"pointer": "/name", "as": "identity"})", R"("name": "Ada")", u"Ada|||"_s);
    row("first that is there",
        R"({"pointer": "/mail", "as": "identity"}, {"pointer": "/name", "as": "identity"})",
        R"("mail": "", "name": "Ada")", u"Ada|||"_s);
    row("identity with controls", R"({"pointer": "/name", "as": "identity"})",
        R"("name": "A\u0000d\u202ea\u200b\n x")", u"Ada x|||"_s);
    row("scopes as an array", R"({"pointer": "/s", "as": "scopes"})", R"("s": ["a", "b", 3, {}])",
        u"|||a,b,3"_s);
    row("scopes as a text", R"({"pointer": "/s", "as": "scopes", "separator": " "})", R"("s": "a  b")",
        u"|||a,b"_s);
    row("scopes of elements", R"({"pointer": "/s/*/n", "as": "scopes"})",
        R"("s": [{"n": "a"}, {}, {"n": "b"}])", u"|||a,b"_s);
    row("time", R"({"pointer": "/e", "as": "expiresAt"})", R"("e": "2099-01-02T03:04:05+02:00")",
        u"|2099-01-02T01:04:05Z||"_s);
    row("time without a zone", R"({"pointer": "/e", "as": "expiresAt"})", R"("e": "2099-01-02T03:04:05")",
        u"|2099-01-02T03:04:05Z||"_s);
    row("time with microseconds", R"({"pointer": "/e", "as": "expiresAt"})",
        R"("e": "2099-01-02T03:04:05.123456Z")", u"|2099-01-02T03:04:05Z||"_s);
    row("time with blanks", R"({"pointer": "/e", "as": "expiresAt"})", R"("e": "2099-01-02 03:04:05 UTC")",
        u"|2099-01-02T03:04:05Z||"_s);
    row("time with blanks and an offset", R"({"pointer": "/e", "as": "expiresAt"})",
        R"("e": "2099-01-02 03:04:05 +0200")", u"|2099-01-02T01:04:05Z||"_s);
    row("day", R"({"pointer": "/e", "as": "expiresAt"})", R"("e": "2099-01-02")",
        u"|2099-01-02T23:59:59Z||"_s);
    row("start of a day", R"({"pointer": "/e", "as": "expiresAt", "time": "dayStart"})",
        R"("e": "2099-01-02")", u"|2099-01-02T00:00:00Z||"_s);
    row("seconds", R"({"pointer": "/e", "as": "expiresAt", "time": "unixSeconds"})", R"("e": 4102444800)",
        u"|2100-01-01T00:00:00Z||"_s);
    row("seconds as text", R"({"pointer": "/e", "as": "expiresAt", "time": "unixSeconds"})",
        R"("e": "4102444800")", u"|2100-01-01T00:00:00Z||"_s);
    row("milliseconds", R"({"pointer": "/e", "as": "expiresAt", "time": "unixMilliseconds"})",
        R"("e": 4102444800000)", u"|2100-01-01T00:00:00Z||"_s);
    row("absurd time", R"({"pointer": "/e", "as": "expiresAt", "time": "unixSeconds"})", R"("e": 1e300)",
        u"|||"_s);
    row("no time", R"({"pointer": "/e", "as": "expiresAt"})", R"("e": "soon")", u"|||"_s);
    row("missing is unknown", R"({"pointer": "/e", "as": "expiresAt"})", R"("e": null)", u"|||"_s);
    row("missing is never", R"({"pointer": "/e", "as": "expiresAt", "missingIsNever": true})", R"("x": 1)",
        u"||never|"_s);
    row("zero is never",
        R"({"pointer": "/e", "as": "expiresAt", "time": "unixSeconds", "missingIsNever": true})", R"("e": 0)",
        u"||never|"_s);
}

void TestDescribedRequest::capturesForTheReport()
{
    QFETCH(QByteArray, capture);
    QFETCH(QByteArray, body);
    QFETCH(QString, result);
    const auto harness = CheckHarness::described('[' + with(R"("capture": [)" + capture + ']') + ']');
    harness->answer({{u"GET /me"_s, FakeAnswer::json(R"({"id": "u1", )" + body + '}')}});
    const CheckReport report = harness->run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    const QString expiry = report.expiresAt ? report.expiresAt->toString(Qt::ISODate) : QString();
    QCOMPARE(QStringList({report.identity, expiry, report.neverExpires ? u"never"_s : QString(),
                          report.scopes.join(u',')})
                 .join(u'|'),
             result);
}

void TestDescribedRequest::leavesOutWhatHasNoValue()
{
    const auto harness = CheckHarness::described(
        '[' + me +
        R"(, {"id": "team", "title": "Team", "needs": ["team"], "url": "/teams/{team}", "expect": [{"pointer": "/id", "exists": true}]}])");
    harness->answer({{u"GET /me"_s, good}, {u"GET /teams/a%2Fb%3Fc"_s, good}});
    CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(outcomeOf(report, u"team"_s), u"skipped"_s);
    QCOMPARE(checkOf(report, u"team"_s).detail, u"Team is not given."_s);

    harness->request.fields = {{u"team"_s, u"a/b?c"_s}};
    report = harness->run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(outcomeOf(report, u"team"_s), u"passed"_s);

    harness->request.fields = {{u"team"_s, u".."_s}};
    report = harness->run();
    QCOMPARE(toString(report.verdict), u"misconfigured"_s);
    QCOMPARE(checkOf(report, u"team"_s).detail, u"Team has no value that can be used."_s);
}

void TestDescribedRequest::neverPassesWithoutAsking()
{
    const auto harness = CheckHarness::described(
        R"([{"id": "ping", "title": "Ping", "token": "none", "url": "/ping", "expect": [{"pointer": "/ok", "exists": true}]},
            {"id": "team", "title": "Team", "needs": ["team"], "url": "/teams/{team}", "expect": [{"pointer": "/id", "exists": true}]}])");
    harness->answer({{u"GET /ping"_s, FakeAnswer::json(R"({"ok": 1})")}});
    QCOMPARE(toString(harness->run().verdict), u"unchecked"_s);
}

void TestDescribedRequest::weighsOptionalSteps()
{
    const auto harness = CheckHarness::described(
        '[' + me +
        R"(, {"id": "extra", "title": "Extra", "required": false, "url": "/extra", "expect": [{"pointer": "/id", "exists": true}]}])");
    for (const FakeAnswer &answer : {FakeAnswer::json("{}", 401), FakeAnswer::html(),
                                     FakeAnswer::json("{}", 500), FakeAnswer::stall()}) {
        harness->answer({{u"GET /me"_s, good}, {u"GET /extra"_s, answer}});
        const CheckReport report = harness->run();
        QCOMPARE(toString(report.verdict), u"valid"_s);
        QCOMPARE(outcomeOf(report, u"extra"_s), u"warning"_s);
    }
}

void TestDescribedRequest::goesOnWhereAPermissionIsMissing()
{
    const QByteArray second =
        R"({"id": "second", "title": "Second", "url": "/second", "expect": [{"pointer": "/id", "exists": true}]})";
    const auto harness = CheckHarness::described('[' + me + ", " + second + ']');
    harness->answer({{u"GET /me"_s, FakeAnswer::json("{}", 403)}, {u"GET /second"_s, good}});
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"limited"_s);
    QCOMPARE(outcomeOf(report, u"second"_s), u"passed"_s);
}

void TestDescribedRequest::stopsWhereTheTokenIsRefused()
{
    const QByteArray second =
        R"({"id": "second", "title": "Second", "url": "/second", "expect": [{"pointer": "/id", "exists": true}]})";
    const auto harness = CheckHarness::described('[' + me + ", " + second + ']');
    harness->answer({{u"GET /me"_s, FakeAnswer::json("{}", 401)}, {u"GET /second"_s, good}});
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"rejected"_s);
    QCOMPARE(outcomeOf(report, u"second"_s), u"skipped"_s);
    QCOMPARE(harness->network->keys(), QStringList(u"GET /me"_s));
    QCOMPARE(harness->started, (QStringList{u"me"_s, u"expiry"_s}));
}

QTEST_GUILESS_MAIN(TestDescribedRequest)
#include "test_describedrequest.moc"
