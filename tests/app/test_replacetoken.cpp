#include "app/connections/replacetoken.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/settled.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;
using testing::settled;

namespace
{

const QMap<QString, Secret> newSecrets{{u"apiToken"_s, Secret("second-token")}};

Secret tokenOf(Place &place, const Connection &connection)
{
    const Connection stored = place.store().find(connection.id).value();
    return place.vault().secrets().value(stored.vaultKeys.value(u"apiToken"_s));
}

} // namespace

class TestReplaceToken : public QObject
{
    Q_OBJECT

private slots:
    void swapsTheSecret();
    void swapsAgain();
    void worksWhereTheOldSecretIsLost();
    void refusesBeforeAnythingIsWritten();
    void keepsTheOldOneAfterAFailure_data();
    void keepsTheOldOneAfterAFailure();
    void hasTheNewOneWhenOnlyTheCleanUpFails_data();
    void hasTheNewOneWhenOnlyTheCleanUpFails();
    void keepsTheOldOneWhenCancelled();
    void leavesNothingOfAConnectionRemovedMeanwhile();
    void twoAtATimeLeaveOneToken();
    void givingUpLeavesTheWorkOfOthersAlone();
    void takesTheNewDateAlong();
    void countsNoReportOfAnotherAddress();
    void neverPointsToAKeyThatRecoveryTook();
};

void TestReplaceToken::swapsTheSecret()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    const Connection after =
        settled(replace.run(before, newSecrets, samples::report(Verdict::Limited), Acceptance::LimitedToo))
            .value();
    QCOMPARE(after.version, 2);
    QCOMPARE(after.vaultKeys.value(u"apiToken"_s), before.vaultKeys.value(u"apiToken"_s) + u"/2"_s);
    QCOMPARE(after.report, samples::report(Verdict::Limited));
    QCOMPARE(tokenOf(place, before), Secret("second-token"));
    QCOMPARE(place.vault().secrets().size(), 1);
    QCOMPARE(place.inconsistency(), QString());
}

void TestReplaceToken::swapsAgain()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    QVERIFY(settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly)));
    const QMap<QString, Secret> third{{u"apiToken"_s, Secret("third-token")}};
    const Connection after =
        settled(replace.run(before, third, samples::report(), Acceptance::ValidOnly)).value();
    QCOMPARE(after.vaultKeys.value(u"apiToken"_s), before.vaultKeys.value(u"apiToken"_s) + u"/3"_s);
    QCOMPARE(tokenOf(place, before), Secret("third-token"));
    QCOMPARE(place.inconsistency(), QString());
}

void TestReplaceToken::worksWhereTheOldSecretIsLost()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    place.vault().lose();
    ReplaceToken replace(place.store(), place.vault());
    QVERIFY(settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly)));
    QCOMPARE(tokenOf(place, before), Secret("second-token"));
    QCOMPARE(place.inconsistency(), QString());
}

void TestReplaceToken::refusesBeforeAnythingIsWritten()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    const int calls = place.vault().calls();
    const auto code = [&](const Connection &checked, const QMap<QString, Secret> &secrets, Verdict verdict) {
        return settled(replace.run(checked, secrets, samples::report(verdict), Acceptance::ValidOnly))
            .error()
            .code;
    };
    QCOMPARE(code(before, newSecrets, Verdict::Rejected), ErrorCode::TokenRejected);
    QCOMPARE(code(samples::connection(u"b"_s), newSecrets, Verdict::Valid), ErrorCode::NoSuchConnection);
    QCOMPARE(code(before, {}, Verdict::Valid), ErrorCode::InvalidValue);
    QCOMPARE(code(before, {{u"apiToken"_s, Secret()}}, Verdict::Valid), ErrorCode::InvalidValue);
    place.vault().setMaxSecretSize(newSecrets.first().size() - 1);
    QCOMPARE(code(before, newSecrets, Verdict::Valid), ErrorCode::VaultFull);
    QCOMPARE(place.vault().calls(), calls);
    QCOMPARE(tokenOf(place, before), Secret("first-token"));
}

void TestReplaceToken::keepsTheOldOneAfterAFailure_data()
{
    QTest::addColumn<int>("call"); // 0: none
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("table");
    QTest::addColumn<ErrorCode>("error");

    QTest::newRow("vault write") << 1 << QString() << QString() << ErrorCode::VaultLocked;
    QTest::newRow("stage") << 0 << u"UPDATE OF key_serial"_s << u"connections"_s
                           << ErrorCode::StoreUnavailable;
    QTest::newRow("journal") << 0 << u"INSERT"_s << u"vault_journal"_s << ErrorCode::StoreUnavailable;
    QTest::newRow("switch") << 0 << u"UPDATE OF vault_keys"_s << u"connections"_s
                            << ErrorCode::StoreUnavailable;
}

void TestReplaceToken::keepsTheOldOneAfterAFailure()
{
    QFETCH(const int, call);
    QFETCH(const QString, statement);
    QFETCH(const QString, table);
    QFETCH(const ErrorCode, error);

    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    if (call > 0) {
        place.vault().failAtCall(call, error);
    } else {
        place.breakStep(statement, table);
    }
    const auto result = settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly));
    QVERIFY(!result);
    QCOMPARE(result.error().code, error);
    QCOMPARE(tokenOf(place, before), Secret("first-token"));
    QCOMPARE(place.store().find(before.id)->version, 1);
    QCOMPARE(place.inconsistency(), QString());
}

