#include "tests/app/place.h"
#include "tests/app/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;

namespace
{

bool operator==(const Connection &left, const Connection &right)
{
    return left.id == right.id && left.name == right.name && left.description == right.description &&
           left.app == right.app && left.method == right.method && left.version == right.version &&
           left.createdAt == right.createdAt && left.updatedAt == right.updatedAt &&
           left.fields == right.fields && left.vaultKeys == right.vaultKeys &&
           left.expiresOn == right.expiresOn && left.plainHttp == right.plainHttp &&
           left.caFile == right.caFile && left.destinations == right.destinations &&
           left.report == right.report;
}

} // namespace

/// What the store keeps, finds and changes.
class TestConnectionStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_place = std::make_unique<Place>(); }

    void keepsEveryMember();
    void showsOnlyReadyConnections();
    void summarisesForTheList();
    void keepsEachVerdict();
    void tellsWhenTheTokenEnds_data();
    void tellsWhenTheTokenEnds();
    void tellsWhatHasEnded_data();
    void tellsWhatHasEnded();
    void refusesATakenName();
    void makesUniqueNames();
    void updatesAndCountsVersions();
    void refusesToUpdateWhatIsGone();
    void savesReportsForTheVersionThatWasChecked();
    void switchesToStagedKeys();
    void neverGivesAKeyTwice();
    void keepsAfterReopening();

private:
    Connection added(const QString &name)
    {
        const Connection connection = samples::connection(name);
        m_place->add(connection);
        return connection;
    }

    std::unique_ptr<Place> m_place;
};

void TestConnectionStore::keepsEveryMember()
{
    const Connection connection = added(u"my-windmill"_s);
    QVERIFY(m_place->store().find(connection.id).value() == connection);
    QVERIFY(m_place->store().findByName(u"my-windmill"_s).value() == connection);
    Connection custom = samples::connection(u"custom"_s);
    custom.destinations = {u"https://api.small.example"_s, u"https://login.small.example"_s};
    QVERIFY(m_place->store().insertPending(custom));
    QVERIFY(m_place->store().markReady(custom.id));
    QVERIFY(m_place->store().find(custom.id).value() == custom);
    custom.description = u"Changed"_s;
    QCOMPARE(m_place->store().update(custom)->destinations, custom.destinations);
    QCOMPARE(m_place->store().findByName(u"other"_s).error().code, ErrorCode::NoSuchConnection);
    QCOMPARE(m_place->store().find(QUuid::createUuid()).error().code, ErrorCode::NoSuchConnection);
}

void TestConnectionStore::showsOnlyReadyConnections()
{
    const Connection connection = samples::connection(u"half"_s);
    QVERIFY(m_place->store().insertPending(connection));
    QCOMPARE(m_place->store().summaries()->size(), 0);
    QCOMPARE(m_place->store().find(connection.id).error().code, ErrorCode::NoSuchConnection);
    QCOMPARE(m_place->store().nameTaken(u"half"_s).value(), true);
    QVERIFY(m_place->store().markReady(connection.id));
    QCOMPARE(m_place->store().summaries()->size(), 1);
    QVERIFY(m_place->store().markRemoving(connection.id).value() == connection);
    QCOMPARE(m_place->store().summaries()->size(), 0);
    QCOMPARE(m_place->store().nameTaken(u"half"_s).value(), false);
    QCOMPARE(m_place->store().markReady(connection.id).error().code, ErrorCode::NoSuchConnection);
    QVERIFY(m_place->store().drop(connection.id));
    QCOMPARE(m_place->store().nameTaken(u"half"_s).value(), false);
    QVERIFY(m_place->store().drop(connection.id));
}

