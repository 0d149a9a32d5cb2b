#include "tests/ui/list/samplerows.h"
#include "ui/list/connectionfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using patchbay::testing::row;

class ConnectionFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void search_data();
    void search();
    void typingOnGivesTheSameAsTypingAnew();
    void appAndStatusNarrowTogether();
    void sorts_data();
    void sorts();
    void aChangedRowFindsItsPlace();
    void aChangedRowIsSearchedByItsNewText();
    void manyRowsInOrder();

private:
    QStringList names() const;
    ListCriteria text(const QString &words) const { return {.text = words, .app = {}, .verdict = {}}; }

    QList<ConnectionSummary> m_rows;
    ConnectionFilter m_filter;
};

void ConnectionFilterTest::init()
{
    m_rows = {row(u"beta"_s, u"netlify"_s, Verdict::Rejected), row(u"alpha"_s, u"windmill"_s),
              row(u"delta"_s, u"northflank"_s, Verdict::Limited),
              row(u"gamma"_s, u"windmill"_s, Verdict::Expired),
              row(u"epsilon"_s, u"unheard-of"_s, Verdict::Unchecked)};
    m_rows[0].description = u"Preview deploys of Straße 7"_s;
    m_rows[0].identity = u"Grace@Example.com"_s;
    m_rows[1].description = u"Nightly reports"_s;
    m_rows[1].identity = u"ada@example.com"_s;
    m_rows[1].expiresAt = 2000;
    m_rows[1].checkedAt = 50;
    m_rows[2].neverExpires = true;
    m_rows[2].checkedAt = 70;
    m_rows[3].expiresAt = 1000;
    m_rows[3].identity = u"bob"_s;
    m_filter = {};
    m_filter.setAppNames(
        {{u"netlify"_s, u"Netlify"_s}, {u"windmill"_s, u"Windmill"_s}, {u"northflank"_s, u"Northflank"_s}});
    m_filter.reset(m_rows);
}

QStringList ConnectionFilterTest::names() const
{
    QStringList names;
    for (const int at : m_filter.visible()) {
        names.append(m_rows[at].name);
    }
    return names;
}

void ConnectionFilterTest::search_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"alpha"_s, u"beta"_s, u"delta"_s, u"epsilon"_s, u"gamma"_s};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("blanks") << u"   "_s << all;
    QTest::newRow("name") << u"alp"_s << QStringList{u"alpha"_s};
    QTest::newRow("any case") << u"ALPHA"_s << QStringList{u"alpha"_s};
    QTest::newRow("description") << u"nightly"_s << QStringList{u"alpha"_s};
    QTest::newRow("app's name") << u"windm"_s << QStringList{u"alpha"_s, u"gamma"_s};
    QTest::newRow("unknown app's id") << u"unheard"_s << QStringList{u"epsilon"_s};
    QTest::newRow("identity") << u"grace@"_s << QStringList{u"beta"_s};
    QTest::newRow("all words, any order") << u"com example nightly"_s << QStringList{u"alpha"_s};
    QTest::newRow("one word missing") << u"alpha grace"_s << QStringList{};
    QTest::newRow("not across borders") << u"alphaNightly"_s << QStringList{};
    QTest::newRow("no pattern") << u".*"_s << QStringList{};
}

void ConnectionFilterTest::search()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    m_filter.setCriteria(m_rows, text(typed));
    QCOMPARE(names(), found);
}

void ConnectionFilterTest::typingOnGivesTheSameAsTypingAnew()
{
    m_rows = patchbay::testing::manyRows(500);
    m_filter.reset(m_rows);
    const QString typed = u"  wind pay 9 regio"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        m_filter.setCriteria(m_rows, text(typed.left(length)));
        ConnectionFilter fresh = m_filter.forRows(m_rows);
        QCOMPARE(m_filter.visible(), fresh.visible());
    }
    for (qsizetype length = typed.size(); length >= 0; --length) {
        m_filter.setCriteria(m_rows, text(typed.left(length)));
        QCOMPARE(m_filter.visible(), m_filter.forRows(m_rows).visible());
    }
    QCOMPARE(m_filter.visible().size(), std::size_t(500));
}

