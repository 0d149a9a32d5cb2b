#include "app/connections/removeconnection.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/settled.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;
using testing::settled;

class TestRemoveConnection : public QObject
{
    Q_OBJECT

private slots:
    void removesRecordAndSecret();
    void refusesWhatIsNotThere();
    void hearsTheVaultsError_data();
    void hearsTheVaultsError();
    void survivesAStoreFailure_data();
    void survivesAStoreFailure();
    void givesUpWhenCancelled();
};

void TestRemoveConnection::removesRecordAndSecret()
{
    Place place;
    const Connection gone = place.addConnection(u"gone"_s);
    const Connection stays = place.addConnection(u"stays"_s);
    RemoveConnection remove(place.store(), place.vault());
    QVERIFY(settled(remove.run(gone.id)));
    QCOMPARE(place.store().find(gone.id).error().code, ErrorCode::NoSuchConnection);
    QVERIFY(place.store().find(stays.id));
    QCOMPARE(place.vault().secrets().keys(), stays.vaultKeys.values());
    QCOMPARE(place.number(u"SELECT count(*) FROM reports"_s), 1);
    QCOMPARE(place.inconsistency(), QString());
}

void TestRemoveConnection::refusesWhatIsNotThere()
{
    Place place;
    RemoveConnection remove(place.store(), place.vault());
    QCOMPARE(settled(remove.run(QUuid::createUuid())).error().code, ErrorCode::NoSuchConnection);
    const Connection gone = place.addConnection(u"gone"_s);
    QVERIFY(settled(remove.run(gone.id)));
    QCOMPARE(settled(remove.run(gone.id)).error().code, ErrorCode::NoSuchConnection);
}

void TestRemoveConnection::hearsTheVaultsError_data()
{
    QTest::addColumn<ErrorCode>("error");

    QTest::newRow("unavailable") << ErrorCode::VaultUnavailable;
    QTest::newRow("locked") << ErrorCode::VaultLocked;
    QTest::newRow("denied") << ErrorCode::VaultDenied;
    QTest::newRow("timeout") << ErrorCode::VaultTimeout;
}

void TestRemoveConnection::hearsTheVaultsError()
{
    QFETCH(const ErrorCode, error);

    Place place;
    const Connection gone = place.addConnection(u"gone"_s);
    RemoveConnection remove(place.store(), place.vault());
    place.vault().failWith(error);
    QCOMPARE(settled(remove.run(gone.id)).error().code, error);
    QCOMPARE(place.store().summaries()->size(), 0);
    QCOMPARE(place.store().nameTaken(u"gone"_s).value(), false);
    QCOMPARE(place.vault().secrets().size(), 1);

    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
    QCOMPARE(place.vault().secrets().size(), 0);
}

void TestRemoveConnection::survivesAStoreFailure_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<qsizetype>("left");

    QTest::newRow("mark") << u"UPDATE OF state"_s << qsizetype(1);
    QTest::newRow("drop") << u"DELETE"_s << qsizetype(0);
}

void TestRemoveConnection::survivesAStoreFailure()
{
    QFETCH(const QString, statement);
    QFETCH(const qsizetype, left);

    Place place;
    const Connection gone = place.addConnection(u"gone"_s);
    RemoveConnection remove(place.store(), place.vault());
    place.breakStep(statement, u"connections"_s);
    QCOMPARE(settled(remove.run(gone.id)).error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(place.store().summaries()->size(), left);
    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
    QCOMPARE(place.store().summaries()->size(), left);
    QCOMPARE(place.vault().secrets().size(), left);
}

void TestRemoveConnection::givesUpWhenCancelled()
{
    Place place;
    const Connection gone = place.addConnection(u"gone"_s);
    RemoveConnection remove(place.store(), place.vault());
    place.vault().stall();
    auto future = remove.run(gone.id);
    QTRY_COMPARE(place.vault().waiting(), 1);
    future.cancel();
    QCOMPARE(settled(future).error().code, ErrorCode::Cancelled);
    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
    QCOMPARE(place.vault().secrets().size(), 0);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestRemoveConnection)
#include "test_removeconnection.moc"
