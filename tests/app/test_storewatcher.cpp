#include "app/connections/storewatcher.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/speedlimit.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;

class TestStoreWatcher : public QObject
{
    Q_OBJECT

private slots:
    void tellsWithinASecondThatAnotherChangedTheStore();
    void saysNothingOfOwnChanges();
};

void TestStoreWatcher::tellsWithinASecondThatAnotherChangedTheStore()
{
    Place place;
    const Connection connection = place.addConnection(u"a"_s);
    StoreWatcher watcher(place.store());
    QSignalSpy changed(&watcher, &StoreWatcher::changed);
    const auto other = ConnectionStore::open(place.folder()).value();
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer waited;
        waited.start();
        QVERIFY(other->saveReport(connection.id, samples::report()));
        QVERIFY(changed.wait(testing::speedLimit(5000)));
        QVERIFY2(waited.elapsed() <= testing::speedLimit(1000),
                 qPrintable(QString::number(waited.elapsed())));
        QCOMPARE(changed.size(), 1);
        changed.clear();
    }
}

void TestStoreWatcher::saysNothingOfOwnChanges()
{
    Place place;
    const Connection connection = place.addConnection(u"a"_s);
    StoreWatcher watcher(place.store());
    QSignalSpy changed(&watcher, &StoreWatcher::changed);
    QVERIFY(place.store().saveReport(connection.id, samples::report()));
    QVERIFY(!changed.wait(1200));
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestStoreWatcher)
#include "test_storewatcher.moc"
