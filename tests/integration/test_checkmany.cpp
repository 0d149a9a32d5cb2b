#include "app/connections/checkconnections.h"
#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"
#include "providers/net/requestgate.h"
#include "tests/app/place.h"
#include "tests/sandbox/tokens.h"
#include "tests/sandbox/windmill/windmillservice.h"
#include "tests/support/manyhosts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using sandbox::HttpRequest;
using sandbox::HttpResponse;
using testing::HostLoad;
using testing::ManyHosts;
using testing::Place;

namespace
{

constexpr std::chrono::milliseconds latency = 50ms;

/// Windmill, with this limit in its descriptor.
ProviderCatalog windmillWith(const QByteArray &rateLimit)
{
    const ProviderCatalog shipped = ProviderCatalog::shipped();
    QFile file(u":/catalog/windmill.json"_s);
    if (shipped.find(u"windmill"_s) == nullptr || !file.open(QIODevice::ReadOnly)) {
        qFatal("Windmill is not shipped");
    }
    QByteArray bytes = file.readAll();
    bytes.replace("\"sources\"", "\"rateLimit\": " + rateLimit + ", \"sources\"");
    return ProviderCatalog::fromFiles({{u"windmill.json"_s, bytes}});
}

/// Stored Windmill connections, and what became of their checks.
struct Fleet {
    explicit Fleet(ProviderCatalog apps = ProviderCatalog::shipped(), const CheckLimits &limits = {})
        : catalog(std::move(apps))
        , engine(std::make_unique<QNetworkAccessManager>(), limits)
        , checks(catalog, place.store(), place.vault(), engine)
    {
        QObject::connect(&checks, &CheckConnections::checked, &checks,
                         [this](const QUuid &id, const Result<CheckReport> &result) {
                             if (result && result->verdict == Verdict::Valid) {
                                 valid.insert(id);
                             }
                             ++answered;
                         });
        QObject::connect(&checks, &CheckConnections::finished, &checks, [this] { finished = true; });
    }

    QList<QUuid> add(int count, const QStringList &urls)
    {
        QList<QUuid> ids;
        for (int i = 0; i < count; ++i) {
            Connection connection{.id = QUuid::createUuid(),
                                  .name = *ConnectionName::parse(u"c-%1"_s.arg(++added))};
            connection.app = u"windmill"_s;
            connection.method = u"access-token"_s;
            connection.createdAt = QDateTime::currentDateTimeUtc();
            connection.updatedAt = connection.createdAt;
            connection.fields = {{u"instanceUrl"_s, urls.at(i % urls.size())}};
            connection.vaultKeys = {{u"accessToken"_s, connection.id.toString(QUuid::WithoutBraces)}};
            if (!place.store().insertPending(connection) || !place.store().markReady(connection.id)) {
                qFatal("the store does not take a connection");
            }
            place.vault().write(connection.vaultKeys.first(), Secret(sandbox::windmilltoken::developer));
            ids.append(connection.id);
        }
        return ids;
    }
    QString stored(const QUuid &id) { return toString(place.store().find(id)->report.verdict); }

    Place place;
    ProviderCatalog catalog;
    CheckEngine engine;
    CheckConnections checks;
    QSet<QUuid> valid;
    int added = 0;
    int answered = 0;
    bool finished = false;
};

} // namespace

/// Many connections over many hosts, by real sockets. The hosts count what reaches them.
class TestCheckMany : public QObject
{
    Q_OBJECT

private:
    HttpResponse windmill(const HttpRequest &request) { return m_windmill.answer(request); }
    sandbox::WindmillService m_windmill;

private slots:
    void keepsTheLinesBusyButNotTooBusy();
    void givesOneHostSixAtATime();
    void aStalledHostHoldsUpNoOther();
    void minds429sOfOthers();
    void keepsToTheVendorsRate();
    void cancelLeavesTheRestUntouched();
};

