#include "app/connections/connectionstore.h"
#include "app/connections/recoverstore.h"
#include "tests/app/samples.h"
#include "tests/support/foldervault.h"
#include "tests/support/settled.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::settled;

namespace
{

/// In memory where the system has such a folder: hundreds of runs would else wait for the disk.
QString folderTemplate()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) +
           u"/patchbay-XXXXXX"_s;
}

enum class End { Done, Crashed, Failed };

/// The work in a process of its own that kills itself before the given change of a file.
End run(const QString &folder, int step, const QString &work)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(PATCHBAY_CRASHSTEPPER), {folder, QString::number(step), work});
    if (!process.waitForFinished()) {
        return End::Failed;
    }
    if (process.readAllStandardOutput() == "done\n") {
        return End::Done;
    }
    return process.exitStatus() == QProcess::CrashExit ? End::Crashed : End::Failed;
}

/// What is found after a crash, before and after recovery.
struct Aftermath {
    explicit Aftermath(const QString &folder)
        : vault(folder + u"/vault"_s)
        , keysBefore(vault.keys())
        , store(ConnectionStore::open(folder + u"/data"_s).value())
    {
    }

    bool recover()
    {
        RecoverStore recovery(*store, vault);
        const auto outcome = settled(recovery.run());
        const auto again = store->unfinished();
        return outcome && outcome->left == 0 && again && again->pending.isEmpty() &&
               again->removing.isEmpty() && again->keysToRemove.isEmpty();
    }
    /// The secrets of the connection as `token key`; empty where there is no connection.
    QByteArray secrets() const
    {
        const Result<Connection> connection = store->findByName(u"crashed"_s);
        if (!connection) {
            return {};
        }
        QByteArrayList values;
        for (const QString &field : {u"apiToken"_s, u"signingKey"_s}) {
            values.append(
                settled(vault.read(connection->vaultKeys.value(field))).value_or(Secret("lost")).reveal());
        }
        return values.join(' ');
    }
    /// True where the vault holds just what the connection needs.
    bool hasNoOrphan() const
    {
        const Result<Connection> connection = store->findByName(u"crashed"_s);
        QStringList needed = connection ? connection->vaultKeys.values() : QStringList();
        QStringList held = vault.keys();
        needed.sort();
        held.sort();
        return needed == held;
    }

    mutable FolderVault vault;
    QStringList keysBefore;
    std::unique_ptr<ConnectionStore> store;
};

} // namespace

/// Kills the process between every two changes of a file.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void adding();
    void replacing();
    void removing();
    void recovering_data();
    void recovering();
    void sparesALivingProcess();

private:
    static constexpr int tooMany = 500;
    static constexpr int fewest = 10; // fewer crash points would mean that nothing is interposed
};

void TestCrash::adding()
{
    int step = 1;
    int kept = 0;
    int undone = 0;
    for (End end = End::Crashed; end != End::Done; ++step) {
        QVERIFY(step < tooMany);
        QTemporaryDir dir(folderTemplate());
        end = run(dir.path(), step, u"add"_s);
        QVERIFY(end != End::Failed);
        Aftermath after(dir.path());
        const bool allThere = after.keysBefore.size() == 2;
        QVERIFY(after.recover());
        QCOMPARE(after.secrets(), allThere ? QByteArray("first-token first-key") : QByteArray());
        QVERIFY(after.hasNoOrphan());
        QVERIFY(end != End::Done || allThere);
        ++(allThere ? kept : undone);
    }
    qInfo("killed at %d places: %d kept, %d undone", step - 2, kept - 1, undone);
    QVERIFY(step > fewest && kept > 1 && undone > 1);
}

