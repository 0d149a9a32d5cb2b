#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class WindowRemoveTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheConnectionAndKeepsItByDefault();
    void removesRecordAndToken();
    void removesSeveral();
    void aRefusingVaultIsTold();
    void manyNamesAreCutShort();
};

void WindowRemoveTest::namesTheConnectionAndKeepsItByDefault()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"remove"_s);
    auto *box = driver.find<QMessageBox>(u"removeDialog"_s);
    QVERIFY(box);
    QCOMPARE(box->text(), u"Remove alpha?"_s);
    QCOMPARE(
        box->informativeText(),
        u"Its token is deleted from test vault. It stays valid at the service until you revoke it there."_s);
    QVERIFY(driver.find<QPushButton>(u"cancelRemove"_s)->isDefault());
    QTRY_VERIFY(driver.find(u"cancelRemove"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!driver.shows(u"removeDialog"_s));
    QCOMPARE(driver.names(), QStringList{u"alpha"_s});
    QCOMPARE(driver.vault->secrets().size(), 1);
}

void WindowRemoveTest::removesRecordAndToken()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"remove"_s);
    driver.press(u"confirmRemove"_s);
    QTRY_COMPARE(driver.status(), u"alpha is removed."_s);
    QVERIFY(driver.vault->secrets().isEmpty());
    QVERIFY(!driver.stored(u"alpha"_s));
    QVERIFY(driver.shows(u"emptyState"_s));
}

void WindowRemoveTest::removesSeveral()
{
    WindowDriver driver;
    for (const auto &name : {u"alpha"_s, u"beta"_s, u"gamma"_s}) {
        driver.add(name, windmilltoken::developer);
    }
    driver.open();
    driver.choose({u"alpha"_s, u"gamma"_s});
    driver.trigger(u"remove"_s);
    QCOMPARE(driver.text(u"removeDialog"_s), u"Remove these 2 connections?"_s);
    const QString informative = driver.find<QMessageBox>(u"removeDialog"_s)->informativeText();
    QVERIFY(informative.startsWith(u"alpha\ngamma\n\nTheir tokens are deleted from test vault."_s));
    driver.press(u"confirmRemove"_s);
    QTRY_COMPARE(driver.names(), QStringList{u"beta"_s});
    QTRY_COMPARE(driver.vault->secrets().size(), 1);
    QVERIFY(driver.stored(u"beta"_s));
}

void WindowRemoveTest::aRefusingVaultIsTold()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"remove"_s);
    driver.vault->failWith(ErrorCode::VaultDenied);
    driver.press(u"confirmRemove"_s);
    QTRY_COMPARE(
        driver.text(u"messageBarText"_s),
        u"alpha is out of the list, but its token is still in test vault. Patchbay deletes it when it starts "
        "next."_s);
    QVERIFY(driver.shows(u"emptyState"_s));

    driver.close();
    driver.vault->failWith({});
    driver.open();
    QTRY_VERIFY(driver.vault->secrets().isEmpty());
    QTRY_COMPARE(driver.status(), u"What was interrupted last time is settled (removed: 1)."_s);
}

void WindowRemoveTest::manyNamesAreCutShort()
{
    WindowDriver driver;
    QStringList names;
    for (int i = 10; i < 22; ++i) {
        names.append(u"windmill-%1"_s.arg(i));
        driver.add(names.last(), windmilltoken::developer);
    }
    driver.open();
    driver.choose(names);
    driver.trigger(u"remove"_s);
    const QString informative = driver.find<QMessageBox>(u"removeDialog"_s)->informativeText();
    QVERIFY(informative.contains(u"windmill-19\nand 2 more\n"_s));
    QVERIFY(!informative.contains(u"windmill-20"_s));
}

QTEST_MAIN(WindowRemoveTest)
#include "test_windowremove.moc"