void ConnectionFilterTest::appAndStatusNarrowTogether()
{
    m_filter.setCriteria(m_rows, {.text = {}, .app = u"windmill"_s, .verdict = {}});
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"gamma"_s}));
    m_filter.setCriteria(m_rows, {.text = {}, .app = u"windmill"_s, .verdict = Verdict::Expired});
    QCOMPARE(names(), QStringList{u"gamma"_s});
    m_filter.setCriteria(m_rows, {.text = u"alpha"_s, .app = u"windmill"_s, .verdict = Verdict::Expired});
    QCOMPARE(names(), QStringList{});
    m_filter.setCriteria(m_rows, {.text = {}, .app = {}, .verdict = Verdict::Limited});
    QCOMPARE(names(), QStringList{u"delta"_s});
}

void ConnectionFilterTest::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::newRow("name") << int(ListColumn::Connection)
                          << QStringList{u"alpha"_s, u"beta"_s, u"delta"_s, u"epsilon"_s, u"gamma"_s};
    QTest::newRow("app, then name") << int(ListColumn::App)
                                    << QStringList{u"beta"_s, u"delta"_s, u"epsilon"_s, u"alpha"_s,
                                                   u"gamma"_s};
    QTest::newRow("identity in any case")
        << int(ListColumn::Identity)
        << QStringList{u"delta"_s, u"epsilon"_s, u"alpha"_s, u"gamma"_s, u"beta"_s};
    QTest::newRow("status, most urgent first")
        << int(ListColumn::Status)
        << QStringList{u"beta"_s, u"gamma"_s, u"delta"_s, u"epsilon"_s, u"alpha"_s};
    QTest::newRow("expiry: dates, never, unknown")
        << int(ListColumn::Expires)
        << QStringList{u"gamma"_s, u"alpha"_s, u"delta"_s, u"beta"_s, u"epsilon"_s};
    QTest::newRow("last check") << int(ListColumn::LastCheck)
                                << QStringList{u"beta"_s, u"epsilon"_s, u"gamma"_s, u"alpha"_s, u"delta"_s};
}

void ConnectionFilterTest::sorts()
{
    QFETCH(int, column);
    QFETCH(QStringList, ascending);
    m_filter.sort(m_rows, static_cast<ListColumn>(column), Qt::AscendingOrder);
    QCOMPARE(names(), ascending);
    m_filter.sort(m_rows, static_cast<ListColumn>(column), Qt::DescendingOrder);
    std::reverse(ascending.begin(), ascending.end());
    QCOMPARE(names(), ascending);
}

void ConnectionFilterTest::aChangedRowFindsItsPlace()
{
    m_filter.sort(m_rows, ListColumn::Status, Qt::AscendingOrder);
    m_rows[1].verdict = Verdict::Rejected;
    m_filter.rowChanged(m_rows, 1);
    QCOMPARE(names(), (QStringList{u"alpha"_s, u"beta"_s, u"gamma"_s, u"delta"_s, u"epsilon"_s}));
    QCOMPARE(m_filter.visible(), m_filter.forRows(m_rows).visible());
}

void ConnectionFilterTest::aChangedRowIsSearchedByItsNewText()
{
    m_filter.setCriteria(m_rows, text(u"nightly"_s));
    m_rows[1].description = u"Daily"_s;
    m_rows[2].description = u"Nightly, too"_s;
    m_filter.rowChanged(m_rows, 1);
    m_filter.rowChanged(m_rows, 2);
    QCOMPARE(names(), QStringList{u"delta"_s});
}

void ConnectionFilterTest::manyRowsInOrder()
{
    m_rows = patchbay::testing::manyRows(3000);
    m_filter.reset(m_rows);
    const QStringList sorted = names();
    QCOMPARE(sorted.size(), 3000);
    QVERIFY(std::is_sorted(sorted.begin(), sorted.end()));
}

QTEST_GUILESS_MAIN(ConnectionFilterTest)
#include "test_connectionfilter.moc"
