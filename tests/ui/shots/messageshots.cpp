#include "providers/release/releasefeed.h"
#include "tests/sandbox/tokens.h"
#include "tests/support/fakenetwork.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/shots/sampleconnections.h"
#include "tests/ui/shots/scenes.h"
#include "ui/mainwindow/startup.h"

#include <QDialog>
#include <QFile>
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

void shootFaults(const Shoot &shoot)
{
    WindowDriver driver;
    for (const Connection &connection : sampleConnections()) {
        driver.insert(connection);
    }
    driver.add(u"warehouse-windmill"_s, windmilltoken::developer);
    driver.open({.clipboard = std::chrono::seconds(30), .vaultNotice = std::chrono::milliseconds(1)});
    driver.choose({u"docs-site"_s});
    driver.trigger(u"copyToken"_s);
    waitUntilShown(driver, u"messageBar"_s);
    shoot(driver.window(), u"message-1-secret-missing"_s);

    driver.choose({u"warehouse-windmill"_s});
    driver.trigger(u"copyToken"_s);
    waitUntil([&] { return !driver.status().isEmpty(); });
    shoot(driver.window(), u"message-2-copied"_s);

    driver.vault->stall();
    driver.trigger(u"copyToken"_s);
    waitUntilShown(driver, u"waitingBar"_s);
    shoot(driver.window(), u"message-3-waiting"_s);
    driver.vault->resume();
    driver.vault->failWith(ErrorCode::VaultUnavailable);
    driver.choose({u"docs-site"_s, u"edge-previews"_s, u"legacy-billing"_s});
    driver.trigger(u"check"_s);
    waitUntil([&] { return driver.text(u"messageBarText"_s).contains(u'3'); });
    shoot(driver.window(), u"message-4-no-keychain"_s);
}

void shootChecking(const Shoot &shoot)
{
    WindowDriver driver;
    for (int i = 1; i <= 6; ++i) {
        driver.add(u"windmill-%1"_s.arg(i), windmilltoken::developer, Verdict::Unchecked);
    }
    driver.misbehave(Misbehaviour::Stalled, u"/api/workspaces"_s);
    driver.open();
    driver.trigger(u"checkAll"_s);
    waitUntil([&] { return driver.windmill.requests().size() > 4; });
    shoot(driver.window(), u"message-5-checking"_s);
}

void shootRelease(const Shoot &shoot)
{
    WindowDriver driver;
    for (const Connection &connection : sampleConnections()) {
        driver.insert(connection);
    }
    auto network = std::make_unique<FakeNetwork>();
    network->answer(u"GET /releases.json"_s,
                    FakeAnswer::json("{\"tag_name\": \"v99.1.0\", \"html_url\": "
                                     "\"https://patchbay.example/releases/99.1.0\"}"));
    driver.services->releases =
        std::make_unique<ReleaseFeed>(ReleaseSource{.feed = u"https://patchbay.example/releases.json"_s,
                                                    .homepage = u"https://patchbay.example"_s},
                                      std::move(network));
    driver.open();
    driver.trigger(u"about"_s);
    waitUntilShown(driver, u"checkNow"_s);
    driver.press(u"checkNow"_s);
    waitUntilShown(driver, u"showRelease"_s);
    shoot(*driver.find<QDialog>(u"aboutBox"_s), u"about-newer"_s);
    driver.press(u"closeAbout"_s);
    shoot(driver.window(), u"message-6-release"_s);
}

void shootStartup(const Shoot &shoot)
{
    QTemporaryDir folder;
    ConnectionStore::open(folder.path()).value();
    QFile file(ConnectionStore::open(folder.path()).value()->filePath());
    if (file.open(QIODevice::WriteOnly)) {
        file.write("this is no database at all, however long it may become");
        file.close();
    }
    Startup startup(folder.path());
    startup.begin();
    if (startup.problem()) {
        shoot(*startup.problem(), u"startup-problem"_s);
    }
}

} // namespace

void shootMessages(const Shoot &shoot)
{
    shootFaults(shoot);
    shootChecking(shoot);
    shootRelease(shoot);
    shootStartup(shoot);
}

} // namespace patchbay::testing
