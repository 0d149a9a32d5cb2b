#include "providers/descriptor/providercatalog.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

// Prints the milliseconds that reading all shipped descriptors takes, in a process that has read none yet.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QElapsedTimer timer;
    timer.start();
    const auto catalog = patchbay::ProviderCatalog::shipped();
    const std::size_t apps = catalog.apps().size();
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    if (apps == 0 || !catalog.problems().isEmpty()) {
        QTextStream(stderr) << "the shipped descriptors cannot be read\n";
        return 1;
    }
    QTextStream(stdout) << elapsed << ' ' << apps << '\n';
    return 0;
}
