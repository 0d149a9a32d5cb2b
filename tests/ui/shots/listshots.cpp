#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/shots/sampleconnections.h"
#include "tests/ui/shots/scenes.h"
#include "ui/list/connectiontable.h"

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

void shootList(const Shoot &shoot)
{
    WindowDriver empty;
    shoot(empty.open(), u"main-1-empty"_s);

    WindowDriver driver;
    for (const Connection &connection : sampleConnections()) {
        driver.insert(connection);
    }
    shoot(driver.open(), u"main-2-list"_s);
    driver.table().setFocus();
    driver.choose({u"analytics-windmill"_s});
    shoot(driver.window(), u"main-3-chosen"_s);
    driver.choose({u"docs-site"_s, u"edge-previews"_s, u"legacy-billing"_s});
    shoot(driver.window(), u"main-4-several"_s);
    driver.type(u"search"_s, u"wind"_s);
    shoot(driver.window(), u"main-5-search"_s);
    driver.type(u"search"_s, u"zebra"_s);
    shoot(driver.window(), u"main-6-no-match"_s);
    driver.trigger(u"clearFilter"_s);

    driver.choose({u"analytics-windmill"_s});
    driver.window().resize(800, 600);
    shoot(driver.window(), u"main-7-narrow"_s);
    driver.trigger(u"showDetails"_s);
    shoot(driver.window(), u"main-8-narrow-without-details"_s);
}

} // namespace patchbay::testing
