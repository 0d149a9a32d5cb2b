#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace patchbay
{

namespace
{

class EchoOff
{
public:
    EchoOff()
        : m_console(GetStdHandle(STD_INPUT_HANDLE))
        , m_changed(GetConsoleMode(m_console, &m_before) &&
                    SetConsoleMode(m_console, m_before & ~DWORD(ENABLE_ECHO_INPUT)))
    {
    }
    ~EchoOff()
    {
        if (m_changed) {
            SetConsoleMode(m_console, m_before);
        }
    }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    HANDLE m_console;
    DWORD m_before = 0;
    bool m_changed;
};

} // namespace

void Terminal::setUp()
{
    for (const Stream stream : {Stream::Input, Stream::Output, Stream::Error}) {
        _setmode(int(stream), _O_BINARY);
    }
    // The console belongs to the shell as well, which gets it back as it was.
    static const UINT before = GetConsoleOutputCP();
    if (before != 0 && before != CP_UTF8 && SetConsoleOutputCP(CP_UTF8)) {
        std::atexit([] { SetConsoleOutputCP(before); });
    }
    // Reading from a descriptor that is not open is an error to tell, not one to end with.
    _set_invalid_parameter_handler(
        [](const wchar_t *, const wchar_t *, const wchar_t *, unsigned, uintptr_t) {});
}

bool Terminal::isInteractive(Stream stream)
{
    DWORD mode = 0;
    return GetConsoleMode(reinterpret_cast<HANDLE>(_get_osfhandle(int(stream))), &mode) != 0;
}

std::expected<QByteArray, Terminal::ReadProblem> Terminal::readAll(int descriptor, qsizetype limit,
                                                                   const Interrupt &interrupt)
{
    QByteArray all;
    for (;;) {
        std::array<char, 4096> bytes{};
        const int count = _read(descriptor, bytes.data(), unsigned(bytes.size()));
        if (interrupt.hasHappened()) {
            return std::unexpected(ReadProblem::Interrupted);
        }
        if (count < 0) {
            return std::unexpected(ReadProblem::Unreadable);
        }
        if (count == 0) {
            return all;
        }
        all.append(bytes.data(), count);
        if (all.size() > limit) {
            return std::unexpected(ReadProblem::TooLong);
        }
    }
}

std::expected<QByteArray, Terminal::ReadProblem> Terminal::readLine(qsizetype limit,
                                                                    const Interrupt &interrupt)
{
    QString line;
    while (!line.endsWith(u'\n')) {
        std::array<wchar_t, 1024> text{};
        DWORD count = 0;
        // Ctrl+C ends the read with success and nothing read.
        SetLastError(ERROR_SUCCESS);
        const BOOL ok =
            ReadConsoleW(GetStdHandle(STD_INPUT_HANDLE), text.data(), DWORD(text.size()), &count, nullptr);
        if (interrupt.hasHappened() || GetLastError() == ERROR_OPERATION_ABORTED) {
            return std::unexpected(ReadProblem::Interrupted);
        }
        if (!ok) {
            return std::unexpected(ReadProblem::Unreadable);
        }
        if (count == 0) {
            break;
        }
        line += QString::fromWCharArray(text.data(), int(count));
        if (line.size() > limit) {
            return std::unexpected(ReadProblem::TooLong);
        }
    }
    return line.trimmed().toUtf8();
}

std::expected<QByteArray, Terminal::ReadProblem>
Terminal::readHiddenLine(qsizetype limit, const Interrupt &interrupt, const std::function<void()> &ask)
{
    const EchoOff silence;
    ask();
    auto line = readLine(limit, interrupt);
    if (line) {
        // The console hides the end of the line as well.
        std::array<char, 1> lineEnd{'\n'};
        _write(_fileno(stderr), lineEnd.data(), 1);
    }
    return line;
}

} // namespace patchbay
