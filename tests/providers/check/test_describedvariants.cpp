#include "tests/providers/check/checkharness.h"

#include <QDateTime>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray me =
    R"({"id": "me", "title": "Me", "url": "/me", "expect": [{"pointer": "/id", "type": "string"}]})";
const FakeAnswer good = FakeAnswer::json(R"({"id": "u1", "plan": "pro", "in": 3600})");

QByteArray jwt(const QByteArray &claims)
{
    const auto part = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part(R"({"alg": "HS256"})") + '.' + part(claims) + ".c2lnbmF0dXJl";
}

} // namespace

/// Steps for one variant of a service only, sign-ins by HTTP Basic, tokens that speak of themselves.
class TestDescribedVariants : public QObject
{
    Q_OBJECT

private slots:
    void asksOnlyWhereAConditionHolds_data();
    void asksOnlyWhereAConditionHolds();
    void neverIsValidWhereEveryStepIsLeftOut();
    void signsInWithBasic();
    void readsWhatAJwtTells_data();
    void readsWhatAJwtTells();
    void takesNoProxyPageForARefusal_data();
    void takesNoProxyPageForARefusal();
    void countsSecondsFromNow();
};

void TestDescribedVariants::asksOnlyWhereAConditionHolds_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<QString>("team");
    QTest::addColumn<bool>("asked");
    QTest::newRow("field fits") << R"({"team": ["a", "b"]})"_qba << u"b"_s << true;
    QTest::newRow("field differs") << R"({"team": ["a", "b"]})"_qba << u"c"_s << false;
    QTest::newRow("field is blank") << R"({"team": ["a"]})"_qba << QString() << false;
    QTest::newRow("blank is wanted") << R"({"team": [""]})"_qba << QString() << true;
    QTest::newRow("blank is wanted, but given") << R"({"team": [""]})"_qba << u"a"_s << false;
    QTest::newRow("captured value fits") << R"({"plan": ["pro"]})"_qba << QString() << true;
    QTest::newRow("all must hold") << R"({"plan": ["pro"], "team": ["a"]})"_qba << u"b"_s << false;
}

void TestDescribedVariants::asksOnlyWhereAConditionHolds()
{
    QFETCH(QByteArray, when);
    QFETCH(QString, team);
    QFETCH(bool, asked);
    const auto harness =
        CheckHarness::described('[' + me.chopped(1) + R"(, "capture": [{"pointer": "/plan", "as": "plan"}]},
        {"id": "more", "title": "More", "url": "/more", "when": )" +
                                when + R"(, "expect": [{"pointer": "/ok", "exists": true}]}])");
    harness->answer({{u"GET /me"_s, good}, {u"GET /more"_s, FakeAnswer::json(R"({"ok": true})")}});
    harness->request.fields = {{u"team"_s, team}};
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(checkOf(report, u"more"_s).id, asked ? u"more"_s : QString());
    QCOMPARE(harness->network->requests().size(), asked ? 2 : 1);
}

void TestDescribedVariants::neverIsValidWhereEveryStepIsLeftOut()
{
    const auto harness = CheckHarness::described('[' + me.chopped(1) + R"(, "when": {"team": ["a"]}}])");
    harness->answer({{u"GET /me"_s, good}});
    QCOMPARE(toString(harness->run().verdict), u"unchecked"_s);
    QVERIFY(harness->network->requests().isEmpty());
}

void TestDescribedVariants::signsInWithBasic()
{
    const auto harness = CheckHarness::described(
        R"([{"id": "login", "title": "Login", "token": "own", "method": "POST", "url": "/login",
             "basic": {"user": "{user}", "password": "{token}"}, "body": {"form": {"grant_type": "client_credentials"}},
             "expect": [{"pointer": "/session", "type": "string"}],
             "capture": [{"pointer": "/session", "as": "session", "secret": true}]}, )" +
            me + ']',
        R"({"headers": {"Authorization": "Bearer {session}"}})");
    harness->answer(
        {{u"POST /login"_s, FakeAnswer::json(R"({"session": "Sess10n"})")}, {u"GET /me"_s, good}});
    harness->setToken("S3cret");
    harness->request.fields = {{u"user"_s, u"ada"_s}};
    QCOMPARE(toString(harness->run().verdict), u"valid"_s);
    const auto requests = harness->network->requests();
    QCOMPARE(requests[0]->header("Authorization"), "Basic " + "ada:S3cret"_qba.toBase64());
    QCOMPARE(requests[0]->body, "grant_type=client_credentials"_qba);
    QCOMPARE(requests[1]->header("Authorization"), "Bearer Sess10n"_qba);
}

