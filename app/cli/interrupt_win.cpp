#include "app/cli/interrupt.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <atomic>
#include <windows.h>

namespace patchbay
{

namespace
{

std::atomic<Interrupt *> watcher = nullptr;
std::atomic<bool> happened = false;

// Windows calls this from a thread of its own. FALSE the second time lets the system end the program.
BOOL WINAPI handle(DWORD)
{
    Interrupt *interrupt = watcher.load();
    if (!interrupt || happened.exchange(true)) {
        return FALSE;
    }
    QMetaObject::invokeMethod(interrupt, &Interrupt::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

class Interrupt::Watch
{
};

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    happened = false;
    watcher = this;
    SetConsoleCtrlHandler(handle, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(handle, FALSE);
    watcher = nullptr;
}

bool Interrupt::hasHappened() const
{
    return happened;
}

int Interrupt::descriptor() const
{
    return -1;
}

} // namespace patchbay
