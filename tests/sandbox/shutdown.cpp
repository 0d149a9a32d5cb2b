#include "tests/sandbox/shutdown.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace patchbay::sandbox
{

#ifdef Q_OS_UNIX

namespace
{

int wakeUp[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakeUp[0], &byte, 1);
}

} // namespace

Shutdown::Shutdown(bool whenStdinCloses, QObject *parent)
    : QObject(parent)
{
    ::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeUp);
    auto *signalled = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, this);
    connect(signalled, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);

    if (whenStdinCloses) {
        auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(input, &QSocketNotifier::activated, this, [input] {
            char buffer[256];
            if (::read(STDIN_FILENO, buffer, sizeof buffer) <= 0) {
                input->setEnabled(false);
                QCoreApplication::quit();
            }
        });
    }
}

Shutdown::~Shutdown()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    ::close(wakeUp[0]);
    ::close(wakeUp[1]);
}

#else

Shutdown::Shutdown(bool, QObject *parent)
    : QObject(parent)
{
}

Shutdown::~Shutdown() = default;

#endif

} // namespace patchbay::sandbox
