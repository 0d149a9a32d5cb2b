#include "app/connections/addconnection.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/settled.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;
using testing::settled;

class TestAddConnection : public QObject
{
    Q_OBJECT

private slots:
    void storesRecordAndSecrets();
    void isInvisibleUntilTheSecretsAreIn();
    void refusesBeforeAnythingIsWritten_data();
    void refusesBeforeAnythingIsWritten();
    void refusesWhatTheVaultDoesNotTake();
    void undoesAfterAVaultFailure_data();
    void undoesAfterAVaultFailure();
    void undoesAfterAStoreFailure_data();
    void undoesAfterAStoreFailure();
    void leavesTheRestToRecoveryWhenTheVaultVanishes();
    void leavesTheRestToRecoveryWhenTheStoreBreaks();
    void undoesWhenCancelled();
    void givesUpAtOnceWhenCancelledBesideAStuckVault();
    void leavesTheRestToRecoveryWhenDestroyed();
};

void TestAddConnection::storesRecordAndSecrets()
{
    Place place;
    AddConnection add(place.store(), place.vault());
    const ConnectionDraft draft = samples::draft(u"new"_s);
    const Connection added = settled(add.run(draft, samples::report(), Acceptance::ValidOnly)).value();

    const Connection stored = place.store().findByName(u"new"_s).value();
    QCOMPARE(stored.id, added.id);
    QCOMPARE(stored.report, samples::report());
    QCOMPARE(stored.vaultKeys.keys(), QStringList({u"apiToken"_s, u"signingKey"_s}));
    QCOMPARE(place.vault().secrets().value(stored.vaultKeys.value(u"apiToken"_s)), Secret("first-token"));
    QCOMPARE(place.vault().secrets().value(stored.vaultKeys.value(u"signingKey"_s)), Secret("first-key"));
    QCOMPARE(place.vault().writes(), 2);
    QCOMPARE(place.vault().calls(), 2);
    QCOMPARE(place.inconsistency(), QString());
}

void TestAddConnection::isInvisibleUntilTheSecretsAreIn()
{
    Place place;
    AddConnection add(place.store(), place.vault());
    qsizetype seen = -1;
    place.vault().atCall(2, [&] { seen = place.store().summaries()->size(); });
    QVERIFY(settled(add.run(samples::draft(u"new"_s), {}, Acceptance::Unchecked)));
    QCOMPARE(seen, 0);
    QCOMPARE(place.store().summaries()->size(), 1);
}

void TestAddConnection::refusesBeforeAnythingIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<ErrorCode>("error");

    QTest::newRow("rejected token") << u"new"_s << Verdict::Rejected << ErrorCode::TokenRejected;
    QTest::newRow("wrong name") << u"New"_s << Verdict::Valid << ErrorCode::InvalidValue;
    QTest::newRow("taken name") << u"taken"_s << Verdict::Valid << ErrorCode::NameTaken;
}

void TestAddConnection::refusesBeforeAnythingIsWritten()
{
    QFETCH(const QString, name);
    QFETCH(const Verdict, verdict);
    QFETCH(const ErrorCode, error);

    Place place;
    place.addConnection(u"taken"_s);
    const int calls = place.vault().calls();
    AddConnection add(place.store(), place.vault());
    const auto result =
        settled(add.run(samples::draft(name), samples::report(verdict), Acceptance::ValidOnly));
    QVERIFY(!result);
    QCOMPARE(result.error().code, error);
    QCOMPARE(place.vault().calls(), calls);
    QCOMPARE(place.store().summaries()->size(), 1);
    QCOMPARE(place.inconsistency(), QString());
}

void TestAddConnection::refusesWhatTheVaultDoesNotTake()
{
    Place place;
    AddConnection add(place.store(), place.vault());
    const ConnectionDraft draft = samples::draft(u"new"_s);
    qsizetype longest = 0;
    for (const Secret &secret : draft.secrets) {
        longest = std::max(longest, secret.size());
    }
    place.vault().setMaxSecretSize(longest - 1);
    QCOMPARE(settled(add.run(draft, samples::report(), Acceptance::ValidOnly)).error().code,
             ErrorCode::VaultFull);
    QCOMPARE(place.vault().calls(), 0);
    QCOMPARE(place.store().summaries()->size(), 0);
    place.vault().setMaxSecretSize(longest);
    QVERIFY(settled(add.run(draft, samples::report(), Acceptance::ValidOnly)));
}

void TestAddConnection::undoesAfterAVaultFailure_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<ErrorCode>("error");

    for (const int call : {1, 2}) {
        for (const ErrorCode error :
             {ErrorCode::VaultUnavailable, ErrorCode::VaultLocked, ErrorCode::VaultDenied,
              ErrorCode::VaultTimeout, ErrorCode::VaultFull}) {
            QTest::addRow("write %d, error %d", call, static_cast<int>(error)) << call << error;
        }
    }
}

