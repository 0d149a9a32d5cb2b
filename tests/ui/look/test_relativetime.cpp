#include "ui/look/relativetime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class RelativeTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void tells_data();
    void tells();
    void exactTimeIsWhole();
};

void RelativeTimeTest::tells_data()
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"just now"_s;
    QTest::newRow("44 s ago") << qint64(-44) << u"just now"_s;
    QTest::newRow("45 s ago") << qint64(-45) << u"1 min ago"_s;
    QTest::newRow("3 min ago") << -3 * minute << u"3 min ago"_s;
    QTest::newRow("59 min ago") << -59 * minute << u"59 min ago"_s;
    QTest::newRow("an hour ago") << -hour << u"1 hour ago"_s;
    QTest::newRow("hours ago, another day") << -13 * hour << u"13 hours ago"_s;
    QTest::newRow("a day ago") << -day << u"yesterday"_s;
    QTest::newRow("35 hours ago") << -35 * hour << u"yesterday"_s;
    QTest::newRow("37 hours ago") << -37 * hour << u"2 days ago"_s;
    QTest::newRow("60 days ago") << -60 * day << u"60 days ago"_s;
    QTest::newRow("61 days ago") << -61 * day << u"2 months ago"_s;
    QTest::newRow("a year ago") << -365 * day << u"12 months ago"_s;
    QTest::newRow("three years ago") << -3 * 366 * day << u"3 years ago"_s;
    QTest::newRow("in a moment") << qint64(30) << u"in a moment"_s;
    QTest::newRow("in 5 min") << 5 * minute << u"in 5 min"_s;
    QTest::newRow("in an hour") << hour << u"in 1 hour"_s;
    QTest::newRow("in 23 hours") << 23 * hour << u"in 23 hours"_s;
    QTest::newRow("tomorrow") << day << u"tomorrow"_s;
    QTest::newRow("in 12 days") << 12 * day << u"in 12 days"_s;
    QTest::newRow("in 7 months") << 213 * day << u"in 7 months"_s;
    QTest::newRow("in 10 years") << 3652 * day << u"in 10 years"_s;
}

void RelativeTimeTest::tells()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 3, 14), QTime(12, 0), Qt::UTC);
    QCOMPARE(look::relativeTime(now.addSecs(seconds), now), text);
}

void RelativeTimeTest::exactTimeIsWhole()
{
    const QString text = look::exactTime(QDateTime(QDate(2026, 3, 14), QTime(12, 34, 56), Qt::UTC));
    for (const auto &part : {u"2026"_s, u"March"_s, u"14"_s, u"12:34:56"_s}) {
        QVERIFY2(text.contains(part), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(RelativeTimeTest)
#include "test_relativetime.moc"
