#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/terminal.h"
#include "app/vault/processmemory.h"
#include "providers/base/identity.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace patchbay;
    keepMemoryPrivate();
    Terminal::setUp();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("patchbay"));
    QCoreApplication::setApplicationVersion(identity::version());

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return int(ExitCode::Internal);
    }
    Output output(out, err, Terminal::isInteractive(Terminal::Stream::Output),
                  Terminal::isInteractive(Terminal::Stream::Error));
    Interrupt interrupt;
    Program program(output, interrupt);
    // Queued: exit() before exec() would be lost.
    QObject::connect(
        &program, &Program::ended, &application, [](ExitCode code) { QCoreApplication::exit(int(code)); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        &program, [&program] { program.start(QCoreApplication::arguments().sliced(1)); },
        Qt::QueuedConnection);

    const int code = QCoreApplication::exec();
    if (!out.flush() || !output.isComplete()) {
        output.note(QCoreApplication::translate("Program",
                                                "The result could not be written out. Check where standard "
                                                "output goes, then try again."));
        return code == int(ExitCode::Done) ? int(ExitCode::Internal) : code;
    }
    return code;
}
