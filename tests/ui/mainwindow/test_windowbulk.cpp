#include "tests/sandbox/tokens.h"
#include "tests/sandbox/windmill/windmillservice.h"
#include "tests/support/manyhosts.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"
#include "ui/list/listcolumn.h"

#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace patchbay;
using patchbay::testing::ManyHosts;
using patchbay::testing::WindowDriver;

namespace
{

/// The longest that the event loop of this thread was busy without a look at its timers. In processor time:
/// what else the computer does meanwhile is not our fault.
class BusyTime : public QObject
{
public:
    BusyTime()
        : m_last(used())
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto now = used();
            longest = std::max(longest, now - m_last);
            m_last = now;
        });
        m_timer.start(5ms);
    }

    std::chrono::nanoseconds longest{0};

private:
    static std::chrono::nanoseconds used()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    std::chrono::nanoseconds m_last;
    QTimer m_timer;
};

#ifdef NDEBUG
constexpr std::chrono::milliseconds longestStall = 50ms;
#else
constexpr std::chrono::milliseconds longestStall = 500ms;
#endif

} // namespace

/// Check All with a fleet of a size that makes each step count.
class WindowBulkTest : public QObject
{
    Q_OBJECT

private slots:
    void aThousandResultsDoNotHoldUpTheWindow_data();
    void aThousandResultsDoNotHoldUpTheWindow();
    void cancellingLeavesTheRestAsItWas();

private:
    static constexpr int statusColumn = static_cast<int>(ListColumn::Status);
    static void add(WindowDriver &driver, int count, const QStringList &urls)
    {
        for (int i = 0; i < count; ++i) {
            Connection connection{.id = QUuid::createUuid(),
                                  .name = ConnectionName::parse(u"c-%1"_s.arg(i)).value()};
            connection.app = u"windmill"_s;
            connection.method = u"access-token"_s;
            connection.createdAt = QDateTime::currentDateTimeUtc();
            connection.updatedAt = connection.createdAt;
            connection.fields = {{u"instanceUrl"_s, urls.at(i % urls.size())}};
            connection.vaultKeys = {{u"accessToken"_s, connection.id.toString(QUuid::WithoutBraces)}};
            driver.insert(connection);
            driver.vault->write(connection.vaultKeys.first(), Secret(sandbox::windmilltoken::developer));
        }
    }
    static qsizetype rowsSaying(const WindowDriver &driver, const QString &status)
    {
        qsizetype count = 0;
        for (int row = 0; row < driver.model().rowCount(); ++row) {
            count += driver.model().index(row, statusColumn).data().toString() == status ? 1 : 0;
        }
        return count;
    }

    sandbox::WindmillService m_windmill;
};

void WindowBulkTest::aThousandResultsDoNotHoldUpTheWindow_data()
{
    QTest::addColumn<int>("sortColumn");
    QTest::newRow("sorted by name") << static_cast<int>(ListColumn::Connection);
    QTest::newRow("sorted by status, so that rows move") << statusColumn;
}

void WindowBulkTest::aThousandResultsDoNotHoldUpTheWindow()
{
    QFETCH(int, sortColumn);
    const ManyHosts hosts(
        50, 10ms, [this](int, const sandbox::HttpRequest &request) { return m_windmill.answer(request); });
    WindowDriver driver;
    add(driver, 1000, hosts.urls());
    driver.open();
    driver.table().sortByColumn(sortColumn, Qt::AscendingOrder);
    QTest::qWait(100); // for what the first picture leaves to be done
    const BusyTime busy;
    driver.trigger(u"checkAll"_s);
    QCOMPARE(rowsSaying(driver, u"Waiting…"_s), 1000);
    QCOMPARE(driver.text(u"checkProgressText"_s), u"Checking 1 of 1000"_s);
    QTRY_VERIFY(rowsSaying(driver, u"Checking…"_s) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(driver.status(), u"Checked 1000 connections: all are valid."_s, 90'000);
    QCOMPARE(rowsSaying(driver, u"Valid"_s), 1000);
    QVERIFY(!driver.shows(u"checkProgress"_s));
    const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(busy.longest);
    qInfo("longest stall %lld ms", static_cast<long long>(longest.count()));
    QVERIFY2(longest < longestStall, qPrintable(QString::number(longest.count())));
}

void WindowBulkTest::cancellingLeavesTheRestAsItWas()
{
    const ManyHosts hosts(
        10, 20ms, [this](int, const sandbox::HttpRequest &request) { return m_windmill.answer(request); });
    WindowDriver driver;
    add(driver, 300, hosts.urls());
    driver.open();
    driver.trigger(u"checkAll"_s);
    QTRY_VERIFY_WITH_TIMEOUT(rowsSaying(driver, u"Valid"_s) >= 20, 30'000);
    driver.press(u"cancelChecks"_s);
    const qsizetype valid = rowsSaying(driver, u"Valid"_s);
    QCOMPARE(driver.status(), u"Checking was cancelled after %1."_s.arg(valid));
    QVERIFY(!driver.shows(u"checkProgress"_s));
    QVERIFY(valid < 300);
    QCOMPARE(rowsSaying(driver, u"Unchecked"_s), 300 - valid);
}

QTEST_MAIN(WindowBulkTest)
#include "test_windowbulk.moc"
