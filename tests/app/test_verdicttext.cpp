#include "app/text/problemtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

class TestVerdictText : public QObject
{
    Q_OBJECT

private slots:
    void hasAWordForEach();
    void saysTheVerdict_data();
    void saysTheVerdict();
};

void TestVerdictText::hasAWordForEach()
{
    QCOMPARE(word(Verdict::Valid), u"Valid"_s);
    QCOMPARE(word(Verdict::Limited), u"Limited"_s);
    QCOMPARE(word(Verdict::Rejected), u"Rejected"_s);
    QCOMPARE(word(Verdict::Expired), u"Expired"_s);
    QCOMPARE(word(Verdict::Misconfigured), u"Misconfigured"_s);
    QCOMPARE(word(Verdict::Unreachable), u"Unreachable"_s);
    QCOMPARE(word(Verdict::Unchecked), u"Unchecked"_s);
    QCOMPARE(word(Outcome::Passed), u"Passed"_s);
    QCOMPARE(word(Outcome::Failed), u"Failed"_s);
    QCOMPARE(word(Outcome::Warning), u"Warning"_s);
    QCOMPARE(word(Outcome::Skipped), u"Skipped"_s);
    QCOMPARE(word(Outcome::Unknown), u"Unknown"_s);
}

void TestVerdictText::saysTheVerdict_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("failed"); // title, detail and hint of the failed check, separated by |
    QTest::addColumn<QString>("text");

    using enum Verdict;
    QTest::newRow("valid") << Valid << QString()
                           << u"Windmill accepted this token, and it has what the connection needs."_s;
    QTest::newRow("limited")
        << Limited << u"Role in demo|Operator. Developer is needed.|Ask for the role."_s
        << u"Windmill accepted this token, but something that the connection needs is missing: "
           "Operator. Developer is needed. Ask for the role."_s;
    QTest::newRow("limited, title only")
        << Limited << u"Developer in demo||"_s
        << u"Windmill accepted this token, but something that the connection needs is missing: Developer in "
           u"demo. "
           "Give the token this permission or create one that has it, then try again."_s;
    QTest::newRow("limited, untold")
        << Limited << QString()
        << u"Windmill accepted this token, but a permission that the connection needs "
           "is missing. Give the token this permission or create one that has it, then "
           "try again."_s;
    QTest::newRow("rejected")
        << Rejected << u"Token|401|Sign in."_s
        << u"Windmill refused this token. It may have expired or been revoked: create a new "
           "one, then try again."_s;
    QTest::newRow("expired") << Expired << QString()
                             << u"This token has expired. Create a new one in Windmill, then try again."_s;
    QTest::newRow("misconfigured")
        << Misconfigured << QString()
        << u"What answered at this address is not Windmill, or it cannot be trusted. "
           "Check the address, then try again."_s;
    QTest::newRow("misconfigured, TLS") << Misconfigured << u"Service||Choose the file of your authority."_s
                                        << u"What answered at this address is not Windmill, or it cannot be "
                                           "trusted. Choose the file of your authority."_s;
    QTest::newRow("unreachable")
        << Unreachable << QString()
        << u"Windmill could not be reached. Check your network and the address, then try "
           "again."_s;
    QTest::newRow("unreachable, hint") << Unreachable << u"Service||Wait a minute, then try again."_s
                                       << u"Windmill could not be reached. Wait a minute, then try again."_s;
    QTest::newRow("unchecked")
        << Unchecked << QString()
        << u"This token has not been checked. Check the connection to see whether Windmill "
           "accepts it."_s;
}

void TestVerdictText::saysTheVerdict()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const QString, failed);
    QFETCH(const QString, text);

    CheckReport report;
    report.verdict = verdict;
    report.checks.append({u"first"_s, u"Passed"_s, Outcome::Passed, u"detail"_s, u"hint"_s});
    if (!failed.isEmpty()) {
        const QStringList parts = failed.split(u'|');
        report.checks.append({u"second"_s, parts[0], Outcome::Failed, parts[1], parts[2]});
    }
    QCOMPARE(verdictSentence(report, u"Windmill"_s), text);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestVerdictText)
#include "test_verdicttext.moc"
