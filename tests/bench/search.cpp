#include "app/services.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>
#include <QTextStream>

#include <functional>

// Types a word letter by letter into the search field, takes it back, and prints for each key the
// milliseconds until the list is repainted.
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
    QTest::qWait(500); // the hand that goes to the keyboard

    QTextStream out(stdout);
    const auto measured = [&](const std::function<void()> &press) {
        QElapsedTimer timer;
        timer.start();
        press();
        view->viewport()->repaint();
        out << double(timer.nsecsElapsed()) / 1e6 << ' ';
    };
    const QString word = QStringLiteral("warehouse-netlify-9999");
    const int rows = view->model()->rowCount();
    for (const QChar letter : word) {
        measured([&] { QTest::keyClick(search, letter.toLatin1()); });
    }
    if (view->model()->rowCount() >= rows) {
        QTextStream(stderr) << "typing did not filter at once\n";
        return 1;
    }
    for (int i = 0; i < word.size(); ++i) {
        measured([&] { QTest::keyClick(search, Qt::Key_Backspace); });
    }
    measured([&] { QTest::keyClick(search, 'e'); });
    measured([&] { search->clear(); });
    out << '\n';
    return view->model()->rowCount() == rows ? 0 : 1;
}
