#include "tests/bench/benchdata.h"

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "usage: patchbay-bench-fill DIR COUNT\n";
        return 2;
    }
    const auto done = patchbay::bench::fill(arguments.at(1), arguments.at(2).toInt());
    if (!done) {
        QTextStream(stderr) << done.error().detail << '\n';
        return 1;
    }
    return 0;
}
