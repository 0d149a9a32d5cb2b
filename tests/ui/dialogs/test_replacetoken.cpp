#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class ReplaceTokenTest : public QObject
{
    Q_OBJECT

private slots:
    void aGoodTokenTakesThePlace();
    void aRefusedOneDoesNot();
    void aLimitedOneOnlyAnyway();
    void anUnreachableServiceAnyway();
    void badInputIsToldAtTheField_data();
    void badInputIsToldAtTheField();
    void aRefusingVaultKeepsTheOld();
    void aVanishingVaultLosesNoToken();
    void closingWhileStoringLeavesOneToken();
    void aMissingTokenIsMended();

private:
    static void open(WindowDriver &driver, Verdict verdict = Verdict::Valid)
    {
        driver.add(u"alpha"_s, windmilltoken::developer, verdict);
        driver.open();
        driver.choose({u"alpha"_s});
        driver.trigger(u"replaceToken"_s);
    }
    static void enter(WindowDriver &driver, const char *token)
    {
        driver.paste(u"accessToken"_s, QString::fromLatin1(token));
        driver.press(u"save"_s);
    }
};

void ReplaceTokenTest::aGoodTokenTakesThePlace()
{
    WindowDriver driver;
    open(driver, Verdict::Expired);
    QCOMPARE(driver.text(u"save"_s), u"&Replace Token"_s);
    QCOMPARE(
        driver.text(u"replacePromise"_s),
        u"The new token is checked first. The one that is stored stays until the new one is accepted."_s);
    QVERIFY(!driver.shows(u"instanceUrl"_s));
    enter(driver, windmilltoken::admin);
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
    QTRY_COMPARE(driver.vault->secrets().size(), 1);
    QCOMPARE(driver.cell(u"alpha"_s, 3), u"Valid"_s);
    QCOMPARE(driver.status(), u"alpha has its new token."_s);
}

void ReplaceTokenTest::aRefusedOneDoesNot()
{
    WindowDriver driver;
    open(driver);
    enter(driver, windmilltoken::wrong);
    QTRY_VERIFY(driver.text(u"verdictSentence"_s).startsWith(u"Windmill refused this token."_s));
    QVERIFY(!driver.shows(u"saveAnyway"_s));
    QVERIFY(driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
    QCOMPARE(driver.vault->secrets().size(), 1);
    // What is typed next makes the verdict of the last one stale.
    driver.type(u"accessToken"_s, u"x"_s);
    QVERIFY(!driver.shows(u"verdictSentence"_s));
}

void ReplaceTokenTest::aLimitedOneOnlyAnyway()
{
    WindowDriver driver;
    open(driver);
    enter(driver, windmilltoken::operatorRole);
    QTRY_VERIFY(driver.text(u"verdictSentence"_s).startsWith(u"Windmill accepted this token, but"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
    driver.press(u"saveAnyway"_s);
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::operatorRole));
    QCOMPARE(driver.cell(u"alpha"_s, 3), u"Limited"_s);
}

void ReplaceTokenTest::anUnreachableServiceAnyway()
{
    WindowDriver driver;
    open(driver);
    driver.misbehave(Misbehaviour::Closed);
    enter(driver, windmilltoken::admin);
    QTRY_VERIFY(driver.shows(u"saveAnyway"_s));
    driver.press(u"saveAnyway"_s);
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
    QCOMPARE(driver.cell(u"alpha"_s, 3), u"Unchecked"_s);
}

void ReplaceTokenTest::badInputIsToldAtTheField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << u""_s << u"Access Token is empty. Paste it here."_s;
    QTest::newRow("blanks") << u"   "_s << u"Access Token is empty. Paste it here."_s;
    QTest::newRow("two lines") << u"one\ntwo"_s
                               << u"Access Token has a line break inside. Copy it again in one piece."_s;
    QTest::newRow("control") << u"one\x01two"_s
                             << u"Access Token has characters that cannot be seen. Copy it again."_s;
}

void ReplaceTokenTest::badInputIsToldAtTheField()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    WindowDriver driver;
    open(driver);
    driver.windmill.forgetRequests();
    driver.paste(u"accessToken"_s, text);
    driver.press(u"save"_s);
    QCOMPARE(driver.hint(u"accessToken"_s), sentence);
    QVERIFY(driver.windmill.requests().isEmpty());
    QVERIFY(driver.find<QAbstractButton>(u"save"_s)->isEnabled());
}

void ReplaceTokenTest::aRefusingVaultKeepsTheOld()
{
    WindowDriver driver;
    open(driver);
    driver.vault->failWith(ErrorCode::VaultDenied);
    enter(driver, windmilltoken::admin);
    QTRY_COMPARE(
        driver.text(u"verdictSentence"_s),
        u"Patchbay was not allowed to use test vault. Allow it when you are asked, then try again."_s);
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
    driver.vault->failWith({});
    driver.press(u"tryAgain"_s);
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
}

void ReplaceTokenTest::aVanishingVaultLosesNoToken()
{
    WindowDriver driver;
    open(driver);
    // The new token is written, then the vault is gone: the old one cannot be taken out.
    driver.vault->failAtCall(2);
    enter(driver, windmilltoken::admin);
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
    QCOMPARE(driver.vault->secrets().size(), 2);
    driver.close();
    driver.vault->heal();
    driver.open();
    QTRY_COMPARE(driver.vault->secrets().size(), 1);
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
}

void ReplaceTokenTest::closingWhileStoringLeavesOneToken()
{
    WindowDriver driver;
    open(driver);
    driver.vault->stall();
    enter(driver, windmilltoken::admin);
    QTRY_VERIFY(driver.vault->waiting() > 0);
    driver.press(u"cancel"_s);
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    driver.vault->resume();
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
    QTRY_COMPARE(driver.vault->secrets().size(), 1);
}

void ReplaceTokenTest::aMissingTokenIsMended()
{
    WindowDriver driver;
    open(driver);
    driver.vault->lose();
    enter(driver, windmilltoken::admin);
    QTRY_VERIFY(!driver.shows(u"replaceTokenDialog"_s));
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::admin));
}

QTEST_MAIN(ReplaceTokenTest)
#include "test_replacetoken.moc"