void TestCrash::replacing()
{
    int step = 1;
    int older = 0;
    int newer = 0;
    for (End end = End::Crashed; end != End::Done; ++step) {
        QVERIFY(step < tooMany);
        QTemporaryDir dir(folderTemplate());
        QCOMPARE(run(dir.path(), 0, u"add"_s), End::Done);
        end = run(dir.path(), step, u"replace"_s);
        QVERIFY(end != End::Failed);
        Aftermath after(dir.path());
        QVERIFY(after.recover());
        const QByteArray secrets = after.secrets();
        const bool isNew = secrets == "second-token second-key";
        QVERIFY2(isNew || secrets == "first-token first-key", secrets.constData());
        QVERIFY(after.hasNoOrphan());
        QVERIFY(end != End::Done || isNew);
        ++(isNew ? newer : older);
    }
    qInfo("killed at %d places: %d old, %d new", step - 2, older, newer - 1);
    QVERIFY(step > fewest && older > 1 && newer > 1);
}

void TestCrash::removing()
{
    int step = 1;
    int kept = 0;
    int gone = 0;
    for (End end = End::Crashed; end != End::Done; ++step) {
        QVERIFY(step < tooMany);
        QTemporaryDir dir(folderTemplate());
        QCOMPARE(run(dir.path(), 0, u"add"_s), End::Done);
        end = run(dir.path(), step, u"remove"_s);
        QVERIFY(end != End::Failed);
        Aftermath after(dir.path());
        const bool begun = after.keysBefore.size() < 2;
        QVERIFY(after.recover());
        const QByteArray secrets = after.secrets();
        QVERIFY2(secrets.isEmpty() || secrets == "first-token first-key", secrets.constData());
        QVERIFY(after.hasNoOrphan());
        QVERIFY(secrets.isEmpty() || (!begun && end != End::Done));
        ++(secrets.isEmpty() ? gone : kept);
    }
    qInfo("killed at %d places: %d kept, %d gone", step - 2, kept, gone - 1);
    QVERIFY(step > fewest && kept > 1 && gone > 1);
}

void TestCrash::recovering_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<bool>("complete"); // both secrets were in
    QTest::addColumn<QByteArray>("secrets");

    QTest::newRow("finishing") << u"add"_s << true << QByteArray("first-token first-key");
    QTest::newRow("undoing") << u"add"_s << false << QByteArray();
    QTest::newRow("removing") << u"remove"_s << true << QByteArray();
}

void TestCrash::recovering()
{
    QFETCH(const QString, work);
    QFETCH(const bool, complete);
    QFETCH(const QByteArray, secrets);

    int step = 1;
    for (End end = End::Crashed; end != End::Done; ++step) {
        QVERIFY(step < tooMany);
        QTemporaryDir dir(folderTemplate());
        QCOMPARE(run(dir.path(), 0, u"add"_s), End::Done);
        {
            Aftermath before(dir.path());
            const Connection connection = before.store->findByName(u"crashed"_s).value();
            if (work == "remove"_L1) {
                QVERIFY(before.store->markRemoving(connection.id));
            } else {
                QVERIFY(before.store->markRemoving(connection.id));
                QVERIFY(before.store->drop(connection.id));
                QVERIFY(before.store->insertPending(connection));
                if (!complete) {
                    QVERIFY(settled(before.vault.remove(connection.vaultKeys.first())));
                }
            }
        }
        end = run(dir.path(), step, u"recover"_s);
        QVERIFY(end != End::Failed);
        Aftermath after(dir.path());
        QVERIFY(after.recover());
        QCOMPARE(after.secrets(), secrets);
        QVERIFY(after.hasNoOrphan());
    }
    QVERIFY(step > 3);
}

void TestCrash::sparesALivingProcess()
{
    QTemporaryDir dir(folderTemplate());
    QProcess process;
    process.start(QStringLiteral(PATCHBAY_CRASHSTEPPER), {dir.path(), u"0"_s, u"hold"_s});
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("held\n"));
    Aftermath after(dir.path());
    QVERIFY(after.recover());
    QCOMPARE(after.store->nameTaken(u"held"_s).value(), true);

    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(after.recover());
    QCOMPARE(after.store->nameTaken(u"held"_s).value(), false);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestCrash)
#include "test_crash.moc"
