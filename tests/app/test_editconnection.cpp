#include "app/connections/editconnection.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;
using Change = std::function<void(Connection &)>;

class TestEditConnection : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatNeedsACheck_data();
    void tellsWhatNeedsACheck();
    void storesTheChange();
    void storesTheReportOfACheckedChange();
    void leavesAnUncheckedChangeUnchecked();
    void refuses();
    void keepsWhatOthersChanged();
    void countsNoReportOfAnotherToken();
    void countsNoReportOfAnotherAddress();
    void movesTheDayThatTheUserNamed();
    void leavesTheDayThatTheServiceTells();
};

void TestEditConnection::tellsWhatNeedsACheck_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("needed");

    using enum Verdict;
    const Change date = [](Connection &after) { after.expiresOn = QDate(2030, 1, 1); };
    QTest::newRow("nothing") << Change([](auto &) {}) << Valid << false;
    QTest::newRow("name") << Change([](auto &after) { after.name = samples::name(u"b"_s); }) << Valid
                          << false;
    QTest::newRow("description") << Change([](auto &after) { after.description.clear(); }) << Valid << false;
    QTest::newRow("URL") << Change([](auto &after) {
        after.fields[u"instanceUrl"_s] = u"https://other.example.com"_s;
    }) << Valid << true;
    QTest::newRow("field") << Change([](auto &after) { after.fields.remove(u"workspace"_s); }) << Valid
                           << true;
    QTest::newRow("plain http") << Change([](auto &after) { after.plainHttp = PlainHttp::LoopbackOnly; })
                                << Valid << true;
    QTest::newRow("certificate") << Change([](auto &after) { after.caFile.clear(); }) << Valid << true;
    QTest::newRow("date") << date << Valid << false;
    QTest::newRow("date of an expired one") << date << Expired << true;
}

void TestEditConnection::tellsWhatNeedsACheck()
{
    QFETCH(const Change, change);
    QFETCH(const Verdict, verdict);
    QFETCH(const bool, needed);

    Connection before = samples::connection(u"a"_s);
    before.report.verdict = verdict;
    Connection after = before;
    change(after);
    QCOMPARE(EditConnection::needsCheck(before, after), needed);
}

void TestEditConnection::storesTheChange()
{
    Place place;
    const Connection before = place.addConnection(u"before"_s);
    Connection after = before;
    after.name = samples::name(u"after"_s);
    after.description = QString(256, u'x');
    const Connection stored = EditConnection(place.store()).run(before, after).value();
    QCOMPARE(stored.name.text(), u"after"_s);
    QCOMPARE(stored.description.size(), 256);
    QCOMPARE(stored.version, 2);
    QCOMPARE(stored.report, samples::report());
    QCOMPARE(place.inconsistency(), QString());
}

void TestEditConnection::storesTheReportOfACheckedChange()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    Connection after = before;
    after.fields.clear();
    const Connection stored =
        EditConnection(place.store()).run(before, after, samples::report(Verdict::Limited)).value();
    QCOMPARE(stored.report, samples::report(Verdict::Limited));
    QCOMPARE(stored.fields, after.fields);
}

void TestEditConnection::leavesAnUncheckedChangeUnchecked()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    Connection after = before;
    after.fields[u"instanceUrl"_s] = u"https://other.example.com"_s;
    QCOMPARE(EditConnection(place.store()).run(before, after)->report, CheckReport());
}

void TestEditConnection::refuses()
{
    Place place;
    place.addConnection(u"taken"_s);
    const Connection before = place.addConnection(u"a"_s);
    Connection after = before;
    after.name = samples::name(u"taken"_s);
    const Connection gone = samples::connection(u"gone"_s);
    EditConnection edit(place.store());
    QCOMPARE(edit.run(before, after).error().code, ErrorCode::NameTaken);
    after = before;
    after.description = QString(257, u'x');
    QCOMPARE(edit.run(before, after).error().code, ErrorCode::InvalidValue);
    QCOMPARE(edit.run(gone, gone).error().code, ErrorCode::NoSuchConnection);
    QCOMPARE(place.store().find(before.id)->version, 1);
}

void TestEditConnection::keepsWhatOthersChanged()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    Connection theirs = before;
    theirs.fields[u"instanceUrl"_s] = u"https://other.example.com"_s;
    theirs.name = samples::name(u"theirs"_s);
    QVERIFY(place.store().update(theirs, samples::report(Verdict::Limited)));

    Connection after = before;
    after.description = u"Mine"_s;
    const Connection stored = EditConnection(place.store()).run(before, after).value();
    QCOMPARE(stored.description, u"Mine"_s);
    QCOMPARE(stored.name.text(), u"theirs"_s);
    QCOMPARE(stored.fields, theirs.fields);
    QCOMPARE(stored.report, samples::report(Verdict::Limited));
}

void TestEditConnection::countsNoReportOfAnotherToken()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    const auto keys = place.store().stageKeys(before.id, {u"apiToken"_s}).value();
    QVERIFY(place.store().switchKeys(before, keys, samples::report()));
    Connection after = before;
    after.fields.clear();
    const Connection stored = EditConnection(place.store()).run(before, after, samples::report()).value();
    QCOMPARE(stored.report, CheckReport());
    QCOMPARE(stored.vaultKeys, keys);
}

void TestEditConnection::countsNoReportOfAnotherAddress()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    Connection theirs = before;
    theirs.caFile = u"/etc/ssl/other.pem"_s;
    QVERIFY(place.store().update(theirs));
    Connection after = before;
    after.fields.clear();
    const Connection stored = EditConnection(place.store()).run(before, after, samples::report()).value();
    QCOMPARE(stored.report, CheckReport());
    QCOMPARE(stored.caFile, theirs.caFile);
}

void TestEditConnection::movesTheDayThatTheUserNamed()
{
    Place place;
    Connection before = place.addConnection(u"a"_s);
    CheckReport report = samples::report();
    report.expiresAt = QDateTime(before.expiresOn, QTime(23, 59, 59)).toUTC();
    report.expiryIsGiven = true;
    QVERIFY(place.store().saveReport(before.id, report));

    Connection after = before;
    after.expiresOn = QDate(2999, 2, 3);
    Connection stored = EditConnection(place.store()).run(before, after).value();
    QCOMPARE(stored.report.expiresAt, QDateTime(QDate(2999, 2, 3), QTime(23, 59, 59)).toUTC());
    QCOMPARE(toString(stored.report.verdict), u"valid"_s);
    QCOMPARE(place.store().summaries()->first().expiresAt, stored.report.expiresAt->toSecsSinceEpoch());

    after.expiresOn = QDate(2020, 2, 3);
    stored = EditConnection(place.store()).run(before, after).value();
    QCOMPARE(toString(stored.report.verdict), u"expired"_s);

    QVERIFY(place.store().saveReport(before.id, report));
    after.expiresOn = QDate();
    stored = EditConnection(place.store()).run(before, after).value();
    QVERIFY(!stored.report.expiresAt);
    QCOMPARE(toString(stored.report.verdict), u"valid"_s);
    QCOMPARE(place.store().summaries()->first().expiresAt, 0);
}

void TestEditConnection::leavesTheDayThatTheServiceTells()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    Connection after = before;
    after.expiresOn = QDate(2999, 2, 3);
    QCOMPARE(EditConnection(place.store()).run(before, after)->report, samples::report());
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestEditConnection)
#include "test_editconnection.moc"
