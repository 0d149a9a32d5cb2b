#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"

#include <QTest>

#include <array>
#include <csignal>
#include <unistd.h>

using namespace patchbay;

/// Ctrl+C while a secret is awaited. Unix only: on Windows it needs a console.
class CliInterruptedReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void endsReading()
    {
        std::array<int, 2> ends{-1, -1};
        QVERIFY(::pipe(ends.data()) == 0);
        QCOMPARE(::write(ends[1], "tok_", 4), ssize_t(4));
        const Interrupt interrupt;
        ::raise(SIGINT);
        const auto read = Terminal::readAll(ends[0], 100, interrupt);
        ::close(ends[0]);
        ::close(ends[1]);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error(), Terminal::ReadProblem::Interrupted);
    }
};

QTEST_GUILESS_MAIN(CliInterruptedReadingTest)
#include "test_cliinterruptedreading.moc"
