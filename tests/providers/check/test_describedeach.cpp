#include "tests/providers/check/checkharness.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

/// Teams, and the rows of each; `keys` are further ones of the second step.
QByteArray teamsAndRows(const QByteArray &keys = {})
{
    return R"([{"id": "teams", "title": "Teams", "url": "/teams",
                "list": {"kind": "Team", "items": "", "id": "/id", "name": "/name"}},
               {"id": "rows", "title": "Rows", "url": "/teams/{team2}/rows", "each": {"of": "teams", "as": "team2"},
                "list": {"kind": "Row", "items": "/rows", "id": "", "name": "",
                         "paging": {"kind": "cursor", "parameter": "c", "next": {"pointer": "/next"}},
                         "whenEmpty": {"outcome": "warning", "detail": "No rows."}},
                "passed": "{count} rows")" +
           keys + "}]";
}

FakeAnswer teams(const QStringList &ids)
{
    QByteArray body;
    for (const QString &id : ids) {
        body += (body.isEmpty() ? "[" : ",") +
                QStringLiteral(R"({"id": "%1", "name": "Team %1"})").arg(id).toUtf8();
    }
    return FakeAnswer::json(body.isEmpty() ? QByteArray("[]") : body + ']');
}

FakeAnswer rows(const QByteArray &rows, const QByteArray &next = "null")
{
    return FakeAnswer::json(R"({"rows": [)" + rows + R"(], "next": )" + next + '}');
}

FakeAnswer refusal()
{
    return FakeAnswer::json(R"({"error": "no"})", 403);
}

QStringList rowsOf(const CheckReport &report)
{
    QStringList found;
    for (const Resource &resource : report.resources) {
        if (resource.kind == u"Row"_s) {
            found.append(resource.name + u'@' + resource.detail);
        }
    }
    return found;
}

} // namespace

/// Lists that are asked for once for each item of an earlier one.
class TestDescribedEach : public QObject
{
    Q_OBJECT

private slots:
    void asksAboutEveryItem();
    void showsItsOwnDetailToo();
    void encodesTheItem();
    void takesAValueThatIsKnown();
    void isSkippedWithoutItems();
    void leavesOutWhatIsRefused_data();
    void leavesOutWhatIsRefused();
    void failsWhereAllRefuse();
    void stopsWhereNobodyAnswers();
    void asksABoundedNumber();
    void sendsABoundedNumber();
    void takesABoundedTime();
    void canBeAskedAboutItself();
};

void TestDescribedEach::asksAboutEveryItem()
{
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s})},
                     {u"GET /teams/a/rows"_s, rows(R"("1", "2")", R"("x")")},
                     {u"GET /teams/a/rows?c=x"_s, rows(R"("3")")},
                     {u"GET /teams/b/rows"_s, rows(R"("4")")}});
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(rowsOf(report), (QStringList{u"1@Team a"_s, u"2@Team a"_s, u"3@Team a"_s, u"4@Team b"_s}));
    QCOMPARE(checkOf(report, u"rows"_s).detail, u"4 rows"_s);
    QCOMPARE(harness->network->keys(), (QStringList{u"GET /teams"_s, u"GET /teams/a/rows"_s,
                                                    u"GET /teams/a/rows?c=x"_s, u"GET /teams/b/rows"_s}));
}

void TestDescribedEach::showsItsOwnDetailToo()
{
    QByteArray checks = teamsAndRows();
    checks.replace(R"("id": "", "name": "")", R"("id": "/id", "name": "/id", "detail": "/kind")");
    const auto harness = CheckHarness::described(checks);
    harness->answer({{u"GET /teams"_s, teams({u"a"_s})},
                     {u"GET /teams/a/rows"_s, rows(R"({"id": 1, "kind": "web"}, {"id": 2})")}});
    QCOMPARE(rowsOf(harness->run()), (QStringList{u"1@Team a, web"_s, u"2@Team a"_s}));
}

void TestDescribedEach::encodesTheItem()
{
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer(
        {{u"GET /teams"_s, teams({u"a/../b?c"_s})}, {u"GET /teams/a%2F..%2Fb%3Fc/rows"_s, rows("1")}});
    QCOMPARE(checkOf(harness->run(), u"rows"_s).detail, u"1 rows"_s);
    harness->answer({{u"GET /teams"_s, teams({u".."_s})}});
    QCOMPARE(toString(harness->run().verdict), u"misconfigured"_s);
}

void TestDescribedEach::takesAValueThatIsKnown()
{
    QByteArray checks = teamsAndRows();
    checks.replace(R"("url": "/teams",)",
                   R"("url": "/teams", "capture": [{"header": "X-Team", "as": "team2"}],)");
    const auto harness = CheckHarness::described(checks);
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s}).withHeader("X-Team", "b")},
                     {u"GET /teams/b/rows"_s, rows("1")}});
    QCOMPARE(rowsOf(harness->run()), QStringList{u"1@"_s});
    QCOMPARE(harness->network->keys(), (QStringList{u"GET /teams"_s, u"GET /teams/b/rows"_s}));
}

void TestDescribedEach::isSkippedWithoutItems()
{
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer({{u"GET /teams"_s, teams({})}});
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(outcomeOf(report, u"rows"_s), u"skipped"_s);
}

