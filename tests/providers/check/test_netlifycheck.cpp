#include "tests/providers/check/verdicttable.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

const auto user = u"GET /api/v1/user"_s;
const auto accounts = u"GET /api/v1/accounts"_s;
const auto members = u"GET /api/v1/big-corp/members"_s;
const auto sites = u"GET /api/v1/sites"_s;
const auto firstPage = u"GET /api/v1/sites?filter=all&per_page=100"_s;

FakeAnswer error(int status, const QByteArray &message)
{
    return FakeAnswer::json(
        R"({"code": )" + QByteArray::number(status) + R"(, "message": ")" + message + R"("})", status);
}

FakeAnswer userWith(int siteCount)
{
    return FakeAnswer::json(
        R"({"id": "u1", "full_name": "Ada Lovelace", "email": "ada@example.com", "site_count": )" +
        QByteArray::number(siteCount) + '}');
}

FakeAnswer accountList(const QByteArray &rows)
{
    return FakeAnswer::json('[' + rows + ']');
}

const QByteArray acme = R"({"id": "a1", "slug": "acme", "name": "Acme", "owner_ids": ["u1", "u2"]})";
const QByteArray bigCorp = R"({"id": "a2", "slug": "big-corp", "name": "Big Corp", "owner_ids": ["u9"]})";

Answers goodNetlify()
{
    return {{user, userWith(2)},
            {accounts, accountList(acme + ", " + bigCorp)},
            {members, FakeAnswer::json(R"([{"id": "u9", "email": "boss@example.com", "role": "Owner"},)"
                                       R"( {"id": "u1", "email": "ada@example.com", "role": "Developer"}])")},
            {sites, FakeAnswer::json(R"([{"id": "s1", "name": "shop", "account_name": "Acme"},)"
                                     R"( {"id": "s2", "name": "blog", "account_name": "Big Corp"}])")}};
}

} // namespace

/// Each reply of Netlify and what is concluded from it.
class TestNetlifyCheck : public QObject
{
    Q_OBJECT

private slots:
    void concludes_data();
    void concludes();
    void tellsAllOfAGoodToken();
    void followsTheLinks();
    void neverFollowsALinkElsewhere();
    void stopsWhereLinksLoop();
    void takesTheEndFromTheUser_data();
    void takesTheEndFromTheUser();
};

