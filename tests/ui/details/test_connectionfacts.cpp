#include "app/connections/connection.h"
#include "providers/descriptor/providercatalog.h"
#include "ui/details/connectionfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class ConnectionFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void expiry_data();
    void expiry();
    void fieldsComeUnderTheirLabels();
    void unknownAppShowsItsKeys();
    void historyHasExactTimes();
    void resourcesAreGrouped();

private:
    static Connection connection()
    {
        Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"alpha"_s).value()};
        connection.app = u"windmill"_s;
        connection.method = u"access-token"_s;
        return connection;
    }
    static QString value(const QList<NamedValue> &facts, const QString &key)
    {
        for (const NamedValue &fact : facts) {
            if (fact.key == key) {
                return fact.value;
            }
        }
        return u"(none)"_s;
    }

    ProviderCatalog m_catalog = ProviderCatalog::shipped();
    QDateTime m_now{QDate(2026, 3, 14), QTime(12, 0), Qt::UTC};
};

void ConnectionFactsTest::expiry_data()
{
    QTest::addColumn<QDateTime>("told");
    QTest::addColumn<bool>("never");
    QTest::addColumn<QDate>("byUser");
    QTest::addColumn<QString>("start");
    QTest::newRow("unknown") << QDateTime() << false << QDate() << u"Not known"_s;
    QTest::newRow("never") << QDateTime() << true << QDate() << u"Never"_s;
    QTest::newRow("told") << m_now.addDays(12) << false << QDate() << u"in 12 days ("_s;
    QTest::newRow("told beats the user's")
        << m_now.addDays(12) << false << QDate(2026, 3, 16) << u"in 12 days ("_s;
    QTest::newRow("by the user") << QDateTime() << false << QDate(2026, 3, 16) << u"in 2 days ("_s;
    QTest::newRow("past") << m_now.addDays(-9) << false << QDate() << u"9 days ago ("_s;
}

void ConnectionFactsTest::expiry()
{
    QFETCH(QDateTime, told);
    QFETCH(bool, never);
    QFETCH(QDate, byUser);
    QFETCH(QString, start);
    Connection shown = connection();
    if (told.isValid()) {
        shown.report.expiresAt = told;
    }
    shown.report.neverExpires = never;
    shown.expiresOn = byUser;
    const QString text = value(tokenFacts(shown, m_catalog.find(u"windmill"_s), m_now), u"expires"_s);
    QVERIFY2(text.startsWith(start), qPrintable(text));
}

void ConnectionFactsTest::fieldsComeUnderTheirLabels()
{
    Connection shown = connection();
    shown.report.identity = u"ada@example.com"_s;
    shown.fields = {{u"workspace"_s, u"production"_s}};
    shown.caFile = u"/etc/ca.pem"_s;
    const auto facts = tokenFacts(shown, m_catalog.find(u"windmill"_s), m_now);
    QCOMPARE(facts.first(), (NamedValue{u"identity"_s, u"Identity"_s, u"ada@example.com"_s}));
    QVERIFY(facts.contains(NamedValue{u"field_workspace"_s, u"Workspace"_s, u"production"_s}));
    QVERIFY(facts.contains(NamedValue{u"caFile"_s, u"Certificate authority file"_s, u"/etc/ca.pem"_s}));
    QCOMPARE(value(facts, u"field_path"_s), u"(none)"_s);
    QCOMPARE(value(facts, u"field_accessToken"_s), u"(none)"_s);
    // A blank address means the vendor's own, which is worth seeing.
    const QString vendor =
        m_catalog.find(u"windmill"_s)->method(u"access-token"_s)->instanceField()->defaultValue;
    QCOMPARE(value(facts, u"field_instanceUrl"_s), vendor);
}

void ConnectionFactsTest::unknownAppShowsItsKeys()
{
    Connection shown = connection();
    shown.fields = {{u"baseId"_s, u"app42"_s}};
    QVERIFY(
        tokenFacts(shown, nullptr, m_now).contains(NamedValue{u"field_baseId"_s, u"baseId"_s, u"app42"_s}));
}

void ConnectionFactsTest::historyHasExactTimes()
{
    Connection shown = connection();
    shown.createdAt = m_now.addDays(-40);
    shown.updatedAt = m_now.addSecs(-7200);
    const auto facts = historyFacts(shown, m_now);
    QVERIFY(value(facts, u"created"_s).startsWith(u"40 days ago ("_s));
    QVERIFY(value(facts, u"updated"_s).startsWith(u"2 hours ago ("_s));
    QVERIFY(value(facts, u"updated"_s).contains(u"10:00"_s));
    QCOMPARE(value(facts, u"checked"_s), u"Never"_s);
}

void ConnectionFactsTest::resourcesAreGrouped()
{
    CheckReport report;
    report.resources = {{u"Team"_s, u"t1"_s, u"Web guild"_s, u"Owner"_s},
                        {u"Site"_s, u"s1"_s, u"docs"_s, {}},
                        {u"Gadget"_s, u"g1"_s, {}, {}},
                        {u"Site"_s, u"s2"_s, u"blog"_s, {}}};
    const QList<ResourceGroup> groups = resourceGroups(report);
    QCOMPARE(groups, (QList<ResourceGroup>{{u"Teams (1)"_s, {u"Web guild (Owner)"_s}},
                                           {u"Sites (2)"_s, {u"docs"_s, u"blog"_s}},
                                           {u"Gadget (1)"_s, {u"g1"_s}}}));
}

QTEST_MAIN(ConnectionFactsTest)
#include "test_connectionfacts.moc"
