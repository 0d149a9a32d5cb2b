#include "app/connections/recoverstore.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/settled.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;
using testing::settled;

class TestRecoverStore : public QObject
{
    Q_OBJECT

private slots:
    void leavesTheVaultAloneWhenNothingIsLeft();
    void finishesWhatHasAllItsSecrets();
    void undoesWhatLacksASecret();
    void completesRemovals();
    void removesStagedAndOldKeys();
    void leavesAllToALaterTry_data();
    void leavesAllToALaterTry();
    void sparesWorkUnderWay();
    void takesOverWhatWasGivenUp();
    void canBeCancelled();
    void reportsAStoreFailure();

private:
    static void write(Place &place, const QString &key)
    {
        QVERIFY(settled(place.vault().write(key, Secret("token"))));
    }
    static RecoverStore::Outcome recovered(Place &place)
    {
        RecoverStore recover(place.store(), place.vault());
        return settled(recover.run()).value();
    }
};

void TestRecoverStore::leavesTheVaultAloneWhenNothingIsLeft()
{
    Place place;
    place.addConnection(u"a"_s);
    place.restart();
    const int calls = place.vault().calls();
    const RecoverStore::Outcome outcome = recovered(place);
    QCOMPARE(outcome.finished + outcome.undone + outcome.removed + outcome.left, 0);
    QCOMPARE(place.vault().calls(), calls);
}

void TestRecoverStore::finishesWhatHasAllItsSecrets()
{
    Place place;
    const Connection connection = samples::connection(u"a"_s);
    QVERIFY(place.store().insertPending(connection));
    write(place, connection.vaultKeys.first());
    place.restart();
    QCOMPARE(recovered(place).finished, 1);
    QCOMPARE(place.store().find(connection.id)->report, samples::report());
    QCOMPARE(place.inconsistency(), QString());
}

void TestRecoverStore::undoesWhatLacksASecret()
{
    Place place;
    Connection connection = samples::connection(u"a"_s);
    connection.vaultKeys.insert(u"signingKey"_s, u"second"_s);
    QVERIFY(place.store().insertPending(connection));
    write(place, connection.vaultKeys.first());
    place.restart();
    QCOMPARE(recovered(place).undone, 1);
    QCOMPARE(place.store().nameTaken(u"a"_s).value(), false);
    QCOMPARE(place.inconsistency(), QString());
}

void TestRecoverStore::completesRemovals()
{
    Place place;
    const Connection connection = place.addConnection(u"a"_s);
    QVERIFY(place.store().markRemoving(connection.id));
    place.restart();
    QCOMPARE(recovered(place).removed, 1);
    QCOMPARE(place.inconsistency(), QString());
    QCOMPARE(place.vault().secrets().size(), 0);
}

void TestRecoverStore::removesStagedAndOldKeys()
{
    Place place;
    const Connection staged = place.addConnection(u"staged"_s);
    write(place, place.store().stageKeys(staged.id, {u"apiToken"_s})->first());
    const Connection switched = place.addConnection(u"switched"_s);
    const auto keys = place.store().stageKeys(switched.id, {u"apiToken"_s}).value();
    write(place, keys.first());
    QVERIFY(place.store().switchKeys(switched, keys, samples::report()));
    place.restart();
    QCOMPARE(recovered(place).removed, 2);
    QCOMPARE(place.inconsistency(), QString());
    QCOMPARE(place.store().find(staged.id)->vaultKeys, staged.vaultKeys);
    QCOMPARE(place.store().find(switched.id)->vaultKeys, keys);
}

void TestRecoverStore::leavesAllToALaterTry_data()
{
    QTest::addColumn<ErrorCode>("error");

    QTest::newRow("unavailable") << ErrorCode::VaultUnavailable;
    QTest::newRow("locked") << ErrorCode::VaultLocked;
    QTest::newRow("denied") << ErrorCode::VaultDenied;
    QTest::newRow("timeout") << ErrorCode::VaultTimeout;
}

void TestRecoverStore::leavesAllToALaterTry()
{
    QFETCH(const ErrorCode, error);

    Place place;
    const Connection pending = samples::connection(u"pending"_s);
    QVERIFY(place.store().insertPending(pending));
    write(place, pending.vaultKeys.first());
    const Connection removing = place.addConnection(u"removing"_s);
    QVERIFY(place.store().markRemoving(removing.id));
    const Connection staged = place.addConnection(u"staged"_s);
    QVERIFY(place.store().stageKeys(staged.id, {u"apiToken"_s}));
    place.restart();

    const int calls = place.vault().calls();
    place.vault().failWith(error);
    const RecoverStore::Outcome outcome = recovered(place);
    QCOMPARE(outcome.left, 3);
    QCOMPARE(outcome.finished + outcome.undone + outcome.removed, 0);
    QCOMPARE(place.vault().calls(), calls + 1);

    place.vault().heal();
    const RecoverStore::Outcome later = recovered(place);
    QCOMPARE(later.finished, 1);
    QCOMPARE(later.removed, 2);
    QCOMPARE(place.inconsistency(), QString());
}

void TestRecoverStore::sparesWorkUnderWay()
{
    Place place;
    const auto other = ConnectionStore::open(place.folder()).value();
    const Connection pending = samples::connection(u"pending"_s);
    QVERIFY(other->insertPending(pending));
    const Connection removing = place.addConnection(u"removing"_s);
    QVERIFY(other->markRemoving(removing.id));
    const Connection staged = place.addConnection(u"staged"_s);
    QVERIFY(other->stageKeys(staged.id, {u"apiToken"_s}));

    const int calls = place.vault().calls();
    const RecoverStore::Outcome outcome = recovered(place);
    QCOMPARE(outcome.finished + outcome.undone + outcome.removed + outcome.left, 0);
    QCOMPARE(place.vault().calls(), calls);
    QVERIFY(other->markReady(pending.id));
}

void TestRecoverStore::takesOverWhatWasGivenUp()
{
    Place place;
    const Connection removing = place.addConnection(u"removing"_s);
    QVERIFY(place.store().markRemoving(removing.id));
    QCOMPARE(recovered(place).removed, 0);
    QVERIFY(place.store().leaveToRecovery(removing.id));
    QCOMPARE(recovered(place).removed, 1);
    QCOMPARE(place.inconsistency(), QString());
}

void TestRecoverStore::canBeCancelled()
{
    Place place;
    const Connection removing = place.addConnection(u"removing"_s);
    QVERIFY(place.store().markRemoving(removing.id));
    place.restart();
    place.vault().stall();
    RecoverStore recover(place.store(), place.vault());
    auto future = recover.run();
    QTRY_COMPARE(place.vault().waiting(), 1);
    future.cancel();
    QCOMPARE(settled(future).error().code, ErrorCode::Cancelled);
    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
}

void TestRecoverStore::reportsAStoreFailure()
{
    Place place;
    const Connection removing = place.addConnection(u"removing"_s);
    QVERIFY(place.store().markRemoving(removing.id));
    place.restart();
    place.breakStep(u"DELETE"_s, u"connections"_s);
    RecoverStore recover(place.store(), place.vault());
    QCOMPARE(settled(recover.run()).error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestRecoverStore)
#include "test_recoverstore.moc"
