#include "tests/ui/mainwindow/windowdriver.h"
#include "tests/ui/shots/sampleconnections.h"
#include "tests/ui/shots/scenes.h"
#include "ui/details/detailspane.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

void shootDetails(const Shoot &shoot)
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    WindowDriver driver;
    driver.open();
    QList<QAction *> actions;
    for (const char *name : {"check", "edit", "replaceToken", "copyToken", "remove"}) {
        QAction *action = driver.action(QString::fromLatin1(name));
        action->setEnabled(true);
        actions.append(action);
    }
    QList<Verdict> seen;
    for (const Connection &connection : sampleConnections()) {
        if (seen.contains(connection.report.verdict)) {
            continue;
        }
        seen.append(connection.report.verdict);
        DetailsPane pane(catalog);
        pane.setActions(actions, {});
        pane.setAutoFillBackground(true);
        pane.resize(360, 900);
        pane.showConnection(connection);
        pane.show();
        shoot(pane, u"details-"_s + toString(connection.report.verdict));
    }
}

} // namespace patchbay::testing
