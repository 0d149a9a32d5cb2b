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
    void whatCannotBeOpenedIsTold_data();
    void whatCannotBeOpenedIsTold();
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
    static void age(const QTemporaryDir &folder)
    {
        QFile file(ConnectionStore::open(folder.path()).value()->filePath());
        constexpr int placeOfSchemaVersion = 60; // in SQLite's header, in four bytes
        if (file.open(QIODevice::ReadWrite) && file.seek(placeOfSchemaVersion)) {
            file.write(QByteArray::fromHex("00000063"));
        }
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

void StartupTest::whatCannotBeOpenedIsTold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("text");
    QTest::newRow("damaged")
        << u"damaged"_s
        << u"The file with your connections is damaged. Restore it from a backup, or move it away to start "
           "with an empty list."_s;
    QTest::newRow("newer") << u"newer"_s
                           << u"The file with your connections was written by a newer Patchbay. Update "
                              "Patchbay to open it."_s;
    QTest::newRow("a file in its place")
        << u"file"_s
        << u"The file with your connections cannot be opened. Check that you may use its folder, then try "
           "again."_s;
}

void StartupTest::whatCannotBeOpenedIsTold()
{
    QFETCH(QString, what);
    QFETCH(QString, text);
    QTemporaryDir folder;
    QString dataDir = folder.path();
    if (what == u"damaged") {
        damage(folder);
    } else if (what == u"newer") {
        age(folder);
    } else {
        dataDir = folder.filePath(u"file"_s);
        QVERIFY(QFile(dataDir).open(QIODevice::WriteOnly));
    }
    Startup startup(dataDir);
    startup.begin();
    QVERIFY(!startup.window());
    QVERIFY(startup.problem());
    QVERIFY(startup.problem()->isVisible());
    QCOMPARE(startup.problem()->text(), text);
    for (const QPushButton *button : startup.problem()->findChildren<QPushButton *>()) {
        QCOMPARE(button->accessibleName(), QString(button->text()).remove(u'&'));
    }
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