void TestConnectionStore::summarisesForTheList()
{
    const Connection connection = added(u"my-windmill"_s);
    const QList<ConnectionSummary> summaries = m_place->store().summaries().value();
    QCOMPARE(summaries.size(), 1);
    const ConnectionSummary &summary = summaries.first();
    QCOMPARE(summary.id, connection.id);
    QCOMPARE(summary.name, u"my-windmill"_s);
    QCOMPARE(summary.description, u"Deploys of the demo"_s);
    QCOMPARE(summary.app, u"windmill"_s);
    QCOMPARE(summary.identity, u"ada@example.com"_s);
    QCOMPARE(toString(summary.verdict), u"valid"_s);
    QCOMPARE(summary.expiresAt, connection.report.expiresAt->toSecsSinceEpoch());
    QCOMPARE(summary.checkedAt, connection.report.checkedAt.toSecsSinceEpoch());
    QCOMPARE(summary.neverExpires, false);
}

void TestConnectionStore::keepsEachVerdict()
{
    const Connection connection = added(u"a"_s);
    for (int number = 0; number <= static_cast<int>(Verdict::Unchecked); ++number) {
        const auto verdict = static_cast<Verdict>(number);
        QVERIFY(m_place->store().saveReport(connection.id, samples::report(verdict)));
        QCOMPARE(toString(m_place->store().summaries()->first().verdict), toString(verdict));
        QCOMPARE(toString(m_place->store().find(connection.id)->report.verdict), toString(verdict));
    }
}

void TestConnectionStore::tellsWhenTheTokenEnds_data()
{
    QTest::addColumn<QDateTime>("told");
    QTest::addColumn<bool>("never");
    QTest::addColumn<QDate>("given");
    QTest::addColumn<qint64>("expected");

    const QDateTime told({2087, 3, 1}, {12, 0, 0}, Qt::UTC);
    const QDate given(2087, 1, 5);
    const qint64 endOfGiven = QDateTime(given, {23, 59, 59}, Qt::UTC).toSecsSinceEpoch();
    QTest::newRow("unknown") << QDateTime() << false << QDate() << qint64(0);
    QTest::newRow("by the service") << told << false << QDate() << told.toSecsSinceEpoch();
    QTest::newRow("by the user") << QDateTime() << false << given << endOfGiven;
    QTest::newRow("the service knows better") << told << false << given << told.toSecsSinceEpoch();
    QTest::newRow("never") << QDateTime() << true << given << qint64(0);
}

void TestConnectionStore::tellsWhenTheTokenEnds()
{
    QFETCH(const QDateTime, told);
    QFETCH(const bool, never);
    QFETCH(const QDate, given);
    QFETCH(const qint64, expected);

    Connection connection = samples::connection(u"a"_s);
    connection.report.expiresAt = told.isValid() ? std::optional(told) : std::nullopt;
    connection.report.neverExpires = never;
    connection.expiresOn = given;
    QVERIFY(m_place->store().insertPending(connection));
    QVERIFY(m_place->store().markReady(connection.id));
    QCOMPARE(m_place->store().summaries()->first().expiresAt, expected);
    QCOMPARE(m_place->store().summaries()->first().neverExpires, never);
    QCOMPARE(m_place->store().find(connection.id)->expiresOn, given);
    QCOMPARE(m_place->store().find(connection.id)->report.expiresAt.value_or(QDateTime()), told);
}

void TestConnectionStore::tellsWhatHasEnded_data()
{
    QTest::addColumn<Verdict>("checked");
    QTest::addColumn<int>("daysToEnd"); ///< seen from the check, which was yesterday
    QTest::addColumn<Verdict>("today");

    QTest::newRow("valid, ends tomorrow") << Verdict::Valid << 2 << Verdict::Valid;
    QTest::newRow("valid, has ended") << Verdict::Valid << 0 << Verdict::Expired;
    QTest::newRow("valid after its end") << Verdict::Valid << -3 << Verdict::Valid;
    QTest::newRow("limited") << Verdict::Limited << 0 << Verdict::Expired;
    QTest::newRow("unreachable") << Verdict::Unreachable << 0 << Verdict::Expired;
    QTest::newRow("refused") << Verdict::Rejected << 0 << Verdict::Rejected;
    QTest::newRow("misconfigured") << Verdict::Misconfigured << 0 << Verdict::Misconfigured;
}

