#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"

#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSessionManager>
#include <QSettings>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class WindowSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void looksAsItWasLeft();
    void foldedDetailsStayFolded();
    void nonsenseIsIgnored();
    void nothingOfAConnectionIsKept();
    void theEndOfTheSessionKeepsIt();
};

void WindowSettingsTest::looksAsItWasLeft()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open().resize(1300, 650);
    driver.table().sortByColumn(static_cast<int>(ListColumn::Status), Qt::DescendingOrder);
    driver.table().setColumnWidth(static_cast<int>(ListColumn::Identity), 222);
    driver.table().columns().setWanted(ListColumn::LastCheck, false);
    driver.table().horizontalHeader()->moveSection(3, 1);
    driver.close();

    driver.open();
    QCOMPARE(driver.window().size(), QSize(1300, 650));
    QCOMPARE(driver.model().sortColumn(), ListColumn::Status);
    QCOMPARE(driver.model().sortOrder(), Qt::DescendingOrder);
    QCOMPARE(driver.table().columnWidth(static_cast<int>(ListColumn::Identity)), 222);
    QVERIFY(driver.table().isColumnHidden(static_cast<int>(ListColumn::LastCheck)));
    QCOMPARE(driver.table().horizontalHeader()->visualIndex(static_cast<int>(ListColumn::Status)), 1);
}

void WindowSettingsTest::foldedDetailsStayFolded()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.trigger(u"showDetails"_s);
    driver.close();
    driver.open();
    QCOMPARE(driver.find<QSplitter>(u"splitter"_s)->sizes().at(1), 0);
    driver.trigger(u"showDetails"_s);
    QVERIFY(driver.find<QSplitter>(u"splitter"_s)->sizes().at(1) >= 320);
}

void WindowSettingsTest::nonsenseIsIgnored()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    {
        QSettings settings(driver.folder.filePath(u"data/window.ini"_s), QSettings::IniFormat);
        settings.setValue(u"sort/column"_s, 99);
        settings.setValue(u"columns/status/width"_s, -5);
        settings.setValue(u"columns/app/place"_s, u"nowhere"_s);
        settings.setValue(u"window/geometry"_s, u"broken"_s);
        settings.setValue(u"window/listWidth"_s, 99999);
        settings.setValue(u"window/detailsWidth"_s, 99999);
    }
    driver.open();
    QCOMPARE(driver.model().sortColumn(), ListColumn::Connection);
    QCOMPARE(driver.names(), QStringList{u"alpha"_s});
    QVERIFY(driver.table().columnWidth(static_cast<int>(ListColumn::Status)) > 20);
}

void WindowSettingsTest::nothingOfAConnectionIsKept()
{
    WindowDriver driver;
    driver.add(u"sentinel-name"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"sentinel-name"_s});
    driver.type(u"search"_s, u"sentinel"_s);
    driver.close();
    QFile file(driver.folder.filePath(u"data/window.ini"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.contains("sentinel"));
    QVERIFY(!text.contains(windmilltoken::developer));
}

void WindowSettingsTest::theEndOfTheSessionKeepsIt()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.table().setColumnWidth(static_cast<int>(ListColumn::Status), 222);
    auto *session = qApp->findChild<QSessionManager *>();
    QVERIFY(session);
    emit qApp->commitDataRequest(*session);
    const QSettings settings(driver.folder.filePath(u"data/window.ini"_s), QSettings::IniFormat);
    QCOMPARE(settings.value(u"columns/status/width"_s).toInt(), 222);
}

QTEST_MAIN(WindowSettingsTest)
#include "test_windowsettings.moc"
