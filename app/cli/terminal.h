#pragma once

#include "app/cli/commanderror.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace patchbay
{

class Interrupt;

/// The standard streams as the system has them: whether a person sits there, and reading without blocking
/// Ctrl+C.
class Terminal
{
public:
    enum class Stream { Input = 0, Output = 1, Error = 2 };
    enum class ReadProblem { Interrupted, TooLong, Unreadable };

    /// Once, before anything is read or written: bytes pass as they are, and a console takes UTF-8.
    static void setUp();

    static bool isInteractive(Stream stream);

    /// Everything that comes from a file descriptor, at most `limit` bytes.
    static std::expected<QByteArray, ReadProblem> readAll(int descriptor, qsizetype limit,
                                                          const Interrupt &interrupt);
    /// One line of standard input without its end, at most `limit` bytes.
    static std::expected<QByteArray, ReadProblem> readLine(qsizetype limit, const Interrupt &interrupt);
    /// As readLine, and what is typed stays unseen. Calls `ask` once that is so, as some type at once. The
    /// terminal is put back in every case, a signal included.
    static std::expected<QByteArray, ReadProblem> readHiddenLine(qsizetype limit, const Interrupt &interrupt,
                                                                 const std::function<void()> &ask);
};

} // namespace patchbay
