#include "providers/net/retryafter.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

class TestRetryAfter : public QObject
{
    Q_OBJECT

private slots:
    void readsHowLongToWait_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<int>("seconds"); // -1: nothing is said
        QTest::newRow("nothing") << HttpHeaders() << -1;
        QTest::newRow("seconds") << HttpHeaders{{"Retry-After", "7"}} << 7;
        QTest::newRow("name in lower case") << HttpHeaders{{"retry-after", " 7 "}} << 7;
        QTest::newRow("negative") << HttpHeaders{{"Retry-After", "-7"}} << 0;
        QTest::newRow("for ever") << HttpHeaders{{"Retry-After", "99999999999"}} << 86400;
        QTest::newRow("nonsense") << HttpHeaders{{"Retry-After", "soon"}} << -1;
        QTest::newRow("date") << HttpHeaders{{"Retry-After", "Sun, 22 Nov 2026 10:00:30 GMT"}} << 30;
        QTest::newRow("past date") << HttpHeaders{{"Retry-After", "Sun, 22 Nov 2026 09:00:00 GMT"}} << 0;
        QTest::newRow("date by the service's clock")
            << HttpHeaders{{"Retry-After", "Sun, 22 Nov 2026 12:00:30 GMT"},
                           {"Date", "Sun, 22 Nov 2026 12:00:10 GMT"}}
            << 20;
        QTest::newRow("reset in seconds") << HttpHeaders{{"x-ratelimit-reset", "900"}} << 900;
        QTest::newRow("reset as Unix time") << HttpHeaders{{"X-RateLimit-Reset", "1795341660"}} << 60;
        QTest::newRow("Retry-After wins")
            << HttpHeaders{{"X-RateLimit-Reset", "900"}, {"Retry-After", "2"}} << 2;
    }

    void readsHowLongToWait()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(int, seconds);
        const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
        const HttpAnswer answer{.status = 429, .headers = headers, .body = {}, .url = {}};
        const auto wait = retryAfter(answer, now);
        QCOMPARE(wait ? int(wait->count()) : -1, seconds);
    }
};

QTEST_APPLESS_MAIN(TestRetryAfter)
#include "test_retryafter.moc"
