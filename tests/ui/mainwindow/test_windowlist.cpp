#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"

#include <QAction>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class WindowListTest : public QObject
{
    Q_OBJECT

private slots:
    void emptyStateInvites();
    void noMatchOffersToClear();
    void filtersNarrow();
    void detailsFollowTheChoice();
    void severalAreSummedUp();
    void theKeychainIsNotTouched();
};

void WindowListTest::emptyStateInvites()
{
    WindowDriver driver;
    driver.open();
    QCOMPARE(driver.text(u"emptyStateText"_s),
             u"Add your first connection to see what its token reaches and when it expires."_s);
    QCOMPARE(driver.text(u"emptyStateButton"_s), u"Add Connection"_s);
    QVERIFY(!driver.shows(u"connectionTable"_s));
    QVERIFY(!driver.shows(u"detailsPane"_s));
    QVERIFY(!driver.action(u"checkAll"_s)->isEnabled());
    driver.press(u"emptyStateButton"_s);
    QVERIFY(driver.window().findChild<QWidget *>(u"appSearch"_s));
}

void WindowListTest::noMatchOffersToClear()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.type(u"search"_s, u"zebra"_s);
    QCOMPARE(driver.text(u"noMatchText"_s), u"No matching connections"_s);
    QCOMPARE(driver.text(u"connectionCount"_s), u"0 of 1 connections"_s);
    driver.press(u"noMatchButton"_s);
    QCOMPARE(driver.text(u"search"_s), QString());
    QCOMPARE(driver.names(), QStringList{u"alpha"_s});
    QCOMPARE(driver.text(u"connectionCount"_s), u"1 connection"_s);
}

void WindowListTest::filtersNarrow()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer, Verdict::Valid);
    driver.add(u"beta"_s, windmilltoken::developer, Verdict::Expired);
    driver.open();
    auto *apps = driver.find<QComboBox>(u"appFilter"_s);
    QCOMPARE(apps->count(), 2);
    QCOMPARE(apps->itemText(0), u"All apps"_s);
    QCOMPARE(apps->itemText(1), u"Windmill"_s);
    auto *statuses = driver.find<QComboBox>(u"statusFilter"_s);
    QCOMPARE(statuses->count(), 8);
    statuses->setCurrentText(u"Expired"_s);
    QCOMPARE(driver.names(), QStringList{u"beta"_s});
    driver.trigger(u"clearFilter"_s);
    QCOMPARE(statuses->currentIndex(), 0);
    QCOMPARE(driver.names().size(), 2);
    QVERIFY(!driver.action(u"clearFilter"_s)->isEnabled());
}

void WindowListTest::detailsFollowTheChoice()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer, Verdict::Rejected);
    driver.add(u"beta"_s, windmilltoken::developer);
    driver.open();
    QCOMPARE(driver.text(u"detailsNothing"_s), u"Choose a connection to see its details."_s);
    QVERIFY(!driver.action(u"edit"_s)->isEnabled());
    driver.choose({u"alpha"_s});
    QCOMPARE(driver.text(u"detailsName"_s), u"alpha"_s);
    QCOMPARE(driver.text(u"detailsApp"_s), u"Windmill"_s);
    QVERIFY(driver.text(u"detailsVerdict"_s).startsWith(u"Windmill refused this token."_s));
    QCOMPARE(driver.find(u"detailsStatus"_s)->accessibleName(), u"Rejected"_s);
    for (const auto &name : {u"check"_s, u"edit"_s, u"replaceToken"_s, u"copyToken"_s, u"remove"_s}) {
        QVERIFY2(driver.action(name)->isEnabled(), qPrintable(name));
        QVERIFY2(driver.shows(u"details_"_s + name), qPrintable(name));
    }
    driver.choose({u"beta"_s});
    QCOMPARE(driver.text(u"detailsName"_s), u"beta"_s);
}

void WindowListTest::severalAreSummedUp()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.add(u"beta"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s, u"beta"_s});
    QCOMPARE(driver.text(u"detailsCount"_s), u"2 connections chosen"_s);
    QVERIFY(driver.action(u"check"_s)->isEnabled());
    QVERIFY(driver.action(u"remove"_s)->isEnabled());
    QVERIFY(!driver.action(u"edit"_s)->isEnabled());
    QVERIFY(!driver.action(u"copyToken"_s)->isEnabled());
    QVERIFY(!driver.shows(u"details_edit"_s));
}

void WindowListTest::theKeychainIsNotTouched()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    const int before = driver.vault->calls();
    driver.open();
    driver.choose({u"alpha"_s});
    driver.type(u"search"_s, u"alp"_s);
    QTest::keyClick(driver.find(u"search"_s), Qt::Key_Down);
    QCOMPARE(driver.vault->calls(), before);
}

QTEST_MAIN(WindowListTest)
#include "test_windowlist.moc"
