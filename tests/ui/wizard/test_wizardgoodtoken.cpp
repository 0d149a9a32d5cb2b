#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class GoodTokenTest : public QObject
{
    Q_OBJECT

private slots:
    void goodTokenBecomesAConnection();
    void whatWasEnteredIsStored();
    void theTokenGoesNowhereElse();
    void connectedPageTellsWhatItReaches();
    void addAnotherStartsClean();
    void checkIsNotRepeatedWithoutAChange();
    void anEditedTokenIsCheckedAnew();
};

void GoodTokenTest::goodTokenBecomesAConnection()
{
    WizardDriver driver;
    driver.toConnectPage();
    QSignalSpy added(&driver.wizard(), &AddConnectionWizard::connectionAdded);
    QCOMPARE(driver.text(u"next"_s), u"&Connect to Windmill"_s);
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    QCOMPARE(driver.text(u"verdictSentence"_s),
             u"Windmill accepted this token, and it has what the connection needs."_s);
    QVERIFY(driver.nothingIsStored());

    QCOMPARE(driver.text(u"commit"_s), u"&Continue"_s);
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    QCOMPARE(driver.text(u"connectedSentence"_s), u"Your Windmill Connection is now available for use."_s);

    const auto connection = driver.stored(u"my-windmill-connection"_s);
    QVERIFY(connection);
    QCOMPARE(toString(connection->report.verdict), u"valid"_s);
    QCOMPARE(driver.secretOf(*connection, u"accessToken"_s), QByteArray(windmilltoken::developer));
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.first().first().toUuid(), connection->id);

    driver.press(u"done"_s);
    QVERIFY(!driver.isOpen());
    QCOMPARE(driver.services->store->summaries()->size(), 1);
}

void GoodTokenTest::whatWasEnteredIsStored()
{
    WizardDriver driver;
    driver.open();
    driver.chooseApp(u"windmill"_s);
    driver.type(u"name"_s, u"nightly-jobs"_s);
    driver.type(u"description"_s, u"Runs the nightly jobs"_s);
    driver.press(u"next"_s);
    driver.type(u"workspace"_s, u"production"_s);
    driver.type(u"path"_s, u"f/apps"_s);
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));

    const auto connection = driver.stored(u"nightly-jobs"_s);
    QVERIFY(connection);
    QCOMPARE(connection->description, u"Runs the nightly jobs"_s);
    QCOMPARE(connection->app, u"windmill"_s);
    QCOMPARE(connection->method, u"access-token"_s);
    QCOMPARE(connection->fields.value(u"instanceUrl"_s), driver.windmill.url().toString());
    QCOMPARE(connection->fields.value(u"workspace"_s), u"production"_s);
    QCOMPARE(connection->fields.value(u"path"_s), u"f/apps"_s);
    QVERIFY(!connection->fields.contains(u"accessToken"_s));
}

void GoodTokenTest::theTokenGoesNowhereElse()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    QVERIFY(driver.windmill.anyRequestMentions(windmilltoken::developer));
    QVERIFY(driver.netlify.requests().isEmpty());
}

void GoodTokenTest::connectedPageTellsWhatItReaches()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::many);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    const auto connection = driver.stored(u"my-windmill-connection"_s);
    QVERIFY(connection);
    QCOMPARE(driver.text(u"resourcesHeading"_s), u"What it reaches (240)"_s);
    QVERIFY(driver.text(u"resource10"_s).startsWith(u"Workspace: "_s));
    QVERIFY(!driver.shows(u"resource11"_s));
    QCOMPARE(driver.text(u"resourcesMore"_s), u"and 230 more"_s);
    QVERIFY(!driver.text(u"connectedExpiry"_s).isEmpty());
    QVERIFY(!driver.shows(u"back"_s));
    QVERIFY(!driver.shows(u"cancel"_s));
}

void GoodTokenTest::addAnotherStartsClean()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"workspace"_s, u"production"_s);
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));

    driver.press(u"addAnother"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ChooseAppPage));
    QCOMPARE(driver.text(u"appSearch"_s), QString());
    QVERIFY(!driver.shows(u"addAnother"_s));
    driver.chooseApp(u"windmill"_s);
    QCOMPARE(driver.text(u"name"_s), u"my-windmill-connection-2"_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.text(u"instanceUrl"_s), QString());
    QCOMPARE(driver.text(u"accessToken"_s), QString());
    QCOMPARE(driver.text(u"workspace"_s), QString());
    driver.connectTo(driver.windmill, windmilltoken::admin);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    const auto second = driver.stored(u"my-windmill-connection-2"_s);
    QVERIFY(second);
    QCOMPARE(driver.secretOf(*second, u"accessToken"_s), QByteArray(windmilltoken::admin));
}

void GoodTokenTest::checkIsNotRepeatedWithoutAChange()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.windmill.forgetRequests();
    driver.press(u"back"_s);
    driver.press(u"back"_s);
    driver.type(u"name"_s, u"another-name"_s);
    driver.press(u"next"_s);
    driver.press(u"next"_s);
    QVERIFY(driver.shows(u"verdictSentence"_s));
    QVERIFY(driver.windmill.requests().isEmpty());
    driver.press(u"commit"_s);
    QTRY_VERIFY(driver.stored(u"another-name"_s));
}

void GoodTokenTest::anEditedTokenIsCheckedAnew()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"back"_s);
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::wrong));
    driver.press(u"next"_s);
    QVERIFY(!driver.shows(u"verdictSentence"_s));
    QVERIFY(!driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
    QVERIFY(driver.waitForVerdict());
    QVERIFY(!driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
    QVERIFY(driver.nothingIsStored());
}

QTEST_MAIN(GoodTokenTest)
#include "test_wizardgoodtoken.moc"
