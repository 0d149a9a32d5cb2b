#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/shots/sampleconnections.h"
#include "tests/ui/shots/scenes.h"

#include <QDialog>
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
        qFatal("The window does not get to the state to be shown");
    }
}

void waitUntilShown(const WindowDriver &driver, const QString &name)
{
    waitUntil([&] { return driver.shows(name); });
}

void shootDialog(const WindowDriver &driver, const QString &objectName, const Shoot &shoot,
                 const QString &name)
{
    waitUntilShown(driver, objectName);
    shoot(*driver.find<QDialog>(objectName), name);
}

void shootEdit(const Shoot &shoot)
{
    WindowDriver driver;
    driver.add(u"analytics-windmill"_s, windmilltoken::developer);
    driver.insert(sampleConnections().at(2));
    driver.open();
    driver.choose({u"analytics-windmill"_s});
    driver.trigger(u"edit"_s);
    shootDialog(driver, u"editDialog"_s, shoot, u"edit-1"_s);
    driver.type(u"name"_s, u"Marketing  Sites"_s);
    driver.paste(u"description"_s, QString(257, u'x'));
    driver.paste(u"instanceUrl"_s, u"http://windmill.intranet/runs?page=3"_s);
    driver.press(u"save"_s);
    shootDialog(driver, u"editDialog"_s, shoot, u"edit-2-problems"_s);
    driver.paste(u"name"_s, u"analytics-windmill"_s);
    driver.paste(u"description"_s, u"Nightly reports"_s);
    driver.paste(u"instanceUrl"_s, u"http://127.0.0.1:1"_s);
    driver.press(u"save"_s);
    waitUntilShown(driver, u"verdictSentence"_s);
    shootDialog(driver, u"editDialog"_s, shoot, u"edit-3-unreachable"_s);
    driver.press(u"cancel"_s);

    driver.choose({u"marketing-sites"_s});
    driver.trigger(u"edit"_s);
    shootDialog(driver, u"editDialog"_s, shoot, u"edit-4-netlify"_s);
}

void shootReplace(const Shoot &shoot)
{
    WindowDriver driver;
    driver.add(u"analytics-windmill"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"analytics-windmill"_s});
    driver.trigger(u"replaceToken"_s);
    shootDialog(driver, u"replaceTokenDialog"_s, shoot, u"replace-1"_s);
    driver.paste(u"accessToken"_s, QString::fromLatin1(windmilltoken::operatorRole));
    driver.press(u"save"_s);
    waitUntilShown(driver, u"verdictSentence"_s);
    shootDialog(driver, u"replaceTokenDialog"_s, shoot, u"replace-2-limited"_s);
    driver.paste(u"accessToken"_s, QString::fromLatin1(windmilltoken::wrong));
    driver.press(u"save"_s);
    waitUntilShown(driver, u"verdictSentence"_s);
    shootDialog(driver, u"replaceTokenDialog"_s, shoot, u"replace-3-rejected"_s);
}

void shootBoxes(const Shoot &shoot)
{
    WindowDriver driver;
    for (const Connection &connection : sampleConnections()) {
        driver.insert(connection);
    }
    driver.open();
    driver.choose({u"docs-site"_s});
    driver.trigger(u"remove"_s);
    shootDialog(driver, u"removeDialog"_s, shoot, u"remove-1-one"_s);
    driver.press(u"cancelRemove"_s);
    driver.choose(driver.names());
    driver.trigger(u"remove"_s);
    shootDialog(driver, u"removeDialog"_s, shoot, u"remove-2-several"_s);
    driver.press(u"cancelRemove"_s);
    driver.trigger(u"about"_s);
    shootDialog(driver, u"aboutBox"_s, shoot, u"about"_s);
}

} // namespace

void shootDialogs(const Shoot &shoot)
{
    shootEdit(shoot);
    shootReplace(shoot);
    shootBoxes(shoot);
}

} // namespace patchbay::testing