void TestNetlifyCheck::concludes_data()
{
    addVerdictColumns();
    const auto row = [](const char *name, const Answers &answers, Verdict verdict, const QString &check,
                        Outcome outcome, const QString &detail = {}) {
        addVerdictRow({name, answers, verdict, check, outcome, detail});
    };
    constexpr Outcome passed = Outcome::Passed;
    constexpr Outcome failed = Outcome::Failed;
    const QString foreign = u"https://api.netlify.com answers, but not as Netlify does."_s;
    const QString page = u"https://api.netlify.com answers with a web page, not as Netlify does."_s;
    const QString refused = u"Netlify refused this token."_s;
    const QString busy = u"Netlify accepts no more requests for now."_s;

    row("good", {}, Verdict::Valid, u"token"_s, passed, u"Signed in as ada@example.com"_s);
    row("wrong token", {{user, error(401, "Access Denied")}}, Verdict::Rejected, u"token"_s, failed, refused);
    row("revoked in between", {{accounts, error(401, "Access Denied")}}, Verdict::Rejected, u"teams"_s,
        failed, refused);
    row("429 for ever", {{user, error(429, "Too many")}}, Verdict::Unreachable, u"token"_s, failed, busy);
    row("429 past the budget", {{user, error(429, "Too many").withHeader("Retry-After", "60")}},
        Verdict::Unreachable, u"token"_s, failed, busy);
    row("429 as a web page", {{user, FakeAnswer::html("<html>", 429)}}, Verdict::Unreachable, u"token"_s,
        failed, busy);
    row("429 at the teams", {{accounts, error(429, "Too many")}}, Verdict::Unreachable, u"teams"_s, failed,
        busy);
    row("429 at the sites", {{sites, error(429, "Too many")}}, Verdict::Unreachable, u"sites"_s, failed,
        busy);
    row("429 at the members", {{members, error(429, "Too many")}}, Verdict::Unreachable, u"teams"_s, failed,
        busy);
    row("broken", {{user, error(500, "Oops")}}, Verdict::Unreachable, u"token"_s, failed,
        u"Netlify has a problem of its own and could not answer. It says: Oops"_s);
    row("captive portal", {{user, FakeAnswer::html()}}, Verdict::Misconfigured, u"token"_s, failed, page);
    row("foreign JSON", {{user, FakeAnswer::json(R"({"status": "ok"})")}}, Verdict::Misconfigured, u"token"_s,
        failed, foreign);
    row("id of another type", {{user, FakeAnswer::json(R"({"id": 7, "email": "ada@example.com"})")}},
        Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("a list", {{user, FakeAnswer::json("[]")}}, Verdict::Misconfigured, u"token"_s, failed, foreign);
    row("empty", {{user, FakeAnswer::json("")}}, Verdict::Misconfigured, u"token"_s, failed);
    row("cut off", {{user, FakeAnswer::json(R"({"id": "u1")")}}, Verdict::Misconfigured, u"token"_s, failed,
        foreign);
    row("unrouted", {{user, FakeAnswer::text("Not Found", 404)}}, Verdict::Misconfigured, u"token"_s, failed,
        foreign);
    row("redirect elsewhere", {{user, FakeAnswer::redirect("https://app.netlify.com/login")}},
        Verdict::Misconfigured, u"token"_s, failed,
        u"https://api.netlify.com leads on to https://app.netlify.com. The token was not sent there."_s);
    row("no such host", {{user, FakeAnswer::failure(QNetworkReply::HostNotFoundError)}}, Verdict::Unreachable,
        u"token"_s, failed);
    row("proxy", {{user, FakeAnswer::failure(QNetworkReply::ProxyConnectionRefusedError)}},
        Verdict::Unreachable, u"token"_s, failed,
        u"The proxy of this computer did not let the request through."_s);
    row("hangs up", {{user, FakeAnswer::failure(QNetworkReply::RemoteHostClosedError)}}, Verdict::Unreachable,
        u"token"_s, failed, u"https://api.netlify.com hung up without an answer."_s);
    row("no e-mail", {{user, FakeAnswer::json(R"({"id": "u1", "email": "", "full_name": "Ada"})")}},
        Verdict::Valid, u"token"_s, passed, u"Signed in as Ada"_s);

    row("roles", {}, Verdict::Valid, u"teams"_s, passed, u"Owner in Acme. Developer in Big Corp."_s);
    row("members are refused", {{members, error(403, "Forbidden")}}, Verdict::Valid, u"teams"_s,
        Outcome::Warning, u"Owner in Acme. Role not told in Big Corp."_s);
    row("not among the members", {{members, FakeAnswer::json("[]")}}, Verdict::Valid, u"teams"_s,
        Outcome::Warning, u"Owner in Acme. Role not told in Big Corp."_s);
    row("members by e-mail",
        {{members, FakeAnswer::json(R"([{"email": "ada@example.com", "role": "Reviewer"}])")}},
        Verdict::Valid, u"teams"_s, passed, u"Owner in Acme. Reviewer in Big Corp."_s);
    row("members of another product", {{members, FakeAnswer::html()}}, Verdict::Misconfigured, u"teams"_s,
        failed, page);
    row("no teams", {{accounts, accountList("")}}, Verdict::Valid, u"teams"_s, Outcome::Warning,
        u"The token reaches no teams."_s);
    row("teams are refused", {{accounts, error(403, "Forbidden")}}, Verdict::Limited, u"teams"_s, failed,
        u"Netlify does not allow this with the token. It says: Forbidden"_s);
    row("foreign teams", {{accounts, FakeAnswer::json(R"([{"x": 1}])")}}, Verdict::Misconfigured, u"teams"_s,
        failed, foreign);
    row("teams as an object", {{accounts, FakeAnswer::json("{}")}}, Verdict::Misconfigured, u"teams"_s,
        failed, foreign);
    row("sites", {}, Verdict::Valid, u"sites"_s, passed, u"Sites reached: 2"_s);
    row("no sites", {{sites, FakeAnswer::json("[]")}}, Verdict::Valid, u"sites"_s, Outcome::Warning,
        u"The token reaches no sites."_s);
    row("sites are refused", {{sites, error(403, "Forbidden")}}, Verdict::Limited, u"sites"_s, failed);
    row("sites of another product", {{sites, FakeAnswer::json(R"({"sites": []})")}}, Verdict::Misconfigured,
        u"sites"_s, failed);
    row("sites fail", {{sites, FakeAnswer::failure(QNetworkReply::TimeoutError)}}, Verdict::Unreachable,
        u"sites"_s, failed);
    row("all sites", {}, Verdict::Valid, u"hidden"_s, passed, u"The token reaches all sites of its user."_s);
    row("hidden sites", {{user, userWith(12)}}, Verdict::Valid, u"hidden"_s, Outcome::Warning,
        u"The user has 12 sites, but the token reaches only 2."_s);
    row("expiry is not told", {}, Verdict::Valid, u"expiry"_s, Outcome::Unknown,
        u"Netlify does not tell when this token expires."_s);
}

void TestNetlifyCheck::concludes()
{
    checkVerdictRow(u"netlify"_s, goodNetlify());
}

void TestNetlifyCheck::tellsAllOfAGoodToken()
{
    CheckHarness harness(u"netlify"_s);
    harness.answer(goodNetlify());
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(report.identity, u"ada@example.com"_s);
    const QList<Resource> expected{{u"Team"_s, u"a1"_s, u"Acme"_s, u"Owner"_s},
                                   {u"Team"_s, u"a2"_s, u"Big Corp"_s, u"Developer"_s},
                                   {u"Site"_s, u"s1"_s, u"shop"_s, u"Acme"_s},
                                   {u"Site"_s, u"s2"_s, u"blog"_s, u"Big Corp"_s}};
    QVERIFY(report.resources == expected);
    QVERIFY(harness.network->unexpected().isEmpty());
}

void TestNetlifyCheck::followsTheLinks()
{
    CheckHarness harness(u"netlify"_s);
    harness.answer(goodNetlify());
    const QByteArray next =
        "</api/v1/sites?page=1>; rel=\"prev\", <https://api.netlify.com/api/v1/sites?page=2>; rel=\"next\", "
        "<https://api.netlify.com/api/v1/sites?page=9>; rel=last";
    harness.answer(
        {{firstPage, FakeAnswer::json(R"([{"id": "s1", "name": "one"}])").withHeader("Link", next)},
         {sites + u"?page=2"_s, FakeAnswer::json(R"([{"id": "s2", "name": "two"}])")}});
    const CheckReport report = harness.run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(checkOf(report, u"sites"_s).detail, u"Sites reached: 2"_s);
    QCOMPARE(harness.network->requests().last()->header("Authorization"),
             "Bearer S3cretT0kenAbcdefghijklmnopqrstu"_qba);
}

void TestNetlifyCheck::neverFollowsALinkElsewhere()
{
    CheckHarness harness(u"netlify"_s);
    harness.answer(goodNetlify());
    harness.answer(
        {{firstPage, FakeAnswer::json(R"([{"id": "s1", "name": "one"}])")
                         .withHeader("Link", "<https://evil.example/api/v1/sites?page=2>; rel=\"next\"")}});
    const CheckReport report = harness.run();
    QCOMPARE(outcomeOf(report, u"sites"_s), u"warning"_s);
    QCOMPARE(checkOf(report, u"sites"_s).detail,
             u"The list goes on at another address. The token was not sent there, so only 1 are shown."_s);
    for (const auto &request : harness.network->requests()) {
        QCOMPARE(request->url().host(), u"api.netlify.com"_s);
    }
}

void TestNetlifyCheck::stopsWhereLinksLoop()
{
    CheckHarness harness(u"netlify"_s);
    harness.answer(goodNetlify());
    harness.answer({{sites, FakeAnswer::json(R"([{"id": "s1", "name": "one"}])")
                                .withHeader("Link", "</api/v1/sites?page=2>; rel=next")}});
    const CheckReport report = harness.run();
    QCOMPARE(checkOf(report, u"sites"_s).detail, u"The list repeats itself, so only 2 are shown."_s);
}

void TestNetlifyCheck::takesTheEndFromTheUser_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<FakeAnswer>("reply");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("detail");
    QTest::newRow("far") << 15 << userWith(2) << u"valid"_s << u"passed"_s << u"The token expires on %1."_s;
    QTest::newRow("in 14 days") << 13 << userWith(2) << u"valid"_s << u"warning"_s
                                << u"The token expires in 13 days, on %1."_s;
    QTest::newRow("tomorrow") << 1 << userWith(2) << u"valid"_s << u"warning"_s
                              << u"The token expires tomorrow."_s;
    QTest::newRow("today") << 0 << userWith(2) << u"valid"_s << u"warning"_s << u"The token expires today."_s;
    QTest::newRow("yesterday") << -1 << userWith(2) << u"expired"_s << u"failed"_s
                               << u"The token expired on %1."_s;
    QTest::newRow("past and refused")
        << -1 << error(401, "Access Denied") << u"expired"_s << u"failed"_s << u"The token expired on %1."_s;
    QTest::newRow("ahead and refused")
        << 30 << error(401, "Access Denied") << u"rejected"_s << u"skipped"_s << QString();
    QTest::newRow("past and offline") << -1 << FakeAnswer::failure(QNetworkReply::HostNotFoundError)
                                      << u"unreachable"_s << u"skipped"_s << QString();
}

void TestNetlifyCheck::takesTheEndFromTheUser()
{
    QFETCH(int, days);
    QFETCH(FakeAnswer, reply);
    QFETCH(QString, verdict);
    QFETCH(QString, outcome);
    QFETCH(QString, detail);
    CheckHarness harness(u"netlify"_s);
    harness.answer(goodNetlify());
    harness.answer({{user, reply}});
    harness.request.expiresOn = QDate::currentDate().addDays(days);
    const CheckReport report = harness.run();
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(overview(report)));
    QCOMPARE(outcomeOf(report, u"expiry"_s), outcome);
    const QString day = QLocale().toString(harness.request.expiresOn, QLocale::LongFormat);
    QCOMPARE(checkOf(report, u"expiry"_s).detail, detail.contains(u'%') ? detail.arg(day) : detail);
    QCOMPARE(report.expiresAt->toLocalTime().date(), harness.request.expiresOn);
}

QTEST_GUILESS_MAIN(TestNetlifyCheck)
#include "test_netlifycheck.moc"
