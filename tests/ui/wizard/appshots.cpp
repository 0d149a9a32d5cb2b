#include "tests/ui/wizard/wizarddriver.h"
#include "tests/ui/wizard/wizardshots.h"

#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

namespace
{

void useBefore(const WizardDriver &driver)
{
    RecentApps recent(driver.settingsFile());
    for (const QString &id : {u"okta"_s, u"windmill"_s, u"github"_s, u"netlify"_s}) {
        recent.add(id);
    }
}

void choose(WizardDriver &driver, const QString &combo, const QString &data)
{
    auto *found = driver.find<QComboBox>(combo);
    const int index = combo == u"appCategory"_s ? found->findData(data) : found->findText(data);
    if (index < 0) {
        qFatal("%s has no %s", qPrintable(combo), qPrintable(data));
    }
    found->setCurrentIndex(index);
}

void shootAppPage(const Shoot &shoot)
{
    WizardDriver driver;
    driver.open();
    shoot(driver.wizard(), u"apps-1-all"_s);
    driver.wizard().resize(400, 560);
    shoot(driver.wizard(), u"apps-1-all-narrow"_s);
    driver.wizard().resize(760, 560);
    driver.type(u"appSearch"_s, u"git"_s);
    shoot(driver.wizard(), u"apps-2-searched"_s);
    choose(driver, u"appCategory"_s, u"Source Control"_s);
    shoot(driver.wizard(), u"apps-2-searched-category"_s);
    driver.type(u"appSearch"_s, u"vercel"_s);
    shoot(driver.wizard(), u"apps-4-nothing-in-category"_s);
    driver.type(u"appSearch"_s, {});
    choose(driver, u"appCategory"_s, u"Hosting"_s);
    shoot(driver.wizard(), u"apps-3-category"_s);
    choose(driver, u"appCategory"_s, {});
    driver.type(u"appSearch"_s, u"no such app"_s);
    shoot(driver.wizard(), u"apps-4-nothing"_s);

    WizardDriver before;
    useBefore(before);
    before.open();
    shoot(before.wizard(), u"apps-5-recent"_s);
    QTest::keyClick(before.find<QWidget>(u"appSearch"_s), Qt::Key_Down);
    shoot(before.wizard(), u"apps-5-recent-focus"_s);
}

void shootForms(const Shoot &shoot)
{
    for (const QString &app : {u"github"_s, u"gitlab"_s, u"datadog"_s, u"chef"_s, u"azure-devops"_s,
                               u"hashicorp-vault"_s, u"infisical"_s, u"zabbix"_s, u"auth0"_s}) {
        WizardDriver driver;
        driver.toConnectPage(app);
        shoot(driver.wizard(), u"apps-6-form-"_s + app);
    }
}

void shootFilledForms(const Shoot &shoot)
{
    WizardDriver github;
    github.toConnectPage(u"github"_s);
    choose(github, u"instanceType"_s, u"server"_s);
    github.paste(u"host"_s, u"https://github.example.com/settings/tokens"_s);
    shoot(github.wizard(), u"apps-7-pasted-github"_s);

    WizardDriver chef;
    chef.toConnectPage(u"chef"_s);
    const QString body = QString(64, u'A') + u'\n';
    chef.paste(u"privateKey"_s, u"-----BEGIN RSA PRIVATE KEY-----\n"_s + body.repeated(25) +
                                    u"-----END RSA PRIVATE KEY-----\n"_s);
    shoot(chef.wizard(), u"apps-7-pasted-chef"_s);
    chef.press(u"privateKeyReveal"_s);
    shoot(chef.wizard(), u"apps-7-pasted-chef-revealed"_s);

    WizardDriver vault;
    vault.toConnectPage(u"hashicorp-vault"_s);
    auto *method = vault.find<QComboBox>(u"method"_s);
    method->setCurrentIndex(1);
    shoot(vault.wizard(), u"apps-7-approle"_s);
    vault.wizard().resize(400, 560);
    shoot(vault.wizard(), u"apps-7-approle-narrow"_s);

    WizardDriver datadog;
    datadog.toConnectPage(u"datadog"_s);
    datadog.find<QComboBox>(u"method"_s)->setCurrentIndex(1);
    shoot(datadog.wizard(), u"apps-7-datadog-token"_s);

    WizardDriver azure;
    azure.toConnectPage(u"azure-devops"_s);
    azure.find<QComboBox>(u"method"_s)->setCurrentIndex(1);
    shoot(azure.wizard(), u"apps-7-azure-secret"_s);
}

} // namespace

void shootApps(const Shoot &shoot)
{
    shootAppPage(shoot);
    shootForms(shoot);
    shootFilledForms(shoot);
}

} // namespace patchbay::testing
