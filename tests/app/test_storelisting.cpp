#include "tests/app/place.h"
#include "tests/app/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;

/// The list's own copy of what it shows follows every change of a connection.
class TestStoreListing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_place = std::make_unique<Place>(); }

    void keepsAnyText_data();
    void keepsAnyText();
    void ordersByName();
    void followsAnUpdate();
    void followsARemoval();
    void isReadByAThread();
    void threadTellsWhatIsWrong();

private:
    QStringList names() const
    {
        QStringList names;
        const QList<ConnectionSummary> summaries = m_place->store().summaries().value();
        for (const ConnectionSummary &summary : summaries) {
            names.append(summary.name);
        }
        return names;
    }

    std::unique_ptr<Place> m_place;
};

void TestStoreListing::keepsAnyText_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("description");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blanks") << u" a  b "_s << u"  "_s;
    QTest::newRow("numbers") << u"1 2 3"_s << u"-4 5"_s;
    QTest::newRow("no description") << u"ada@example.com"_s << u""_s;
    QTest::newRow("no identity") << u""_s << u"Deploys of the demo"_s;
    QTest::newRow("several bytes a letter") << u"zoë@münchen.example"_s << u"資格情報 für Zoë"_s;
    QTest::newRow("beyond the basic plane") << u"😀"_s << u"🔑 x 🔑"_s;
    QTest::newRow("signs of formats") << u"100%s %d"_s << u"'; DROP TABLE listing; --\n\t\""_s;
    QTest::newRow("long") << QString(1000, u'i') << QString(256, u'ß');
}

void TestStoreListing::keepsAnyText()
{
    QFETCH(const QString, identity);
    QFETCH(const QString, description);
    Connection connection = samples::connection(u"my-windmill"_s);
    connection.description = description;
    connection.report.identity = identity;
    connection.report.checkedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    connection.report.expiresAt = QDateTime::fromSecsSinceEpoch(4'000'000'000, Qt::UTC);
    m_place->add(connection);
    m_place->add(samples::connection(u"other"_s));
    const QList<ConnectionSummary> summaries = m_place->store().summaries().value();
    QCOMPARE(summaries.size(), 2);
    const ConnectionSummary &summary = summaries.first();
    QCOMPARE(summary.id, connection.id);
    QCOMPARE(summary.name, u"my-windmill"_s);
    QCOMPARE(summary.app, connection.app);
    QCOMPARE(summary.identity, identity);
    QCOMPARE(summary.description, description);
    QCOMPARE(summary.checkedAt, 1'800'000'000);
    QCOMPARE(summary.expiresAt, 4'000'000'000);
    QCOMPARE(summaries.last().name, u"other"_s);
}

void TestStoreListing::ordersByName()
{
    for (const QString &name : {u"b"_s, u"a-2"_s, u"c"_s, u"a"_s}) {
        m_place->add(samples::connection(name));
    }
    QCOMPARE(names(), QStringList({u"a"_s, u"a-2"_s, u"b"_s, u"c"_s}));
}

void TestStoreListing::followsAnUpdate()
{
    Connection connection = samples::connection(u"old"_s);
    m_place->add(connection);
    connection.name = samples::name(u"new"_s);
    connection.description = u"moved"_s;
    QVERIFY(m_place->store().update(connection, samples::report(Verdict::Rejected)));
    QCOMPARE(names(), QStringList({u"new"_s}));
    QCOMPARE(m_place->store().summaries()->first().description, u"moved"_s);
    QCOMPARE(toString(m_place->store().summaries()->first().verdict), u"rejected"_s);
}

void TestStoreListing::followsARemoval()
{
    const Connection connection = samples::connection(u"a"_s);
    m_place->add(connection);
    m_place->add(samples::connection(u"b"_s));
    QVERIFY(m_place->store().markRemoving(connection.id));
    QCOMPARE(names(), QStringList({u"b"_s}));
    // The name is free at once, and the drop of the old record must not take the new one along.
    m_place->add(samples::connection(u"a"_s));
    QVERIFY(m_place->store().drop(connection.id));
    QCOMPARE(names(), QStringList({u"a"_s, u"b"_s}));
}

void TestStoreListing::isReadByAThread()
{
    for (int i = 0; i < 50; ++i) {
        m_place->add(samples::connection(u"connection-%1"_s.arg(i)));
    }
    auto reading = m_place->store().summariesByThread();
    m_place->add(samples::connection(u"added-meanwhile"_s));
    const Result<QList<ConnectionSummary>> read = reading.takeResult();
    QVERIFY(read);
    QVERIFY(read->size() == 50 || read->size() == 51);
    const QList<ConnectionSummary> again = m_place->store().summariesByThread().takeResult().value();
    const QList<ConnectionSummary> here = m_place->store().summaries().value();
    QCOMPARE(again.size(), 51);
    QCOMPARE(here.size(), 51);
    for (qsizetype i = 0; i < here.size(); ++i) {
        QCOMPARE(again[i].id, here[i].id);
        QCOMPARE(again[i].name, here[i].name);
    }
}

void TestStoreListing::threadTellsWhatIsWrong()
{
    m_place->add(samples::connection(u"my-windmill"_s));
    m_place->sql(u"DROP TABLE listing"_s);
    const Result<QList<ConnectionSummary>> read = m_place->store().summariesByThread().takeResult();
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::StoreCorrupt);
    QCOMPARE(read.error().code, m_place->store().summaries().error().code);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestStoreListing)
#include "test_storelisting.moc"
