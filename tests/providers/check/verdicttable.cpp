#include "tests/providers/check/verdicttable.h"

#include <QTest>

namespace patchbay::testing
{

using Fields = QMap<QString, QString>;

void addVerdictColumns()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("check");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<Fields>("fields");
}

void addVerdictRow(const VerdictRow &row)
{
    QTest::newRow(row.name) << row.answers << row.verdict << row.check << row.outcome << row.detail
                            << row.fields;
}

void checkVerdictRow(const QString &app, const Answers &good)
{
    QFETCH(Answers, answers);
    QFETCH(Verdict, verdict);
    QFETCH(QString, check);
    QFETCH(Outcome, outcome);
    QFETCH(QString, detail);
    QFETCH(Fields, fields);
    CheckHarness harness(app);
    harness.answer(good);
    harness.answer(answers);
    harness.request.fields = fields;
    const CheckReport report = harness.run();
    const CheckResult result = checkOf(report, check);
    QVERIFY2(report.verdict == verdict, qPrintable(overview(report)));
    QVERIFY2(result.outcome == outcome, qPrintable(overview(report)));
    if (!detail.isEmpty()) {
        QCOMPARE(result.detail, detail);
    }
    // What went wrong comes with the next step.
    QVERIFY(outcome != Outcome::Failed || !result.hint.isEmpty());
    QVERIFY(harness.finished == report.checks);
}

} // namespace patchbay::testing
