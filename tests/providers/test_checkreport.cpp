#include "providers/check/checkreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime now(QDate(2026, 11, 22), QTime(10, 20, 30, 456), Qt::UTC);

CheckReport fullReport()
{
    CheckReport report;
    report.verdict = Verdict::Limited;
    report.checkedAt = now;
    report.identity = u"ada@example.com"_s;
    report.expiresAt = now.addDays(12);
    report.scopes = {u"users:read"_s, u"variables:write:f/ops/*"_s};
    report.resources = {{u"Workspace"_s, u"ops"_s, u"Operations"_s, u"Developer"_s},
                        {u"Workspace"_s, u"lab"_s, u"Läb"_s, {}}};
    report.checks = {{u"service"_s, u"Answers as Windmill"_s, Outcome::Passed, u"CE v1.735.0"_s, {}},
                     {u"role"_s, u"Role"_s, Outcome::Failed, u"You are an operator."_s, u"Ask an admin."_s}};
    return report;
}

} // namespace

class TestCheckReport : public QObject
{
    Q_OBJECT

private slots:
    void survivesTheRoundTrip()
    {
        const CheckReport report = fullReport();
        const QByteArray bytes = QJsonDocument(toJson(report)).toJson();
        const auto back = reportFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY(back);
        QVERIFY(*back == report);
    }

    void unknownTimesAreNull()
    {
        const QJsonObject json = toJson(CheckReport());
        QCOMPARE(json["verdict"_L1].toString(), u"unchecked"_s);
        QVERIFY(json["checkedAt"_L1].isNull());
        QVERIFY(json["expiresAt"_L1].isNull());
        QVERIFY(*reportFromJson(json) == CheckReport());
    }

    void timesAreWrittenInUtc()
    {
        CheckReport report = fullReport();
        report.checkedAt = QDateTime(now.date(), now.time(), Qt::OffsetFromUTC, 7200);
        QCOMPARE(toJson(report)["checkedAt"_L1].toString(), u"2026-11-22T08:20:30.456Z"_s);
        QCOMPARE(reportFromJson(toJson(report))->checkedAt.timeSpec(), Qt::UTC);
    }

    void everyVerdictHasItsWord_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("word");
        QTest::newRow("valid") << Verdict::Valid << u"valid"_s;
        QTest::newRow("limited") << Verdict::Limited << u"limited"_s;
        QTest::newRow("rejected") << Verdict::Rejected << u"rejected"_s;
        QTest::newRow("expired") << Verdict::Expired << u"expired"_s;
        QTest::newRow("misconfigured") << Verdict::Misconfigured << u"misconfigured"_s;
        QTest::newRow("unreachable") << Verdict::Unreachable << u"unreachable"_s;
        QTest::newRow("unchecked") << Verdict::Unchecked << u"unchecked"_s;
    }

    void everyVerdictHasItsWord()
    {
        QFETCH(Verdict, verdict);
        QFETCH(QString, word);
        QCOMPARE(toString(verdict), word);
        QVERIFY(verdictFromString(word) == verdict);
    }

    void everyOutcomeSurvives_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("word");
        QTest::newRow("passed") << Outcome::Passed << u"passed"_s;
        QTest::newRow("failed") << Outcome::Failed << u"failed"_s;
        QTest::newRow("warning") << Outcome::Warning << u"warning"_s;
        QTest::newRow("skipped") << Outcome::Skipped << u"skipped"_s;
        QTest::newRow("unknown") << Outcome::Unknown << u"unknown"_s;
    }

    void everyOutcomeSurvives()
    {
        QFETCH(Outcome, outcome);
        QFETCH(QString, word);
        CheckReport report = fullReport();
        report.checks[0].outcome = outcome;
        const QJsonObject json = toJson(report);
        QCOMPARE(json["checks"_L1][0]["outcome"_L1].toString(), word);
        QVERIFY(reportFromJson(json)->checks[0].outcome == outcome);
    }

    void aForeignVerdictIsNoReport_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("foreign") << QByteArray(R"({"verdict": "splendid"})");
        QTest::newRow("wrong case") << QByteArray(R"({"verdict": "Valid"})");
        QTest::newRow("number") << QByteArray(R"({"verdict": 1})");
    }

    void aForeignVerdictIsNoReport()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!reportFromJson(QJsonDocument::fromJson(json).object()));
    }

    void whatIsForeignElsewhereIsLeftOut()
    {
        const QByteArray json =
            R"({"verdict": "valid", "checkedAt": "yesterday", "expiresAt": 12, "scopes": "all",
                                    "checks": [{"id": "x", "outcome": "blue"}], "later": true})";
        CheckReport expected;
        expected.verdict = Verdict::Valid;
        expected.checks = {{u"x"_s, {}, Outcome::Unknown, {}, {}}};
        QVERIFY(*reportFromJson(QJsonDocument::fromJson(json).object()) == expected);
    }
};

QTEST_APPLESS_MAIN(TestCheckReport)
#include "test_checkreport.moc"
