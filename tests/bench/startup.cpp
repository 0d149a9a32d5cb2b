#include "app/services.h"
#include "tests/bench/firstpaint.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    auto services = patchbay::Services::open(QApplication::arguments().value(1));
    if (!services) {
        QTextStream(stderr) << services.error().detail << '\n';
        return 1;
    }
    patchbay::MainWindow window(**services);
    auto *view = window.findChild<QAbstractItemView *>(QStringLiteral("connectionTable"));
    if (view == nullptr) {
        QTextStream(stderr) << "the window has no connectionTable\n";
        return 1;
    }
    const patchbay::bench::FirstPaint probe(*view);
    window.show();
    return QApplication::exec();
}
