#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"

#include <QAction>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class WindowFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void vaultFaultsOnCopy_data();
    void vaultFaultsOnCopy();
    void anUnknownAppIsListed();
    void goneMeanwhile();
    void unfinishedWorkIsFinished();
    void unfinishedWorkWaitsForTheVault();
    void messagesGoWhenSomethingIsBegun();
};

void WindowFaultsTest::vaultFaultsOnCopy_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("unavailable")
        << int(ErrorCode::VaultUnavailable)
        << u"Patchbay could not reach test vault. Make sure that it is running, then try again."_s;
    QTest::newRow("locked")
        << int(ErrorCode::VaultLocked)
        << u"Patchbay could not use test vault because it is locked. Unlock it, then try again."_s;
    QTest::newRow("denied")
        << int(ErrorCode::VaultDenied)
        << u"Patchbay was not allowed to use test vault. Allow it when you are asked, then try again."_s;
    QTest::newRow("timeout")
        << int(ErrorCode::VaultTimeout)
        << u"Patchbay waited too long for test vault. Look for a password prompt behind your "
           "windows, then try again."_s;
}

void WindowFaultsTest::vaultFaultsOnCopy()
{
    QFETCH(int, code);
    QFETCH(QString, text);
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.vault->failWith(static_cast<ErrorCode>(code));
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_COMPARE(driver.text(u"messageBarText"_s), text);
    driver.press(u"messageBarClose"_s);
    QVERIFY(!driver.shows(u"messageBar"_s));
}

void WindowFaultsTest::anUnknownAppIsListed()
{
    WindowDriver driver;
    Connection connection{.id = QUuid::createUuid(),
                          .name = ConnectionName::parse(u"from-the-future"_s).value()};
    connection.app = u"airtable"_s;
    connection.fields = {{u"baseId"_s, u"app42"_s}};
    connection.vaultKeys = {{u"apiKey"_s, u"key"_s}};
    driver.insert(connection);
    driver.open();
    driver.choose({u"from-the-future"_s});
    QCOMPARE(driver.text(u"detailsApp"_s), u"airtable (unknown to this version)"_s);
    QCOMPARE(driver.text(u"fact_field_baseIdValue"_s), u"app42"_s);
    const QString sentence =
        u"Patchbay does not know this app. If a file of your own describes it, put the file back; otherwise "
        "update Patchbay."_s;
    driver.trigger(u"replaceToken"_s);
    QTRY_COMPARE(driver.text(u"messageBarText"_s), sentence);
    driver.trigger(u"check"_s);
    QTRY_COMPARE(driver.text(u"messageBarText"_s), u"from-the-future could not be checked. "_s + sentence);
    driver.trigger(u"edit"_s);
    QTRY_VERIFY(driver.shows(u"editDialog"_s));
    QVERIFY(!driver.shows(u"instanceUrl"_s));
    driver.type(u"description"_s, u"Kept"_s);
    driver.press(u"save"_s);
    QTRY_COMPARE(driver.stored(u"from-the-future"_s)->description, u"Kept"_s);
}

void WindowFaultsTest::goneMeanwhile()
{
    WindowDriver driver;
    const Connection connection = driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    QVERIFY(driver.otherStore()->markRemoving(connection.id));
    driver.trigger(u"edit"_s);
    QCOMPARE(driver.text(u"messageBarText"_s),
             u"There is no such connection. It may have been removed: look it up in the list."_s);
}

void WindowFaultsTest::unfinishedWorkIsFinished()
{
    WindowDriver driver;
    Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"interrupted"_s).value()};
    connection.app = u"windmill"_s;
    connection.method = u"access-token"_s;
    connection.vaultKeys = {{u"accessToken"_s, u"key"_s}};
    QVERIFY(driver.services->store->insertPending(connection));
    QVERIFY(driver.services->store->leaveToRecovery(connection.id));
    driver.setToken(connection, windmilltoken::developer);
    driver.open();
    QTRY_COMPARE(driver.names(), QStringList{u"interrupted"_s});
    QCOMPARE(driver.status(), u"What was interrupted last time is settled (added: 1)."_s);
}

void WindowFaultsTest::unfinishedWorkWaitsForTheVault()
{
    WindowDriver driver;
    const Connection connection = driver.add(u"alpha"_s, windmilltoken::developer);
    QVERIFY(driver.services->store->markRemoving(connection.id));
    QVERIFY(driver.services->store->leaveToRecovery(connection.id));
    driver.vault->failWith(ErrorCode::VaultUnavailable);
    driver.open();
    QTRY_COMPARE(
        driver.text(u"messageBarText"_s),
        u"Work from last time is not finished because test vault did not answer. Try again now, or leave it "
        "for the next start."_s);
    driver.vault->failWith({});
    driver.press(u"messageBarAction"_s);
    QTRY_VERIFY(driver.vault->secrets().isEmpty());
    QTRY_COMPARE(driver.status(), u"What was interrupted last time is settled (removed: 1)."_s);
}

void WindowFaultsTest::messagesGoWhenSomethingIsBegun()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.vault->failAtCall(1, ErrorCode::VaultDenied);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"copyToken"_s);
    QTRY_VERIFY(driver.shows(u"messageBar"_s));
    driver.trigger(u"check"_s);
    QVERIFY(!driver.shows(u"messageBar"_s));
    QTRY_COMPARE(driver.status(), u"Checked 1 connection: it is valid."_s);
}

QTEST_MAIN(WindowFaultsTest)
#include "test_windowfaults.moc"