void TestCheckMany::keepsTheLinesBusyButNotTooBusy()
{
    const ManyHosts hosts(10, latency, [this](int, const HttpRequest &request) { return windmill(request); });
    Fleet fleet;
    const QList<QUuid> ids = fleet.add(200, hosts.urls());
    QElapsedTimer timer;
    timer.start();
    fleet.checks.start(ids);
    QTRY_VERIFY_WITH_TIMEOUT(fleet.finished, 60'000);
    const qint64 took = timer.elapsed();
    QCOMPARE(fleet.valid.size(), 200);
    for (const QUuid &id : ids) {
        QCOMPARE(fleet.stored(id), u"valid"_s);
    }
    const HostLoad total = hosts.total();
    QVERIFY2(total.most <= RequestGate::maxAtOnce, qPrintable(QString::number(total.most)));
    // With sanitizers it takes longer to ask than the services take to answer.
#ifndef PATCHBAY_SANITIZED
    QVERIFY2(total.most >= RequestGate::maxAtOnce * 3 / 4, qPrintable(QString::number(total.most)));
#endif
    for (int host = 0; host < 10; ++host) {
        QVERIFY(hosts.load(host).most <= RequestLane::most);
        QCOMPARE(hosts.load(host).requests, total.requests / 10);
    }
    // One after the other it would take 32 times as long. Computers that run tests have other things to do as
    // well; ./dev bench is stricter.
    const qint64 ideal = total.requests * latency.count() / RequestGate::maxAtOnce;
    QVERIFY2(took <= 10 * ideal, qPrintable(u"%1 ms, ideal %2 ms"_s.arg(took).arg(ideal)));
}

void TestCheckMany::givesOneHostSixAtATime()
{
    const ManyHosts hosts(1, latency, [this](int, const HttpRequest &request) { return windmill(request); });
    Fleet fleet;
    fleet.checks.start(fleet.add(30, hosts.urls()));
    QTRY_VERIFY_WITH_TIMEOUT(fleet.finished, 60'000);
    QCOMPARE(fleet.valid.size(), 30);
    QCOMPARE(hosts.total().most, RequestLane::most);
}

void TestCheckMany::aStalledHostHoldsUpNoOther()
{
    const ManyHosts hosts(5, latency,
                          [this](int host, const HttpRequest &request) -> std::optional<HttpResponse> {
                              return host < 3 ? std::nullopt : std::optional(windmill(request));
                          });
    Fleet fleet(ProviderCatalog::shipped(), {.http = {.stall = 10min, .total = 10min}, .whole = 10min});
    const QList<QUuid> stalled = fleet.add(60, hosts.urls().mid(0, 3));
    const QList<QUuid> others = fleet.add(40, hosts.urls().mid(3));
    fleet.checks.start(stalled + others);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.valid.size(), 40, 60'000);
    for (int host = 0; host < 3; ++host) {
        QCOMPARE(hosts.load(host).most, RequestLane::untried);
    }
    fleet.checks.cancel();
    QVERIFY(fleet.finished);
    for (const QUuid &id : stalled) {
        QCOMPARE(fleet.stored(id), u"unchecked"_s);
    }
}

void TestCheckMany::minds429sOfOthers()
{
    std::atomic<int> refusals = 0;
    const ManyHosts hosts(
        2, latency, [this, &refusals](int host, const HttpRequest &request) -> std::optional<HttpResponse> {
            if (host == 0 && refusals++ == 0) {
                HttpResponse refusal = HttpResponse::text(429, "slow down");
                refusal.setHeader("Retry-After", "2");
                return refusal;
            }
            return windmill(request);
        });
    Fleet fleet;
    fleet.checks.start(fleet.add(20, hosts.urls()));
    QTRY_VERIFY_WITH_TIMEOUT(fleet.finished, 60'000);
    QCOMPARE(fleet.valid.size(), 20);
    const auto arrivals = hosts.load(0).arrivals;
    // Two were under way when the refusal came, the pause was for all.
    QVERIFY(arrivals.at(1) - arrivals.at(0) < 1s);
    QVERIFY(arrivals.at(2) - arrivals.at(0) >= 2s);
    QVERIFY(hosts.load(1).arrivals.last() - arrivals.at(0) < 2s);
}

void TestCheckMany::keepsToTheVendorsRate()
{
    constexpr int allowed = 20;
    const ManyHosts hosts(2, 5ms, [this](int, const HttpRequest &request) { return windmill(request); });
    Fleet fleet(windmillWith(R"({ "requests": 20, "seconds": 1 })"));
    fleet.checks.start(fleet.add(20, hosts.urls()));
    QTRY_VERIFY_WITH_TIMEOUT(fleet.finished, 60'000);
    QCOMPARE(fleet.valid.size(), 20);
    for (int host = 0; host < 2; ++host) {
        const auto arrivals = hosts.load(host).arrivals;
        QVERIFY(arrivals.size() > 2 * allowed); // a check is several requests
        for (qsizetype i = allowed; i < arrivals.size(); ++i) {
            QVERIFY2(arrivals.at(i) - arrivals.at(i - allowed) >= 1s, qPrintable(QString::number(i)));
        }
    }
}

void TestCheckMany::cancelLeavesTheRestUntouched()
{
    const ManyHosts hosts(10, latency, [this](int, const HttpRequest &request) { return windmill(request); });
    Fleet fleet;
    const QList<QUuid> ids = fleet.add(200, hosts.urls());
    fleet.checks.start(ids);
    QTRY_VERIFY_WITH_TIMEOUT(fleet.valid.size() >= 20, 30'000);
    fleet.checks.cancel();
    QVERIFY(fleet.finished);
    const qsizetype asked = hosts.total().requests;
    QVERIFY(fleet.valid.size() < 200);
    for (const QUuid &id : ids) {
        QCOMPARE(fleet.stored(id), fleet.valid.contains(id) ? u"valid"_s : u"unchecked"_s);
    }
    QTest::qWait(200); // for requests, of which only those on their way may come
    QVERIFY(hosts.total().requests - asked <= RequestGate::maxAtOnce);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestCheckMany)
#include "test_checkmany.moc"
