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
    Connection after = place.addConnection(u"before"_s);
    after.name = samples::name(u"after"_s);
    after.description = QString(256, u'x');
    const Connection stored = EditConnection(place.store()).run(after).value();
    QCOMPARE(stored.name.text(), u"after"_s);
    QCOMPARE(stored.description.size(), 256);
    QCOMPARE(stored.version, 2);
    QCOMPARE(stored.report, samples::report());
    QCOMPARE(place.inconsistency(), QString());
}

void TestEditConnection::storesTheReportOfACheckedChange()
{
    Place place;
    Connection after = place.addConnection(u"a"_s);
    after.fields.clear();
    const Connection stored =
        EditConnection(place.store()).run(after, samples::report(Verdict::Limited)).value();
    QCOMPARE(stored.report, samples::report(Verdict::Limited));
    QCOMPARE(stored.fields, after.fields);
}

void TestEditConnection::leavesAnUncheckedChangeUnchecked()
{
    Place place;
    Connection after = place.addConnection(u"a"_s);
    after.fields[u"instanceUrl"_s] = u"https://other.example.com"_s;
    QCOMPARE(EditConnection(place.store()).run(after)->report, CheckReport());
}

void TestEditConnection::refuses()
{
    Place place;
    place.addConnection(u"taken"_s);
    const Connection before = place.addConnection(u"a"_s);
    Connection after = before;
    after.name = samples::name(u"taken"_s);
    EditConnection edit(place.store());
    QCOMPARE(edit.run(after).error().code, ErrorCode::NameTaken);
    after = before;
    after.description = QString(257, u'x');
    QCOMPARE(edit.run(after).error().code, ErrorCode::InvalidValue);
    QCOMPARE(edit.run(samples::connection(u"gone"_s)).error().code, ErrorCode::NoSuchConnection);
    QCOMPARE(place.store().find(before.id)->version, 1);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestEditConnection)
#include "test_editconnection.moc"
