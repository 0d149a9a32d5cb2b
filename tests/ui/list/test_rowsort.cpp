#include "ui/list/rowless.h"
#include "ui/list/rowsort.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace patchbay
{

/// Sorting by keys gives the very order that comparing rows would give.
class RowSortTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithRowLess_data();
    void agreesWithRowLess();
    void takesRowsInAnyOrder();
};

namespace
{

const QHash<QString, QString> appNames{{u"windmill"_s, u"Windmill"_s}, {u"other"_s, u"WINDMILL"_s}};

QList<ConnectionSummary> randomRows(int count)
{
    const QStringList identities{u""_s,
                                 u"ada@example.com"_s,
                                 u"ADA@example.com"_s,
                                 u"ada@example.co"_s,
                                 u"a-long-common-prefix-b"_s,
                                 u"a-long-common-prefix-A"_s,
                                 u"a-long-common-pr"_s,
                                 u"Zoë"_s,
                                 u"zoÉ"_s,
                                 u"zo\u212Ae"_s,
                                 u"資格情報"_s,
                                 u"資格"_s,
                                 u"😀 b"_s,
                                 u"😀 a"_s,
                                 u"\uFFFDx"_s,
                                 u"ÿb"_s,
                                 u"ÿa"_s,
                                 u"ß"_s};
    const QStringList apps{u"windmill"_s, u"other"_s, u"netlify"_s, u"Unknown"_s};
    QRandomGenerator random(7);
    QList<ConnectionSummary> rows;
    for (int i = 0; i < count; ++i) {
        ConnectionSummary row;
        row.id = QUuid::createUuid();
        row.name = u"connection-with-a-%1"_s.arg(random.bounded(count / 2));
        row.app = apps[random.bounded(apps.size())];
        row.identity = identities[random.bounded(identities.size())];
        row.verdict = static_cast<Verdict>(random.bounded(7));
        row.expiresAt = random.bounded(5);
        row.neverExpires = random.bounded(2) == 0;
        row.checkedAt = random.bounded(4);
        rows.append(row);
    }
    return rows;
}

std::vector<int> expected(const QList<ConnectionSummary> &rows, ListColumn column, Qt::SortOrder order)
{
    std::vector<int> sorted(static_cast<std::size_t>(rows.size()));
    std::iota(sorted.begin(), sorted.end(), 0);
    const RowLess less(column, appNames);
    std::sort(sorted.begin(), sorted.end(), [&](int one, int other) {
        return order == Qt::AscendingOrder ? less(rows[one], rows[other]) : less(rows[other], rows[one]);
    });
    return sorted;
}

} // namespace

void RowSortTest::agreesWithRowLess_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < listColumnCount; ++column) {
        QTest::addRow("column %d", column) << column;
    }
}

void RowSortTest::agreesWithRowLess()
{
    QFETCH(const int, column);
    const QList<ConnectionSummary> rows = randomRows(600);
    const auto by = static_cast<ListColumn>(column);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QCOMPARE(sortedRows(rows, by, order, appNames), expected(rows, by, order));
    }
}

void RowSortTest::takesRowsInAnyOrder()
{
    QList<ConnectionSummary> rows = randomRows(50);
    const QHash<QString, QString> none;
    std::sort(rows.begin(), rows.end(), RowLess(ListColumn::Connection, none));
    std::vector<int> order(static_cast<std::size_t>(rows.size()));
    std::iota(order.begin(), order.end(), 0);
    QCOMPARE(sortedRows(rows, ListColumn::Connection, Qt::AscendingOrder, none), order);
    std::reverse(order.begin(), order.end());
    QCOMPARE(sortedRows(rows, ListColumn::Connection, Qt::DescendingOrder, none), order);
    QVERIFY(sortedRows({}, ListColumn::Identity, Qt::AscendingOrder, none).empty());
}

} // namespace patchbay

QTEST_MAIN(patchbay::RowSortTest)
#include "test_rowsort.moc"
