#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"
#include "ui/look/spinner.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class VerdictsTest : public QObject
{
    Q_OBJECT

private slots:
    void refusedTokensAreNeverStored_data();
    void refusedTokensAreNeverStored();
    void tryAgainAsksAgain();
    void offlineCanBeSavedAsUnchecked();
    void limitedCanBeSavedAsLimited();
    void cancellingAbortsTheRequest();
    void goingBackAbortsTheRequest();
    void closingAbortsTheRequest();
    void spinnerRestsWhenHidden();
};

void VerdictsTest::refusedTokensAreNeverStored_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("misbehaviour");
    QTest::addColumn<QString>("sentence");
    const QString refused =
        u"Windmill refused this token. It may have expired or been revoked: create a new one, "
        "then try again."_s;
    QTest::newRow("wrong") << QByteArray(windmilltoken::wrong) << int(Misbehaviour::None) << refused;
    QTest::newRow("revoked") << QByteArray(windmilltoken::revoked) << int(Misbehaviour::None) << refused;
    QTest::newRow("login page")
        << QByteArray(windmilltoken::developer) << int(Misbehaviour::LoginPage)
        << u"What answered at this address is not Windmill, or it cannot be trusted."_s;
}

void VerdictsTest::refusedTokensAreNeverStored()
{
    QFETCH(QByteArray, token);
    QFETCH(int, misbehaviour);
    QFETCH(QString, sentence);
    WizardDriver driver;
    driver.misbehave(Misbehaviour(misbehaviour));
    driver.toConnectPage();
    driver.connectTo(driver.windmill, token.constData());
    QVERIFY(driver.waitForVerdict());
    QVERIFY2(driver.text(u"verdictSentence"_s).startsWith(sentence),
             qPrintable(driver.text(u"verdictSentence"_s)));
    QVERIFY(driver.shows(u"tryAgain"_s));
    QVERIFY(!driver.shows(u"saveAnyway"_s));
    // Asking again with a refused token is no use.
    const bool isRefused = sentence.startsWith(u"Windmill refused"_s);
    const QString first =
        isRefused ? driver.wizard().button(QWizard::BackButton)->objectName() : u"tryAgain"_s;
    QTRY_COMPARE(driver.wizard().focusWidget()->objectName(), first);
    QVERIFY(!driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
    driver.wizard().next();
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::CheckPage));
    QCOMPARE(driver.vault->calls(), 0);
    QVERIFY(driver.nothingIsStored());
}

void VerdictsTest::tryAgainAsksAgain()
{
    WizardDriver driver;
    driver.misbehave(Misbehaviour::Closed);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.misbehave(Misbehaviour::None);
    driver.press(u"tryAgain"_s);
    QVERIFY(!driver.shows(u"verdictSentence"_s));
    QVERIFY(driver.waitForVerdict());
    QVERIFY(driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
}

void VerdictsTest::offlineCanBeSavedAsUnchecked()
{
    WizardDriver driver;
    driver.toConnectPage();
    const QUrl url = driver.windmill.url();
    driver.windmill.stop();
    driver.type(u"instanceUrl"_s, url.toString());
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::developer));
    driver.press(u"next"_s);
    QVERIFY(driver.waitForVerdict());
    QVERIFY2(driver.text(u"verdictSentence"_s).startsWith(u"Windmill could not be reached."_s),
             qPrintable(driver.text(u"verdictSentence"_s)));
    QVERIFY(driver.nothingIsStored());
    driver.press(u"saveAnyway"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    const auto connection = driver.stored(u"my-windmill-connection"_s);
    QVERIFY(connection);
    QCOMPARE(toString(connection->report.verdict), u"unchecked"_s);
    QCOMPARE(driver.secretOf(*connection, u"accessToken"_s), QByteArray(windmilltoken::developer));
    QCOMPARE(driver.accessibleName(u"connectedVerdict"_s), u"Unchecked"_s);
}

void VerdictsTest::limitedCanBeSavedAsLimited()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::operatorRole);
    QVERIFY(driver.waitForVerdict());
    QVERIFY2(
        driver.text(u"verdictSentence"_s).startsWith(u"Windmill accepted this token, but something that"_s),
        qPrintable(driver.text(u"verdictSentence"_s)));
    QVERIFY(!driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
    QVERIFY(driver.nothingIsStored());
    driver.press(u"saveAnyway"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    const auto connection = driver.stored(u"my-windmill-connection"_s);
    QVERIFY(connection);
    QCOMPARE(toString(connection->report.verdict), u"limited"_s);
}

void VerdictsTest::cancellingAbortsTheRequest()
{
    WizardDriver driver;
    driver.misbehave(Misbehaviour::Stalled);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QTRY_COMPARE(driver.windmill.openConnections(), 1);
    driver.press(u"cancelCheck"_s);
    QVERIFY(driver.waitForVerdict());
    QCOMPARE(driver.text(u"verdictSentence"_s), u"The check was cancelled. Nothing was saved."_s);
    QTRY_COMPARE(driver.windmill.openConnections(), 0);
    QVERIFY(!driver.shows(u"cancelCheck"_s));
    QVERIFY(!driver.shows(u"saveAnyway"_s));
    QVERIFY(driver.nothingIsStored());
}

void VerdictsTest::goingBackAbortsTheRequest()
{
    WizardDriver driver;
    driver.misbehave(Misbehaviour::Stalled);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QTRY_COMPARE(driver.windmill.openConnections(), 1);
    driver.press(u"back"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
    QTRY_COMPARE(driver.windmill.openConnections(), 0);
    QCOMPARE(driver.text(u"accessToken"_s), QString::fromLatin1(windmilltoken::developer));
}

void VerdictsTest::closingAbortsTheRequest()
{
    WizardDriver driver;
    driver.misbehave(Misbehaviour::Stalled);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QTRY_COMPARE(driver.windmill.openConnections(), 1);
    driver.wizard().reject();
    driver.press(u"discard"_s);
    QTRY_COMPARE(driver.windmill.openConnections(), 0);
    QVERIFY(!driver.isOpen());
    QVERIFY(driver.nothingIsStored());
}

void VerdictsTest::spinnerRestsWhenHidden()
{
    WizardDriver driver;
    driver.misbehave(Misbehaviour::Stalled);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QTRY_VERIFY(!driver.wizard().findChildren<look::Spinner *>().isEmpty());
    const auto turning = [&] {
        const auto spinners = driver.wizard().findChildren<look::Spinner *>();
        return std::any_of(spinners.begin(), spinners.end(),
                           [](const look::Spinner *one) { return one->isTurning(); });
    };
    QTRY_VERIFY(turning());
    driver.wizard().hide();
    QVERIFY(!turning());
    driver.wizard().show();
    QVERIFY(turning());
    driver.press(u"cancelCheck"_s);
    QVERIFY(driver.waitForVerdict());
    QVERIFY(!turning());
}

QTEST_MAIN(VerdictsTest)
#include "test_wizardverdicts.moc"
