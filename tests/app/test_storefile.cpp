#include "app/connections/connectionstore.h"
#include "tests/app/place.h"
#include "tests/app/samples.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::Place;

namespace
{

constexpr auto asNobody = "--as-nobody";

mode_t modeOf(const QString &path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

/// Who may read and write the store's files. Unix only.
class TestStoreFile : public QObject
{
    Q_OBJECT

private slots:
    void keepsFilesToTheirOwner_data();
    void keepsFilesToTheirOwner();
    void tightensALooseFile();
    void leavesAFolderOfTheUserAlone();
    void readsWhatItMayNotWrite_data();
    void readsWhatItMayNotWrite();
};

void TestStoreFile::keepsFilesToTheirOwner_data()
{
    QTest::addColumn<int>("mask");

    QTest::newRow("usual umask") << 022;
    QTest::newRow("open umask") << 0;
    QTest::newRow("strict umask") << 0077;
    QTest::newRow("hostile umask") << 0377;
}

void TestStoreFile::keepsFilesToTheirOwner()
{
    QFETCH(const int, mask);

    QTemporaryDir dir;
    const mode_t before = ::umask(static_cast<mode_t>(mask));
    const auto store = ConnectionStore::open(dir.filePath(u"parent/data"_s));
    Result<void> inserted =
        store ? (*store)->insertPending(samples::connection(u"a"_s)) : std::unexpected(store.error());
    ::umask(before);
    QVERIFY(inserted);
    const QDir folder(dir.filePath(u"parent/data"_s));
    QCOMPARE(modeOf(folder.path()), mode_t(0700));
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 4); // database, log, its index, lock of the owner
    for (const QFileInfo &file : files) {
        QVERIFY2(modeOf(file.filePath()) == 0600, qPrintable(file.fileName()));
    }
}

void TestStoreFile::tightensALooseFile()
{
    QTemporaryDir dir;
    QString path = ConnectionStore::open(dir.path()).value()->filePath();
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0644) == 0);
    const auto store = ConnectionStore::open(dir.path());
    QCOMPARE(modeOf(path), mode_t(0600));
}

void TestStoreFile::leavesAFolderOfTheUserAlone()
{
    QTemporaryDir dir;
    QVERIFY(::chmod(QFile::encodeName(dir.path()).constData(), 0755) == 0);
    QVERIFY(ConnectionStore::open(dir.path()));
    QCOMPARE(modeOf(dir.path()), mode_t(0755));
}

void TestStoreFile::readsWhatItMayNotWrite_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<bool>("inUse");

    QTest::newRow("file") << 0777 << 0444 << false;
    QTest::newRow("folder") << 0555 << 0666 << false;
    QTest::newRow("both") << 0555 << 0444 << false;
    QTest::newRow("both, while another writes") << 0555 << 0444 << true;
}

void TestStoreFile::readsWhatItMayNotWrite()
{
    QFETCH(const int, folderMode);
    QFETCH(const int, fileMode);
    QFETCH(const bool, inUse);

    QTemporaryDir dir;
    QVERIFY(::chmod(QFile::encodeName(dir.path()).constData(), 0755) == 0);
    const QString folder = dir.filePath(u"data"_s);
    auto store = ConnectionStore::open(folder).value();
    const Connection connection = samples::connection(u"readable"_s);
    QVERIFY(store->insertPending(connection));
    QVERIFY(store->markReady(connection.id));
    if (!inUse) {
        store.reset();
    }
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        QVERIFY(::chmod(QFile::encodeName(file.filePath()).constData(), static_cast<mode_t>(fileMode)) == 0);
    }
    QVERIFY(::chmod(QFile::encodeName(folder).constData(), static_cast<mode_t>(folderMode)) == 0);

    // Permissions do not bind root, so the looking is done by a process that is not.
    QProcess reader;
    reader.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    reader.setChildProcessModifier([] {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
            ::_exit(99);
        }
    });
    reader.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(asNobody), folder});
    QVERIFY(reader.waitForFinished());
    ::chmod(QFile::encodeName(folder).constData(), 0755);
    QCOMPARE(reader.exitCode(), 0);
    QCOMPARE(reader.readAllStandardOutput(), QByteArray("readable\n"));
}

/// Prints the names of connections, and fails unless every change is refused.
int readOnlyReader(const QString &folder)
{
    const auto opened = ConnectionStore::open(folder);
    if (!opened) {
        qWarning("cannot open: %d %s", static_cast<int>(opened.error().code),
                 qPrintable(opened.error().detail));
        return 1;
    }
    ConnectionStore &store = **opened;
    const Result<QList<ConnectionSummary>> summaries = store.summaries();
    if (!summaries) {
        qWarning("cannot read: %d %s", static_cast<int>(summaries.error().code),
                 qPrintable(summaries.error().detail));
        return 2;
    }
    for (const ConnectionSummary &summary : *summaries) {
        std::printf("%s\n", qPrintable(summary.name));
    }
    const Connection connection = store.findByName(u"readable"_s).value();
    const bool refused =
        store.isReadOnly() &&
        store.insertPending(samples::connection(u"b"_s)).error().code == ErrorCode::StoreReadOnly &&
        store.update(connection).error().code == ErrorCode::StoreReadOnly &&
        store.saveReport(connection.id, {}).error().code == ErrorCode::StoreReadOnly &&
        store.markRemoving(connection.id).error().code == ErrorCode::StoreReadOnly &&
        store.unfinished().has_value() && store.dataVersion().has_value();
    return refused ? 0 : 3;
}

} // namespace patchbay

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String(patchbay::asNobody)) {
        return patchbay::readOnlyReader(arguments[2]);
    }
    patchbay::TestStoreFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_storefile.moc"
