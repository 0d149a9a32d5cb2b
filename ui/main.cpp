#include "app/vault/processmemory.h"
#include "providers/base/identity.h"
#include "ui/look/checkoutline.h"
#include "ui/look/symbol.h"
#include "ui/mainwindow/startup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

#ifdef Q_OS_MACOS
#include "ui/mainwindow/concealedtype.h"
#endif

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace
{

#ifdef Q_OS_UNIX
int signalPipe[2] = {-1, -1};

/// A signal handler may do next to nothing, so it only wakes the event loop.
void wakeUp(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe[0], &byte, 1);
}

void quitOnSignals(QCoreApplication &application)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0) {
        return;
    }
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [] { QCoreApplication::exit(0); });
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        std::signal(number, wakeUp);
    }
}
#else
void quitOnSignals(QCoreApplication &) {}
#endif

QString translated(const char *text)
{
    return QCoreApplication::translate("main", text);
}

} // namespace

int main(int argc, char **argv)
{
    patchbay::keepMemoryPrivate();
    QApplication::setApplicationName(QStringLiteral("Patchbay"));
    QApplication::setApplicationDisplayName(patchbay::identity::name());
    QApplication::setApplicationVersion(patchbay::identity::version());
    QApplication::setOrganizationName(QStringLiteral("Patchbay"));
    QGuiApplication::setDesktopFileName(patchbay::identity::applicationId());
    QApplication application(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(patchbay::identity::summary() + u'.');
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption dataDir(
        QStringLiteral("data-dir"), translated(QT_TRANSLATE_NOOP("main", "Keep connections in this folder.")),
        QStringLiteral("DIR"));
    parser.addOption(dataDir);
    parser.process(application);

#ifdef Q_OS_MACOS
    const patchbay::ConcealedType concealed;
#endif
    patchbay::look::outlineChecks();
    quitOnSignals(application);
    patchbay::Startup startup(parser.value(dataDir));
    QObject::connect(
        &startup, &patchbay::Startup::quitWanted, &application, [] { QCoreApplication::exit(0); },
        Qt::QueuedConnection);
    startup.begin();
    // Drawing the icon in all its sizes takes longer than the window should wait for.
    QTimer::singleShot(0, &application,
                       [] { QApplication::setWindowIcon(patchbay::look::applicationIcon()); });
    return QApplication::exec();
}