void TestConnectionStore::tellsWhatHasEnded()
{
    QFETCH(const Verdict, checked);
    QFETCH(const int, daysToEnd);
    QFETCH(const Verdict, today);

    Connection connection = samples::connection(u"a"_s);
    connection.report.verdict = checked;
    connection.report.checkedAt = QDateTime::currentDateTimeUtc().addDays(-1);
    const QDateTime end = connection.report.checkedAt.addDays(daysToEnd).addSecs(60);
    for (const bool toldByService : {true, false}) {
        connection.id = QUuid::createUuid();
        connection.name = samples::name(toldByService ? u"told"_s : u"given"_s);
        connection.report.expiresAt = toldByService ? std::optional(end) : std::nullopt;
        connection.expiresOn = toldByService ? QDate() : end.date().addDays(-1);
        if (!toldByService && daysToEnd == 0) {
            // Days end at midnight, so this one ends after a check of the day before.
            connection.report.checkedAt = connection.report.checkedAt.addDays(-1);
        }
        m_place->add(connection);
        QCOMPARE(toString(m_place->store().find(connection.id)->report.verdict), toString(today));
        const QList<ConnectionSummary> summaries = m_place->store().summaries().value();
        for (const ConnectionSummary &summary : summaries) {
            QCOMPARE(toString(summary.verdict), toString(today));
        }
        QCOMPARE(toString(m_place->store().json()->first().verdict), toString(today));
    }
}

void TestConnectionStore::refusesATakenName()
{
    added(u"taken"_s);
    const Connection other = added(u"other"_s);
    QCOMPARE(m_place->store().insertPending(samples::connection(u"taken"_s)).error().code,
             ErrorCode::NameTaken);
    Connection renamed = other;
    renamed.name = samples::name(u"taken"_s);
    QCOMPARE(m_place->store().update(renamed).error().code, ErrorCode::NameTaken);
    QCOMPARE(m_place->store().find(other.id)->name.text(), u"other"_s);
    QCOMPARE(m_place->store().find(other.id)->version, 1);
    QCOMPARE(m_place->store().nameTaken(u"other"_s, other.id).value(), false);
}

void TestConnectionStore::makesUniqueNames()
{
    const QString longest(64, u'x');
    QCOMPARE(m_place->store().uniqueName(u"my-windmill"_s).value(), u"my-windmill"_s);
    added(u"my-windmill"_s);
    QCOMPARE(m_place->store().uniqueName(u"my-windmill"_s).value(), u"my-windmill-2"_s);
    added(u"my-windmill-2"_s);
    QCOMPARE(m_place->store().uniqueName(u"my-windmill"_s).value(), u"my-windmill-3"_s);
    added(longest);
    QCOMPARE(m_place->store().uniqueName(longest).value(), QString(62, u'x') + u"-2"_s);
}

void TestConnectionStore::updatesAndCountsVersions()
{
    const Connection before = added(u"before"_s);
    Connection after = before;
    after.name = samples::name(u"after"_s);
    after.description.clear();
    after.fields = {{u"instanceUrl"_s, u"https://other.example.com"_s}};
    after.expiresOn = QDate();
    after.plainHttp = PlainHttp::LoopbackOnly;
    after.caFile.clear();
    after.app = u"netlify"_s;
    after.vaultKeys.clear();

    const Connection stored = m_place->store().update(after, samples::report(Verdict::Limited)).value();
    QCOMPARE(stored.version, 2);
    QVERIFY(stored.updatedAt > before.updatedAt);
    Connection expected = after;
    expected.version = 2;
    expected.updatedAt = stored.updatedAt;
    expected.report = samples::report(Verdict::Limited);
    expected.app = before.app;
    expected.vaultKeys = before.vaultKeys;
    QVERIFY(stored == expected);
    QVERIFY(m_place->store().find(before.id).value() == expected);
}

