#include "app/connections/connectionjson.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;

/// The JSON of all connections, put together from what is stored, is that of each connection made by itself.
class TestStoreJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_place = std::make_unique<Place>(); }

    void agreesWithToJson_data();
    void agreesWithToJson();
    void mendsWhatIsStoredOtherwise_data();
    void mendsWhatIsStoredOtherwise();
    void ordersByNameAndLeavesOutUnfinished();

private:
    QByteArray expected(const QUuid &id) const
    {
        return QJsonDocument(toJson(m_place->store().find(id).value())).toJson(QJsonDocument::Compact);
    }

    std::unique_ptr<Place> m_place;
};

void TestStoreJson::agreesWithToJson_data()
{
    QTest::addColumn<Connection>("connection");
    const Connection plain = samples::connection(u"a"_s);
    QTest::newRow("every member") << plain;
    Connection other = plain;
    other.description = u"\"quoted\" \\ back/slash, Zoë 資格 😀, line\nbreak, tab\t and \u0001"_s;
    other.fields = {{u"workspace"_s, u"a\"b\nc"_s}};
    QTest::newRow("signs to escape") << other;
    other = plain;
    other.report = {};
    other.fields = {};
    other.expiresOn = {};
    other.description.clear();
    QTest::newRow("nothing known") << other;
    other.expiresOn = QDate(2031, 2, 3);
    QTest::newRow("end given by the user") << other;
    other.report.checks = {{u"x"_s, u",\"expiresAt\":null,"_s, Outcome::Passed, {}, {}}};
    QTest::newRow("text that looks like a key") << other;
    other.report.expiresAt = QDateTime({2026, 11, 21}, {0, 0, 0}, Qt::UTC);
    QTest::newRow("ended since its check") << other;
    other.createdAt = QDateTime({1969, 12, 31}, {23, 59, 59, 7}, Qt::UTC);
    other.updatedAt = QDateTime({2100, 1, 1}, {0, 0, 0, 0}, Qt::UTC);
    QTest::newRow("far times") << other;
}

void TestStoreJson::agreesWithToJson()
{
    QFETCH(const Connection, connection);
    m_place->add(connection);
    const QList<ConnectionJson> all = m_place->store().json().value();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().json, expected(connection.id));
    QCOMPARE(all.first().app, connection.app);
    QCOMPARE(toString(all.first().verdict), toString(m_place->store().find(connection.id)->report.verdict));
}

void TestStoreJson::mendsWhatIsStoredOtherwise_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("no report") << u"DELETE FROM reports"_s;
    QTest::newRow("broken report") << u"UPDATE reports SET report = '{\"verdict\":'"_s;
    QTest::newRow("written otherwise") << u"UPDATE reports SET report = CAST(replace(CAST(report AS TEXT), "
                                          "'\"verdict\":\"valid\"}', '\"verdict\":\"valid\" }') AS BLOB)"_s;
    QTest::newRow("broken fields") << u"UPDATE connections SET fields = '{'"_s;
}

void TestStoreJson::mendsWhatIsStoredOtherwise()
{
    QFETCH(const QString, damage);
    Connection connection = samples::connection(u"a"_s);
    connection.report.expiresAt = connection.report.checkedAt.addSecs(60);
    m_place->add(connection);
    m_place->sql(damage);
    const QByteArray json = m_place->store().json()->first().json;
    QVERIFY(QJsonDocument::fromJson(json).isObject());
    QCOMPARE(json, expected(connection.id));
}

void TestStoreJson::ordersByNameAndLeavesOutUnfinished()
{
    QVERIFY(m_place->store().insertPending(samples::connection(u"pending"_s)));
    for (const QString &name : {u"b"_s, u"a-2"_s, u"a"_s}) {
        m_place->add(samples::connection(name));
    }
    QByteArrayList names;
    const QList<ConnectionJson> all = m_place->store().json().value();
    for (const ConnectionJson &entry : all) {
        names.append(entry.name);
    }
    QCOMPARE(names, QByteArrayList({"a", "a-2", "b"}));
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestStoreJson)
#include "test_storejson.moc"
