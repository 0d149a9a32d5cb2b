#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/list/connectiontable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class WindowCopyTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }
    void copiesAndClears();
    void closingClears();
    void whatCameLaterStays();
    void anUnlockedVaultGoesOn();
    void severalSecretsAreNamed();
    void aMissingOneSaysSo();
    void waitingCanBeGivenUp();

private:
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
};

void WindowCopyTest::copiesAndClears()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open({.clipboard = std::chrono::seconds(2), .vaultNotice = std::chrono::seconds(20)});
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_COMPARE(clipboard(), QString::fromLatin1(windmilltoken::developer));
    QCOMPARE(driver.status(), u"Token copied. The clipboard is cleared in 2 seconds."_s);
    QTRY_COMPARE(driver.status(), u"Token copied. The clipboard is cleared in 1 second."_s);
    QTRY_COMPARE(clipboard(), QString());
    QCOMPARE(driver.status(), QString());
}

void WindowCopyTest::closingClears()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_COMPARE(driver.status(), u"Token copied. The clipboard is cleared in 30 seconds."_s);
    QCOMPARE(clipboard(), QString::fromLatin1(windmilltoken::developer));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
             QByteArray("secret"));
    driver.close();
    QCOMPARE(clipboard(), QString());
}

void WindowCopyTest::whatCameLaterStays()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open({.clipboard = std::chrono::seconds(1), .vaultNotice = std::chrono::seconds(20)});
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_VERIFY(!clipboard().isEmpty());
    QGuiApplication::clipboard()->setText(u"something else"_s);
    QTRY_COMPARE(driver.status(), QString());
    QCOMPARE(clipboard(), u"something else"_s);
    driver.close();
    QCOMPARE(clipboard(), u"something else"_s);
}

void WindowCopyTest::anUnlockedVaultGoesOn()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.vault->stall();
    driver.open({.clipboard = std::chrono::seconds(30), .vaultNotice = std::chrono::milliseconds(10)});
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_VERIFY(driver.shows(u"waitingBar"_s));
    driver.vault->resume();
    QTRY_COMPARE(clipboard(), QString::fromLatin1(windmilltoken::developer));
    QTRY_VERIFY(!driver.shows(u"waitingBar"_s));
}

void WindowCopyTest::severalSecretsAreNamed()
{
    WindowDriver driver;
    Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"two-keys"_s).value()};
    connection.app = u"windmill"_s;
    connection.method = u"access-token"_s;
    connection.vaultKeys = {{u"accessToken"_s, u"one"_s}, {u"other"_s, u"two"_s}};
    driver.insert(connection);
    driver.vault->write(u"two"_s, Secret("second"));
    QTRY_COMPARE(driver.vault->secrets().size(), 1);
    driver.open();
    driver.choose({u"two-keys"_s});
    QMenu *menu = driver.action(u"copyToken"_s)->menu<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().at(0)->text(), u"Access Token"_s);
    QCOMPARE(menu->actions().at(1)->text(), u"other"_s);
    driver.table().setFocus();
    QTest::keyClick(&driver.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->activeAction(), menu->actions().at(0));
    menu->close();
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(clipboard(), u"second"_s);
}

void WindowCopyTest::aMissingOneSaysSo()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.vault->lose();
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_COMPARE(
        driver.text(u"messageBarText"_s),
        u"The token of this connection is no longer in test vault. Replace the token to use the connection "
        "again."_s);
    QCOMPARE(driver.text(u"messageBarAction"_s), u"Replace Token"_s);
    QCOMPARE(clipboard(), QString());
}

void WindowCopyTest::waitingCanBeGivenUp()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.vault->stall();
    driver.open({.clipboard = std::chrono::seconds(30), .vaultNotice = std::chrono::milliseconds(10)});
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_COMPARE(driver.text(u"waitingBarText"_s), u"Waiting for test vault to be unlocked"_s);
    QCOMPARE(driver.text(u"waitingBarAction"_s), u"Give Up"_s);
    driver.press(u"waitingBarAction"_s);
    QTRY_VERIFY(!driver.shows(u"waitingBar"_s));
    driver.vault->resume();
    QCOMPARE(clipboard(), QString());
    QVERIFY(!driver.shows(u"messageBar"_s));
}

QTEST_MAIN(WindowCopyTest)
#include "test_windowcopy.moc"
