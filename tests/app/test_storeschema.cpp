#include "app/connections/connectionstore.h"
#include "app/connections/storedatabase.h"
#include "app/connections/storeschema.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using testing::Place;

/// Migrations, tried with short ones of our own, and that files of old versions open for ever.
class TestStoreSchema : public QObject
{
    Q_OBJECT

private slots:
    void startsEmpty();
    void goesOnWhereTheFileIs();
    void takesAFailedMigrationBack();
    void refusesWhatIsAhead();
    void opensVersion1();

private:
    static std::unique_ptr<StoreDatabase> opened(const QTemporaryDir &dir)
    {
        return StoreDatabase::open(StoreFile::prepare(dir.path()).value(), 100ms).value();
    }
};

void TestStoreSchema::startsEmpty()
{
    QTemporaryDir dir;
    const auto database = opened(dir);
    const std::array steps{Migration{u"CREATE TABLE a (x)"_s, u"INSERT INTO a VALUES (7)"_s},
                           Migration{u"UPDATE a SET x = x * 2"_s}};
    QVERIFY(migrate(*database, steps));
    QCOMPARE(database->number(u"SELECT x FROM a"_s).value(), 14);
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), 2);
    QVERIFY(migrate(*database, steps));
    QCOMPARE(database->number(u"SELECT x FROM a"_s).value(), 14);
}

void TestStoreSchema::goesOnWhereTheFileIs()
{
    QTemporaryDir dir;
    const auto database = opened(dir);
    const std::array steps{Migration{u"CREATE TABLE a (x)"_s, u"INSERT INTO a VALUES (7)"_s},
                           Migration{u"UPDATE a SET x = x * 2"_s}, Migration{u"UPDATE a SET x = x + 1"_s}};
    QVERIFY(migrate(*database, std::span(steps).first(1)));
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), 1);
    QVERIFY(migrate(*database, steps));
    QCOMPARE(database->number(u"SELECT x FROM a"_s).value(), 15);
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), 3);
}

void TestStoreSchema::takesAFailedMigrationBack()
{
    QTemporaryDir dir;
    const auto database = opened(dir);
    const std::array good{Migration{u"CREATE TABLE a (x)"_s}};
    const std::array bad{good[0], Migration{u"CREATE TABLE b (x)"_s}, Migration{u"NONSENSE"_s}};
    QVERIFY(migrate(*database, good));
    QVERIFY(!migrate(*database, bad));
    QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), 1);
    QCOMPARE(database->number(u"SELECT count(*) FROM sqlite_master WHERE name = 'b'"_s).value(), 0);
}

void TestStoreSchema::refusesWhatIsAhead()
{
    QTemporaryDir dir;
    const auto database = opened(dir);
    const std::array steps{Migration{u"CREATE TABLE a (x)"_s}, Migration{u"CREATE TABLE b (x)"_s}};
    QVERIFY(migrate(*database, steps));
    QCOMPARE(migrate(*database, std::span(steps).first(1)).error().code, ErrorCode::StoreTooNew);
}

void TestStoreSchema::opensVersion1()
{
    QTemporaryDir dir;
    {
        const auto database = opened(dir);
        QFile fixture(QStringLiteral(PATCHBAY_TEST_DATA) + u"/store-v1.sql"_s);
        QVERIFY(fixture.open(QIODevice::ReadOnly));
        const QStringList statements =
            QString::fromUtf8(fixture.readAll()).split(u";\n"_s, Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            const Result<StoreRows> done = database->execute(statement);
            QVERIFY2(done, qPrintable(statement));
        }
        QCOMPARE(database->number(u"PRAGMA user_version"_s).value(), 1);
    }
    const auto store = ConnectionStore::open(dir.path()).value();
    const QList<ConnectionSummary> summaries = store->summaries().value();
    QCOMPARE(summaries.size(), 1);
    QCOMPARE(summaries.first().identity, u"ada@example.com"_s);
    const Connection connection = store->findByName(u"my-windmill"_s).value();
    QCOMPARE(connection.id, QUuid(u"11111111-2222-3333-4444-555555555555"_s));
    QCOMPARE(connection.description, u"Deploys of the demo"_s);
    QCOMPARE(connection.createdAt, QDateTime({2026, 11, 19}, {7, 0, 0, 1}, Qt::UTC));
    QCOMPARE(connection.expiresOn, QDate(2087, 1, 5));
    QCOMPARE(connection.fields.value(u"workspace"_s), u"demo"_s);
    QCOMPARE(connection.vaultKeys.value(u"apiToken"_s), u"11111111-2222-3333-4444-555555555555/apiToken"_s);
    QCOMPARE(connection.report, samples::report());
    QVERIFY(!connection.destinations);
    QCOMPARE(store->unfinished()->pending.size(), 1);
    QCOMPARE(store->unfinished()->keysToRemove, QStringList({u"gone/apiToken"_s}));
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestStoreSchema)
#include "test_storeschema.moc"