void TestReplaceToken::hasTheNewOneWhenOnlyTheCleanUpFails_data()
{
    QTest::addColumn<bool>("vaultFails");

    QTest::newRow("vault") << true;
    QTest::newRow("journal") << false;
}

void TestReplaceToken::hasTheNewOneWhenOnlyTheCleanUpFails()
{
    QFETCH(const bool, vaultFails);

    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    if (vaultFails) {
        place.vault().failAtCall(2);
    } else {
        place.breakStep(u"DELETE"_s, u"vault_journal"_s, u"old.key NOT LIKE '%/2'"_s);
    }
    QVERIFY(settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly)));
    QCOMPARE(tokenOf(place, before), Secret("second-token"));
    QCOMPARE(place.inconsistency(), u"journalled keys"_s);

    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
    QCOMPARE(tokenOf(place, before), Secret("second-token"));
}

void TestReplaceToken::keepsTheOldOneWhenCancelled()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    place.vault().stall();
    auto future = replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly);
    QTRY_COMPARE(place.vault().waiting(), 1);
    future.cancel();
    QCOMPARE(settled(future).error().code, ErrorCode::Cancelled);
    place.vault().resume();
    QTRY_COMPARE(place.inconsistency(), QString());
    QCOMPARE(tokenOf(place, before), Secret("first-token"));
}

void TestReplaceToken::leavesNothingOfAConnectionRemovedMeanwhile()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken replace(place.store(), place.vault());
    place.vault().atCall(1, [&] {
        const auto other = ConnectionStore::open(place.folder()).value();
        QVERIFY(other->markRemoving(before.id));
        place.vault().lose(before.vaultKeys.value(u"apiToken"_s));
        QVERIFY(other->drop(before.id));
    });
    const auto result = settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly));
    QCOMPARE(result.error().code, ErrorCode::NoSuchConnection);
    QCOMPARE(place.inconsistency(), QString());
    QCOMPARE(place.vault().secrets().size(), 0);
}

void TestReplaceToken::twoAtATimeLeaveOneToken()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    ReplaceToken first(place.store(), place.vault());
    ReplaceToken second(place.store(), place.vault());
    const QMap<QString, Secret> third{{u"apiToken"_s, Secret("third-token")}};
    const auto one = first.run(before, newSecrets, samples::report(), Acceptance::ValidOnly);
    const auto two = second.run(before, third, samples::report(), Acceptance::ValidOnly);
    QVERIFY(settled(one));
    QVERIFY(settled(two));
    QCOMPARE(place.vault().secrets().size(), 1);
    QCOMPARE(tokenOf(place, before), Secret("third-token"));
    QCOMPARE(place.inconsistency(), QString());
}

void TestReplaceToken::givingUpLeavesTheWorkOfOthersAlone()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    const auto other = ConnectionStore::open(place.folder()).value();
    const QMap<QString, QString> theirs = other->stageKeys(before.id, {u"apiToken"_s}).value();
    settled(place.vault().write(theirs.first(), Secret("their-token"))).value();

    ReplaceToken replace(place.store(), place.vault());
    place.vault().failWith(ErrorCode::VaultLocked);
    QVERIFY(!settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly)));
    place.vault().heal();
    QCOMPARE(place.store().unfinished()->keysToRemove.size(), 1);
    QVERIFY(!place.store().unfinished()->keysToRemove.contains(theirs.first()));
}

void TestReplaceToken::takesTheNewDateAlong()
{
    Place place;
    Connection checked = place.addConnection(u"a"_s);
    checked.expiresOn = QDate(2031, 5, 5);
    ReplaceToken replace(place.store(), place.vault());
    const Connection after =
        settled(replace.run(checked, newSecrets, samples::report(), Acceptance::ValidOnly)).value();
    QCOMPARE(after.expiresOn, QDate(2031, 5, 5));
    QCOMPARE(after.version, 2);

    checked.expiresOn = QDate();
    QVERIFY(settled(replace.run(checked, newSecrets, samples::report(), Acceptance::ValidOnly)));
    QCOMPARE(place.store().find(checked.id)->expiresOn, QDate());
}

void TestReplaceToken::countsNoReportOfAnotherAddress()
{
    Place place;
    const Connection checked = place.addConnection(u"a"_s);
    place.vault().atCall(1, [&] {
        Connection moved = checked;
        moved.fields[u"instanceUrl"_s] = u"https://other.example.com"_s;
        QVERIFY(ConnectionStore::open(place.folder()).value()->update(moved));
    });
    ReplaceToken replace(place.store(), place.vault());
    const Connection after =
        settled(replace.run(checked, newSecrets, samples::report(), Acceptance::ValidOnly)).value();
    QCOMPARE(after.fields.value(u"instanceUrl"_s), u"https://other.example.com"_s);
    QCOMPARE(after.report, CheckReport());
    QCOMPARE(tokenOf(place, checked), Secret("second-token"));
    QCOMPARE(place.inconsistency(), QString());
}

void TestReplaceToken::neverPointsToAKeyThatRecoveryTook()
{
    Place place;
    const Connection before = place.addConnection(u"a"_s);
    place.vault().atCall(1, [&] { place.sql(u"DELETE FROM vault_journal"_s); });
    ReplaceToken replace(place.store(), place.vault());
    QCOMPARE(settled(replace.run(before, newSecrets, samples::report(), Acceptance::ValidOnly)).error().code,
             ErrorCode::Internal);
    QCOMPARE(tokenOf(place, before), Secret("first-token"));
    QCOMPARE(place.inconsistency(), QString());
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestReplaceToken)
#include "test_replacetoken.moc"