void TestAddConnection::undoesAfterAVaultFailure()
{
    QFETCH(const int, call);
    QFETCH(const ErrorCode, error);

    Place place;
    AddConnection add(place.store(), place.vault());
    place.vault().failAtCall(call, error);
    const auto result = settled(add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly));
    QVERIFY(!result);
    QCOMPARE(result.error().code, error);
    QCOMPARE(place.store().nameTaken(u"new"_s).value(), false);
    QTRY_COMPARE(place.inconsistency(), QString());
    QCOMPARE(place.vault().secrets().size(), 0);
    QVERIFY(settled(add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly)));
}

void TestAddConnection::undoesAfterAStoreFailure_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("when");

    QTest::newRow("insert record") << u"INSERT"_s << u"connections"_s << u"1"_s;
    QTest::newRow("insert report") << u"INSERT"_s << u"reports"_s << u"1"_s;
    QTest::newRow("mark ready") << u"UPDATE OF state"_s << u"connections"_s << u"new.state = 1"_s;
    QTest::newRow("mark ready, undo") << u"UPDATE OF state"_s << u"connections"_s << u"1"_s;
}

void TestAddConnection::undoesAfterAStoreFailure()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, table);
    QFETCH(const QString, when);

    Place place;
    place.breakStep(statement, table, when);
    AddConnection add(place.store(), place.vault());
    const auto result = settled(add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(place.store().summaries()->size(), 0);
    QCOMPARE(place.vault().secrets().size(), 0);
    QCOMPARE(place.inconsistency(), QString());
}

void TestAddConnection::leavesTheRestToRecoveryWhenTheVaultVanishes()
{
    Place place;
    AddConnection add(place.store(), place.vault());
    place.vault().atCall(2, [&place] { place.vault().failWith(ErrorCode::VaultUnavailable); });
    const auto result = settled(add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly));
    QCOMPARE(result.error().code, ErrorCode::VaultUnavailable);
    QCOMPARE(place.vault().secrets().size(), 1);
    QCOMPARE(place.store().summaries()->size(), 0);
    QCOMPARE(place.store().nameTaken(u"new"_s).value(), false);

    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
    QCOMPARE(place.store().summaries()->size(), 0);
    QCOMPARE(place.vault().secrets().size(), 0);
}

void TestAddConnection::leavesTheRestToRecoveryWhenTheStoreBreaks()
{
    Place place;
    place.breakStep(u"UPDATE OF state"_s, u"connections"_s, u"new.state = 1"_s);
    place.breakStep(u"DELETE"_s, u"connections"_s);
    AddConnection add(place.store(), place.vault());
    const auto result = settled(add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly));
    QCOMPARE(result.error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(place.store().summaries()->size(), 0);
    QCOMPARE(place.inconsistencyAfterRecovery(), QString());
    QCOMPARE(place.store().summaries()->size(), 0);
}

void TestAddConnection::undoesWhenCancelled()
{
    for (const int call : {1, 2}) {
        Place place;
        AddConnection add(place.store(), place.vault());
        QFuture<Result<Connection>> future;
        place.vault().atCall(call, [&future] { future.cancel(); });
        future = add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly);
        if (call == 1) {
            future.cancel(); // the first call begins before run() returns
        }
        QCOMPARE(settled(future).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(place.inconsistency(), QString());
        QCOMPARE(place.vault().secrets().size(), 0);
        QCOMPARE(place.store().summaries()->size(), 0);
    }
}

void TestAddConnection::givesUpAtOnceWhenCancelledBesideAStuckVault()
{
    Place place;
    AddConnection add(place.store(), place.vault());
    place.vault().stall();
    QFuture<Result<Connection>> future =
        add.run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly);
    QTRY_COMPARE(place.vault().waiting(), 1);
    future.cancel();
    QCOMPARE(settled(future).error().code, ErrorCode::Cancelled);
    QCOMPARE(place.store().nameTaken(u"new"_s).value(), false);

    place.vault().resume();
    QTRY_COMPARE(place.inconsistency(), QString());
    QCOMPARE(place.vault().secrets().size(), 0);
}

void TestAddConnection::leavesTheRestToRecoveryWhenDestroyed()
{
    for (const int call : {1, 2}) {
        Place place;
        auto add = std::make_unique<AddConnection>(place.store(), place.vault());
        place.vault().stall();
        QFuture<Result<Connection>> future =
            add->run(samples::draft(u"new"_s), samples::report(), Acceptance::ValidOnly);
        for (int answered = 1; answered < call; ++answered) {
            place.vault().resume();
            place.vault().stall();
            QTRY_COMPARE(place.vault().waiting(), 1);
        }
        add.reset();
        QCOMPARE(settled(future).error().code, ErrorCode::Internal);
        QCOMPARE(place.store().summaries()->size(), 0);

        QCOMPARE(place.inconsistencyAfterRecovery(), QString());
        QCOMPARE(place.store().summaries()->size(), call == 1 ? 0 : 1);
    }
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestAddConnection)
#include "test_addconnection.moc"