void TestDescribedVariants::readsWhatAJwtTells_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("expiresAt");
    QTest::addColumn<QString>("scopes");
    QTest::newRow("expiry and scopes") << jwt(R"({"exp": 4102444800, "scope": "read write"})") << u"valid"_s
                                       << u"2100-01-01T00:00:00Z"_s << u"read,write"_s;
    QTest::newRow("scopes as a list")
        << jwt(R"({"scopes": ["a", 3, "b"]})") << u"valid"_s << QString() << u"a,b"_s;
    QTest::newRow("past") << jwt(R"({"exp": 946684800})") << u"expired"_s << u"2000-01-01T00:00:00Z"_s
                          << QString();
    QTest::newRow("no JWT") << "just.a.token"_qba << u"valid"_s << QString() << QString();
    QTest::newRow("a list") << jwt("[1]") << u"valid"_s << QString() << QString();
    QTest::newRow("two parts") << "abc.def"_qba << u"valid"_s << QString() << QString();
}

void TestDescribedVariants::readsWhatAJwtTells()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, verdict);
    QFETCH(QString, expiresAt);
    QFETCH(QString, scopes);
    const auto harness = CheckHarness::described(
        '[' + me + R"(, {"id": "claims", "title": "Claims", "required": false, "custom": "jwt-claims"}])");
    harness->answer({{u"GET /me"_s, good}});
    harness->setToken(token);
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), verdict);
    QCOMPARE(report.expiresAt ? report.expiresAt->toString(Qt::ISODate) : QString(), expiresAt);
    QCOMPARE(report.scopes.join(u','), scopes);
}

void TestDescribedVariants::takesNoProxyPageForARefusal_data()
{
    QTest::addColumn<FakeAnswer>("answer");
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<QString>("verdict");
    const auto page = FakeAnswer::html("<!DOCTYPE html><title>Blocked</title>", 403);
    QTest::newRow("the service") << FakeAnswer::json(R"({"error": "no"})", 403) << QByteArray()
                                 << u"rejected"_s;
    QTest::newRow("a page") << page << QByteArray() << u"misconfigured"_s;
    QTest::newRow("a page that the rule knows")
        << page << R"("when": [{"text": true, "contains": ["blocked"]}], )"_qba << u"rejected"_s;
}

void TestDescribedVariants::takesNoProxyPageForARefusal()
{
    QFETCH(FakeAnswer, answer);
    QFETCH(QByteArray, when);
    QFETCH(QString, verdict);
    const auto harness =
        CheckHarness::described('[' + me.chopped(1) + R"(, "statuses": [{"status": 403, )" + when +
                                R"("verdict": "rejected", "detail": "No.", "hint": "Try."}]}])");
    harness->answer({{u"GET /me"_s, answer}});
    QCOMPARE(toString(harness->run().verdict), verdict);
}

void TestDescribedVariants::countsSecondsFromNow()
{
    const auto harness = CheckHarness::described(
        '[' + me.chopped(1) +
        R"(, "capture": [{"pointer": "/in", "as": "expiresAt", "time": "secondsFromNow"}]}])");
    harness->answer({{u"GET /me"_s, good}});
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const CheckReport report = harness->run();
    QVERIFY(report.expiresAt);
    QVERIFY(*report.expiresAt >= before.addSecs(3599));
    QVERIFY(*report.expiresAt <= QDateTime::currentDateTimeUtc().addSecs(3600));
}

QTEST_GUILESS_MAIN(TestDescribedVariants)
#include "test_describedvariants.moc"
