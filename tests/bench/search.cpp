#include "app/services.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>
#include <QTextStream>

// Types a word letter by letter into the search field and prints, for each, the milliseconds until the list
// is repainted.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    auto services = patchbay::Services::open(QApplication::arguments().value(1));
    if (!services) {
        QTextStream(stderr) << services.error().detail << '\n';
        return 1;
    }
    patchbay::MainWindow window(**services);
    window.show();
    auto *view = window.findChild<QAbstractItemView *>(QStringLiteral("connectionTable"));
    auto *search = window.findChild<QLineEdit *>(QStringLiteral("search"));
    if (view == nullptr || search == nullptr || !QTest::qWaitForWindowExposed(&window)) {
        QTextStream(stderr) << "the window has no connectionTable or search field, or did not open\n";
        return 1;
    }
    QTextStream out(stdout);
    const QString word = QStringLiteral("warehouse-netlify-9999");
    for (int round = 0; round < 3; ++round) {
        int rows = view->model()->rowCount();
        for (const QChar letter : word) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(search, letter.toLatin1());
            view->viewport()->repaint();
            out << double(timer.nsecsElapsed()) / 1e6 << '\n';
        }
        if (view->model()->rowCount() >= rows) {
            QTextStream(stderr) << "typing did not filter at once\n";
            return 1;
        }
        search->clear();
        view->viewport()->repaint();
    }
    return 0;
}