void TestDescribedEach::leavesOutWhatIsRefused_data()
{
    QTest::addColumn<QStringList>("refusing");
    QTest::addColumn<QString>("detail");
    const QString refused = u"Svc does not allow this with the token. It says: no"_s;
    QTest::newRow("none") << QStringList() << u"3 rows"_s;
    QTest::newRow("the first") << QStringList{u"a"_s} << u"Nothing of Team a is shown. "_s + refused;
    QTest::newRow("two") << QStringList{u"a"_s, u"c"_s}
                         << u"Nothing of Team a, Team c is shown. "_s + refused;
}

void TestDescribedEach::leavesOutWhatIsRefused()
{
    QFETCH(QStringList, refusing);
    QFETCH(QString, detail);
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s, u"c"_s})}});
    for (const QString &team : {u"a"_s, u"b"_s, u"c"_s}) {
        harness->answer(
            {{u"GET /teams/%1/rows"_s.arg(team), refusing.contains(team) ? refusal() : rows("1")}});
    }
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(checkOf(report, u"rows"_s).detail, detail);
    QCOMPARE(outcomeOf(report, u"rows"_s), refusing.isEmpty() ? u"passed"_s : u"warning"_s);
    QCOMPARE(rowsOf(report).size(), 3 - refusing.size());
}

void TestDescribedEach::failsWhereAllRefuse()
{
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s})},
                     {u"GET /teams/a/rows"_s, refusal()},
                     {u"GET /teams/b/rows"_s, refusal()}});
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"limited"_s);
    QCOMPARE(outcomeOf(report, u"rows"_s), u"failed"_s);
    const auto mild = CheckHarness::described(teamsAndRows(R"(, "required": false)"));
    mild->answer({{u"GET /teams"_s, teams({u"a"_s})}, {u"GET /teams/a/rows"_s, refusal()}});
    const CheckReport warned = mild->run();
    QCOMPARE(toString(warned.verdict), u"valid"_s);
    QCOMPARE(outcomeOf(warned, u"rows"_s), u"warning"_s);
}

void TestDescribedEach::stopsWhereNobodyAnswers()
{
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s, u"c"_s})},
                     {u"GET /teams/a/rows"_s, rows("1")},
                     {u"GET /teams/b/rows"_s, FakeAnswer::json("{}", 500)}});
    QCOMPARE(toString(harness->run().verdict), u"unreachable"_s);
    QVERIFY(!harness->network->keys().contains(u"GET /teams/c/rows"_s));
}

void TestDescribedEach::asksABoundedNumber()
{
    const auto harness = CheckHarness::described(teamsAndRows());
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})},
                     {u"GET /teams/a/rows"_s, rows("1")},
                     {u"GET /teams/b/rows"_s, rows("1")},
                     {u"GET /teams/c/rows"_s, rows("1, 2")}});
    const CheckReport report = harness->run();
    QCOMPARE(checkOf(report, u"rows"_s).detail,
             u"Teams: only the first 3 of 5 were asked, so only 4 are shown."_s);
    QCOMPARE(outcomeOf(report, u"rows"_s), u"warning"_s);
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(harness->network->requests().size(), 4);
}

void TestDescribedEach::sendsABoundedNumber()
{
    CheckLimits limits = CheckHarness::quickLimits();
    limits.eachRequests = 4;
    const auto harness = CheckHarness::described(teamsAndRows(), {}, limits);
    harness->answer(
        {{u"GET /teams"_s, teams({u"a"_s, u"b"_s, u"c"_s})}, {u"GET /teams/a/rows"_s, rows("1")}});
    for (int page = 0; page < 5; ++page) {
        harness->network->answer(u"GET /teams/b/rows"_s, rows("1", '"' + QByteArray::number(page) + '"'));
    }
    const CheckReport report = harness->run();
    QCOMPARE(checkOf(report, u"rows"_s).detail,
             u"Team b: The list is very long, so only the first 3 are shown. "
             "Teams: only the first 2 of 3 were asked, so only 4 are shown."_s);
    QCOMPARE(harness->network->requests().size(), 5);
}

void TestDescribedEach::takesABoundedTime()
{
    CheckLimits limits = CheckHarness::quickLimits();
    limits.eachTime = {};
    const auto harness = CheckHarness::described(teamsAndRows(), {}, limits);
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s})},
                     {u"GET /teams/a/rows"_s, rows("1")},
                     {u"GET /teams/b/rows"_s, rows("1")}});
    QCOMPARE(checkOf(harness->run(), u"rows"_s).detail,
             u"Teams: only the first 1 of 2 were asked, so only 1 are shown."_s);
}

void TestDescribedEach::canBeAskedAboutItself()
{
    QByteArray checks = teamsAndRows();
    checks.chop(1);
    checks +=
        R"(, {"id": "parts", "title": "Parts", "url": "/rows/{row}", "each": {"of": "rows", "as": "row"},
                    "list": {"kind": "Part", "items": "", "id": "", "name": ""}, "passed": "{count} parts"}])";
    const auto harness = CheckHarness::described(checks);
    harness->answer({{u"GET /teams"_s, teams({u"a"_s, u"b"_s})},
                     {u"GET /teams/a/rows"_s, rows(R"("1")")},
                     {u"GET /teams/b/rows"_s, rows(R"("2")")},
                     {u"GET /rows/1"_s, FakeAnswer::json(R"(["p", "q"])")},
                     {u"GET /rows/2"_s, FakeAnswer::json(R"(["r"])")}});
    QCOMPARE(checkOf(harness->run(), u"parts"_s).detail, u"3 parts"_s);
}

QTEST_GUILESS_MAIN(TestDescribedEach)
#include "test_describedeach.moc"
