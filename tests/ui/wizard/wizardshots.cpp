#include "tests/ui/wizard/wizardshots.h"

#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QMessageBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;

namespace patchbay::testing
{

namespace
{

void waitUntil(const std::function<bool()> &arrived)
{
    if (!QTest::qWaitFor(arrived, 20000)) {
        qFatal("The wizard does not get to the page to be shown");
    }
}

void shootFirstPages(const Shoot &shoot)
{
    WizardDriver driver;
    driver.open();
    shoot(driver.wizard(), u"wizard-1-choose"_s);
    driver.type(u"appSearch"_s, u"wind"_s);
    shoot(driver.wizard(), u"wizard-1-choose-found"_s);
    driver.type(u"appSearch"_s, u"qqq"_s);
    shoot(driver.wizard(), u"wizard-1-choose-nothing"_s);

    driver.chooseApp(u"windmill"_s);
    driver.type(u"description"_s, u"Deploys the nightly jobs of the data team."_s);
    shoot(driver.wizard(), u"wizard-2-name"_s);
    driver.type(u"name"_s, u"My Windmill"_s);
    driver.paste(u"description"_s, QString(257, u'x'));
    shoot(driver.wizard(), u"wizard-2-name-problems"_s);
}

void shootConnectPage(const Shoot &shoot)
{
    WizardDriver driver;
    driver.toConnectPage();
    shoot(driver.wizard(), u"wizard-3-connect"_s);
    driver.paste(u"instanceUrl"_s, u"https://windmill.example.com/runs?page=3"_s);
    driver.paste(u"accessToken"_s, u"not-like-a-token"_s);
    shoot(driver.wizard(), u"wizard-3-connect-hints"_s);
    driver.paste(u"instanceUrl"_s, u"http://windmill.intranet:8000"_s);
    driver.paste(u"accessToken"_s, u"two\nlines"_s);
    driver.press(u"advanced"_s);
    driver.paste(u"caFile"_s, u"/nowhere/ca.pem"_s);
    driver.press(u"next"_s);
    shoot(driver.wizard(), u"wizard-3-connect-problems"_s);
    driver.wizard().resize(400, 560);
    shoot(driver.wizard(), u"wizard-3-connect-narrow"_s);

    WizardDriver other;
    other.toConnectPage(u"netlify"_s);
    shoot(other.wizard(), u"wizard-3-connect-netlify"_s);
}

void shootVerdict(const Shoot &shoot, const QString &name, const char *token,
                  Misbehaviour kind = Misbehaviour::None)
{
    WizardDriver driver;
    driver.misbehave(kind);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, token);
    waitUntil([&] { return driver.shows(u"verdictSentence"_s); });
    shoot(driver.wizard(), name);
}

void shootCheckPage(const Shoot &shoot)
{
    shootVerdict(shoot, u"wizard-4-check-valid"_s, windmilltoken::developer);
    shootVerdict(shoot, u"wizard-4-check-rejected"_s, windmilltoken::wrong);
    shootVerdict(shoot, u"wizard-4-check-limited"_s, windmilltoken::operatorRole);
    shootVerdict(shoot, u"wizard-4-check-misconfigured"_s, windmilltoken::developer, Misbehaviour::LoginPage);
    shootVerdict(shoot, u"wizard-4-check-unreachable"_s, windmilltoken::developer, Misbehaviour::Closed);

    WizardDriver driver;
    driver.misbehave(Misbehaviour::Stalled, u"/api/workspaces"_s);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    waitUntil([&] { return driver.windmill.requests().size() > 2; });
    shoot(driver.wizard(), u"wizard-4-check-running"_s);
    driver.press(u"cancelCheck"_s);
    waitUntil([&] { return driver.shows(u"verdictSentence"_s); });
    shoot(driver.wizard(), u"wizard-4-check-cancelled"_s);
}

void shootSaving(const Shoot &shoot)
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::many);
    waitUntil([&] { return driver.shows(u"verdictSentence"_s); });
    driver.vault->stall();
    driver.press(u"commit"_s);
    shoot(driver.wizard(), u"wizard-4-check-waiting"_s);
    driver.press(u"giveUp"_s);
    waitUntil([&] { return driver.shows(u"saveAgain"_s); });
    shoot(driver.wizard(), u"wizard-4-check-given-up"_s);
    driver.wizard().reject();
    shoot(*driver.wizard().findChild<QMessageBox *>(u"discardQuestion"_s), u"wizard-discard"_s);
    driver.wizard().findChild<QMessageBox *>(u"discardQuestion"_s)->close();
    driver.vault->resume();
    driver.press(u"saveAgain"_s);
    waitUntil([&] { return driver.wizard().currentId() == AddConnectionWizard::ConnectedPage; });
    shoot(driver.wizard(), u"wizard-5-connected"_s);
}

} // namespace

void shootWizard(const Shoot &shoot)
{
    shootFirstPages(shoot);
    shootConnectPage(shoot);
    shootCheckPage(shoot);
    shootSaving(shoot);
}

} // namespace patchbay::testing
