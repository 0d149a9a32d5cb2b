#include "app/connections/connectionstore.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/startup.h"

#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class StartupTest : public QObject
{
    Q_OBJECT

private slots:
    void opensTheWindow();
    void aDamagedStoreIsTold();
    void tryAgainOpensWhatWasMended();
    void quitQuits();

private:
    static QString damage(const QTemporaryDir &folder)
    {
        const QString path = ConnectionStore::open(folder.path()).value()->filePath();
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("this is no database at all, however long it may become");
        }
        return path;
    }
    static void press(const Startup &startup, const QString &name)
    {
        QTest::mouseClick(startup.problem()->findChild<QPushButton *>(name), Qt::LeftButton);
    }
};

void StartupTest::opensTheWindow()
{
    QTemporaryDir folder;
    Startup startup(folder.filePath(u"new"_s));
    startup.begin();
    QVERIFY(startup.window());
    QVERIFY(startup.window()->isVisible());
    QVERIFY(!startup.problem());
    QVERIFY(QFile::exists(folder.filePath(u"new/connections.db"_s)));
}

void StartupTest::aDamagedStoreIsTold()
{
    QTemporaryDir folder;
    damage(folder);
    Startup startup(folder.path());
    startup.begin();
    QVERIFY(!startup.window());
    QVERIFY(startup.problem());
    QVERIFY(startup.problem()->isVisible());
    QCOMPARE(startup.problem()->text(), u"The file with your connections is damaged. Restore it from a "
                                        u"backup, or move it away to start with an "
                                        "empty list."_s);
}

void StartupTest::tryAgainOpensWhatWasMended()
{
    QTemporaryDir folder;
    const QString path = damage(folder);
    Startup startup(folder.path());
    startup.begin();
    press(startup, u"tryAgain"_s);
    QTRY_VERIFY(startup.problem() && startup.problem()->isVisible());
    QVERIFY(!startup.window());
    QVERIFY(QFile::remove(path));
    QSignalSpy quit(&startup, &Startup::quitWanted);
    press(startup, u"tryAgain"_s);
    QTRY_VERIFY(startup.window());
    QVERIFY(startup.window()->isVisible());
    QCOMPARE(quit.count(), 0);
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void StartupTest::quitQuits()
{
    QTemporaryDir folder;
    damage(folder);
    Startup startup(folder.path());
    QSignalSpy quit(&startup, &Startup::quitWanted);
    startup.begin();
    QTest::keyClick(startup.problem(), Qt::Key_Escape);
    QTRY_COMPARE(quit.count(), 1);
    QVERIFY(!startup.window());
}

QTEST_MAIN(StartupTest)
#include "test_startup.moc"
