#include "tests/sandbox/tokens.h"
#include "tests/support/speedlimit.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/list/connectiontable.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

/// The window beside other processes that change the same store.
class WindowFollowsTest : public QObject
{
    Q_OBJECT

private slots:
    void anotherProcessIsFollowed();
    void theCommandLineIsFollowedWithinASecond();
    void theChoiceIsKept();
    void aFilteredAppThatGoesLeavesTheFilter();
};

void WindowFollowsTest::anotherProcessIsFollowed()
{
    WindowDriver driver;
    driver.open();
    // At once, before the window has come to rest.
    const auto other = driver.otherStore();
    Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"elsewhere"_s).value()};
    connection.app = u"netlify"_s;
    QVERIFY(other->insertPending(connection));
    QVERIFY(other->markReady(connection.id));
    QTRY_COMPARE(driver.names(), QStringList{u"elsewhere"_s});
    QVERIFY(driver.shows(u"connectionTable"_s));
    QVERIFY(other->markRemoving(connection.id));
    QVERIFY(other->drop(connection.id));
    QTRY_VERIFY(driver.shows(u"emptyState"_s));
}

void WindowFollowsTest::theCommandLineIsFollowedWithinASecond()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    for (const auto &words : {u"Once"_s, u"Twice"_s, u"Thrice"_s}) {
        QProcess cli;
        cli.start(QStringLiteral(PATCHBAYCTL), {u"--data-dir"_s, driver.folder.filePath(u"data"_s), u"edit"_s,
                                                u"alpha"_s, u"--description"_s, words});
        QVERIFY(cli.waitForFinished());
        QCOMPARE(cli.exitCode(), 0);
        QElapsedTimer waited;
        waited.start();
        QTRY_COMPARE(driver.text(u"detailsDescription"_s), words);
        QVERIFY2(waited.elapsed() <= testing::speedLimit(1000),
                 qPrintable(QString::number(waited.elapsed())));
    }
}

void WindowFollowsTest::theChoiceIsKept()
{
    WindowDriver driver;
    driver.add(u"beta"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"beta"_s});
    const auto other = driver.otherStore();
    Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"alpha"_s).value()};
    QVERIFY(other->insertPending(connection));
    QVERIFY(other->markReady(connection.id));
    Connection changed = other->findByName(u"beta"_s).value();
    changed.description = u"Changed elsewhere"_s;
    QVERIFY(other->update(changed));
    QTRY_COMPARE(driver.text(u"detailsDescription"_s), u"Changed elsewhere"_s);
    QCOMPARE(driver.names(), (QStringList{u"alpha"_s, u"beta"_s}));
    QCOMPARE(driver.table().selectedIds(), QList<QUuid>{changed.id});
    QCOMPARE(driver.text(u"detailsName"_s), u"beta"_s);
}

void WindowFollowsTest::aFilteredAppThatGoesLeavesTheFilter()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    Connection site{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"site"_s).value()};
    site.app = u"netlify"_s;
    driver.insert(site);
    driver.open();
    driver.find<QComboBox>(u"appFilter"_s)->setCurrentText(u"Netlify"_s);
    QCOMPARE(driver.names(), QStringList{u"site"_s});
    driver.choose({u"site"_s});
    driver.trigger(u"remove"_s);
    driver.press(u"confirmRemove"_s);
    QTRY_COMPARE(driver.names(), QStringList{u"alpha"_s});
    QCOMPARE(driver.find<QComboBox>(u"appFilter"_s)->count(), 2);
}

QTEST_MAIN(WindowFollowsTest)
#include "test_windowfollows.moc"
