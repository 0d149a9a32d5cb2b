#include "tests/sandbox/windmill/windmillservice.h"
#include "tests/support/manyhosts.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

// Windmill instances on loopback ports. Prints their addresses in a line and, once its input ends, how many
// requests came and how many were under way at a time, of all and of the busiest host. usage:
// patchbay-bench-hosts COUNT LATENCY-MS
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile input;
    if (arguments.size() != 3 || !input.open(stdin, QIODevice::ReadOnly)) {
        return 2;
    }
    patchbay::sandbox::WindmillService windmill;
    const patchbay::testing::ManyHosts hosts(
        arguments.at(1).toInt(), std::chrono::milliseconds(arguments.at(2).toInt()),
        [&windmill](int, const patchbay::sandbox::HttpRequest &request) { return windmill.answer(request); });
    QTextStream out(stdout);
    out << hosts.urls().join(u' ') << Qt::endl;
    input.readAll();
    int busiest = 0;
    for (int host = 0; host < hosts.urls().size(); ++host) {
        busiest = std::max(busiest, hosts.load(host).most);
    }
    out << hosts.total().requests << ' ' << hosts.total().most << ' ' << busiest << Qt::endl;
    return 0;
}