void TestConnectionStore::refusesToUpdateWhatIsGone()
{
    QCOMPARE(m_place->store().update(samples::connection(u"gone"_s), samples::report()).error().code,
             ErrorCode::NoSuchConnection);
    QCOMPARE(m_place->store().saveReport(QUuid::createUuid(), samples::report()).error().code,
             ErrorCode::NoSuchConnection);
    QCOMPARE(m_place->store().markRemoving(QUuid::createUuid()).error().code, ErrorCode::NoSuchConnection);
    QCOMPARE(m_place->store().stageKeys(QUuid::createUuid(), {u"apiToken"_s}).error().code,
             ErrorCode::NoSuchConnection);
}

void TestConnectionStore::savesReportsForTheVersionThatWasChecked()
{
    const Connection connection = added(u"a"_s);
    CheckReport rejected = samples::report(Verdict::Rejected);
    rejected.expiresAt = {};
    QCOMPARE(m_place->store().saveReport(connection.id, rejected, 1).value(), true);
    QCOMPARE(m_place->store().find(connection.id)->report, rejected);
    QCOMPARE(toString(m_place->store().summaries()->first().verdict), u"rejected"_s);
    QCOMPARE(m_place->store().find(connection.id)->version, 1);

    QVERIFY(m_place->store().update(connection));
    QCOMPARE(m_place->store().saveReport(connection.id, samples::report(), 1).value(), false);
    QCOMPARE(m_place->store().find(connection.id)->report, rejected);
    QCOMPARE(m_place->store().saveReport(connection.id, samples::report()).value(), true);
    QCOMPARE(m_place->store().find(connection.id)->report, samples::report());
}

void TestConnectionStore::switchesToStagedKeys()
{
    const Connection connection = added(u"a"_s);
    const QString prefix = connection.id.toString(QUuid::WithoutBraces);
    const QMap<QString, QString> keys = m_place->store().stageKeys(connection.id, {u"apiToken"_s}).value();
    QCOMPARE(keys, (QMap<QString, QString>{{u"apiToken"_s, prefix + u"/apiToken/2"_s}}));
    QCOMPARE(m_place->store().find(connection.id)->vaultKeys, connection.vaultKeys);

    const ConnectionStore::Switched both =
        m_place->store().switchKeys(connection, keys, samples::report(Verdict::Limited)).value();
    const Connection &switched = both.connection;
    QCOMPARE(both.oldKeys, connection.vaultKeys.values());
    QCOMPARE(switched.vaultKeys, keys);
    QCOMPARE(switched.version, 2);
    QCOMPARE(switched.report, samples::report(Verdict::Limited));
    QVERIFY(m_place->store().forgetKeys(connection.vaultKeys.values()));
    QVERIFY(m_place->store().leaveToRecovery(connection.id));
    QCOMPARE(m_place->store().unfinished()->keysToRemove, QStringList());
}

void TestConnectionStore::neverGivesAKeyTwice()
{
    const Connection connection = added(u"a"_s);
    const auto first = m_place->store().stageKeys(connection.id, {u"apiToken"_s}).value();
    QVERIFY(m_place->store().forgetKeys(first.values()));
    const auto second = m_place->store().stageKeys(connection.id, {u"apiToken"_s}).value();
    QVERIFY(first.value(u"apiToken"_s) != second.value(u"apiToken"_s));
    QVERIFY(second.value(u"apiToken"_s).endsWith(u"/apiToken/3"_s));
}

void TestConnectionStore::keepsAfterReopening()
{
    const Connection connection = added(u"a"_s);
    m_place->restart();
    QVERIFY(m_place->store().find(connection.id).value() == connection);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestConnectionStore)
#include "test_connectionstore.moc"
