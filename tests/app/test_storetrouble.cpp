#include "app/connections/connectionstore.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"
#include "tests/support/speedlimit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using testing::Place;

/// What the store answers when its file is not as it should be.
class TestStoreTrouble : public QObject
{
    Q_OBJECT

private slots:
    void tellsACorruptFile_data();
    void tellsACorruptFile();
    void tellsAForeignDatabase();
    void tellsANewerSchema();
    void tellsALockedFile();
    void readsBesideAWriter();
    void tellsAFullDisk();
    void tellsWhatCannotBeOpened();
};

void TestStoreTrouble::tellsACorruptFile_data()
{
    QTest::addColumn<bool>("atTheStart");

    QTest::newRow("no database at all") << true;
    QTest::newRow("damaged pages") << false;
}

void TestStoreTrouble::tellsACorruptFile()
{
    QFETCH(const bool, atTheStart);

    QTemporaryDir dir;
    QString path;
    {
        const auto store = ConnectionStore::open(dir.path()).value();
        path = store->filePath();
        for (int i = 0; i < 50; ++i) {
            QVERIFY(store->insertPending(samples::connection(u"a-%1"_s.arg(i))));
        }
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 from = atTheStart ? 0 : 4096;
    QVERIFY(file.size() > 3 * 4096);
    QVERIFY(file.seek(from));
    file.write(QByteArray(static_cast<int>(file.size() - from), 'x'));
    file.close();

    const auto store = ConnectionStore::open(dir.path());
    const ErrorCode code = store ? (*store)->summaries().error().code : store.error().code;
    QCOMPARE(code, ErrorCode::StoreCorrupt);
    QFile after(path);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QVERIFY(after.size() > 3 * 4096);
}

void TestStoreTrouble::tellsAForeignDatabase()
{
    QTemporaryDir dir;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        other.setDatabaseName(dir.filePath(u"connections.db"_s));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"CREATE TABLE connections (mine)"_s));
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
    QCOMPARE(ConnectionStore::open(dir.path()).error().code, ErrorCode::StoreCorrupt);
}

void TestStoreTrouble::tellsANewerSchema()
{
    Place place;
    place.addConnection(u"a"_s);
    place.sql(u"PRAGMA user_version=99"_s);
    const auto store = ConnectionStore::open(place.folder());
    QCOMPARE(store.error(), (Error{ErrorCode::StoreTooNew, u"schema version 99"_s}));
    QCOMPARE(place.number(u"PRAGMA user_version"_s), 99);
}

void TestStoreTrouble::tellsALockedFile()
{
    Place place;
    const auto store = ConnectionStore::open(place.folder(), 200ms).value();
    QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"locker"_s);
    other.setDatabaseName(store->filePath());
    QVERIFY(other.open());
    QSqlQuery query(other);
    QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));

    QElapsedTimer waited;
    waited.start();
    QCOMPARE(store->insertPending(samples::connection(u"a"_s)).error().code, ErrorCode::StoreLocked);
    QVERIFY2(waited.elapsed() >= 150 && waited.elapsed() < testing::speedLimit(2000),
             qPrintable(QString::number(waited.elapsed())));
    QVERIFY(query.exec(u"ROLLBACK"_s));
    QVERIFY(store->insertPending(samples::connection(u"a"_s)));
    query.clear();
    other = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"locker"_s);
}

void TestStoreTrouble::readsBesideAWriter()
{
    Place place;
    const Connection connection = place.addConnection(u"a"_s);
    QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
    other.setDatabaseName(place.store().filePath());
    QVERIFY(other.open());
    {
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        QVERIFY(query.exec(u"DELETE FROM connections"_s));
        const auto opened = ConnectionStore::open(place.folder(), 100ms);
        QVERIFY(opened);
        QCOMPARE((*opened)->summaries()->size(), 1);
        QVERIFY(place.store().find(connection.id));
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    other = QSqlDatabase();
    QSqlDatabase::removeDatabase(u"writer"_s);
}

void TestStoreTrouble::tellsAFullDisk()
{
    Place place;
    const Connection before = place.addConnection(u"before"_s);
    // The limit holds for one connection only, so it is set behind the store's back on its own one.
    QString own;
    for (const QString &name : QSqlDatabase::connectionNames()) {
        own = name.startsWith("patchbay-"_L1) && !name.startsWith("patchbay-owner-"_L1) ? name : own;
    }
    QSqlQuery limit(QSqlDatabase::database(own));
    QVERIFY(limit.exec(u"PRAGMA max_page_count=1"_s));

    Connection large = samples::connection(u"large"_s);
    large.description = QString(100'000, u'x');
    QCOMPARE(place.store().insertPending(large).error().code, ErrorCode::StoreFull);
    Connection changed = before;
    changed.caFile = large.description;
    QCOMPARE(place.store().update(changed).error().code, ErrorCode::StoreFull);
    QCOMPARE(place.store().find(before.id)->version, 1);
    QCOMPARE(place.store().nameTaken(u"large"_s).value(), false);

    QVERIFY(limit.exec(u"PRAGMA max_page_count=1000000"_s));
    limit.clear();
    QVERIFY(place.store().insertPending(large));
}

void TestStoreTrouble::tellsWhatCannotBeOpened()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"plain"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(ConnectionStore::open(dir.filePath(u"plain/data"_s)).error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(ConnectionStore::open(dir.filePath(u"plain"_s)).error().code, ErrorCode::StoreUnavailable);
    QVERIFY(QDir(dir.path()).mkpath(u"data/connections.db"_s));
    QCOMPARE(ConnectionStore::open(dir.filePath(u"data"_s)).error().code, ErrorCode::StoreUnavailable);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestStoreTrouble)
#include "test_storetrouble.moc"
