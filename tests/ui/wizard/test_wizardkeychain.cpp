#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void failingVaultIsToldAndCanBeTriedAgain_data();
    void failingVaultIsToldAndCanBeTriedAgain();
    void waitingCanBeGivenUp();
    void discardingWhileWaitingUndoes();
    void saveAnywayIsTriedAgainAsSuch();
    void lockedStoreIsToldAndCanBeTriedAgain();

private:
    static void toWaiting(WizardDriver &driver);
};

void KeychainTest::failingVaultIsToldAndCanBeTriedAgain_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing")
        << ErrorCode::VaultUnavailable
        << u"Patchbay could not reach test vault. Make sure that it is running, then try again."_s;
    QTest::newRow("locked")
        << ErrorCode::VaultLocked
        << u"Patchbay could not use test vault because it is locked. Unlock it, then try again."_s;
    QTest::newRow("denied")
        << ErrorCode::VaultDenied
        << u"Patchbay was not allowed to use test vault. Allow it when you are asked, then try again."_s;
    QTest::newRow("timeout")
        << ErrorCode::VaultTimeout
        << u"Patchbay waited too long for test vault. Look for a password prompt behind your "
           "windows, then try again."_s;
    QTest::newRow("full")
        << ErrorCode::VaultFull
        << u"The token does not fit into test vault. Make room there or use a shorter token, then "
           "try again."_s;
}

void KeychainTest::failingVaultIsToldAndCanBeTriedAgain()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, sentence);
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.vault->failWith(code);
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.text(u"saveProblem"_s), sentence);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::CheckPage));
    QVERIFY(driver.services->store->summaries()->isEmpty());
    QVERIFY(driver.vault->secrets().isEmpty());

    driver.vault->failWith({});
    driver.press(u"saveAgain"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    const auto connection = driver.stored(u"my-windmill-connection"_s);
    QVERIFY(connection);
    QCOMPARE(driver.secretOf(*connection, u"accessToken"_s), QByteArray(windmilltoken::developer));
    QCOMPARE(driver.vault->secrets().size(), 1);
}

void KeychainTest::toWaiting(WizardDriver &driver)
{
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.vault->stall();
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.vault->waiting(), 1);
    QCOMPARE(driver.text(u"waitingForVault"_s), u"Waiting for test vault …"_s);
    QVERIFY(!driver.find<QAbstractButton>(u"back"_s)->isEnabled());
    QVERIFY(!driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
}

void KeychainTest::waitingCanBeGivenUp()
{
    WizardDriver driver;
    toWaiting(driver);
    driver.press(u"giveUp"_s);
    QTRY_COMPARE(driver.text(u"saveProblem"_s), u"Nothing was saved. Try again when test vault is ready."_s);
    QVERIFY(!driver.shows(u"waitingForVault"_s));
    driver.vault->resume();
    QTRY_VERIFY(driver.nothingIsStored());

    driver.press(u"back"_s);
    QCOMPARE(driver.text(u"accessToken"_s), QString::fromLatin1(windmilltoken::developer));
    driver.press(u"next"_s);
    driver.press(u"commit"_s);
    QTRY_VERIFY(driver.stored(u"my-windmill-connection"_s));
}

void KeychainTest::discardingWhileWaitingUndoes()
{
    WizardDriver driver;
    toWaiting(driver);
    driver.wizard().reject();
    driver.press(u"discard"_s);
    QVERIFY(!driver.isOpen());
    driver.vault->resume();
    QTRY_VERIFY(driver.nothingIsStored());
}

void KeychainTest::saveAnywayIsTriedAgainAsSuch()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::operatorRole);
    QVERIFY(driver.waitForVerdict());
    driver.vault->failWith(ErrorCode::VaultLocked);
    driver.press(u"saveAnyway"_s);
    QTRY_VERIFY(driver.shows(u"saveAgain"_s));
    QVERIFY(!driver.shows(u"saveAnyway"_s));
    driver.vault->failWith({});
    driver.press(u"saveAgain"_s);
    QTRY_VERIFY(driver.stored(u"my-windmill-connection"_s));
    QCOMPARE(toString(driver.stored(u"my-windmill-connection"_s)->report.verdict), u"limited"_s);
}

void KeychainTest::lockedStoreIsToldAndCanBeTriedAgain()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(driver.services->store->filePath());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        driver.press(u"commit"_s);
        QTRY_COMPARE(driver.text(u"saveProblem"_s),
                     u"Another program is using the file with your connections. Wait a "
                     "moment, then try again."_s);
        QVERIFY(driver.vault->secrets().isEmpty());
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QVERIFY(driver.nothingIsStored());
    driver.press(u"saveAgain"_s);
    QTRY_VERIFY(driver.stored(u"my-windmill-connection"_s));
}

QTEST_MAIN(KeychainTest)
#include "test_wizardkeychain.moc"
