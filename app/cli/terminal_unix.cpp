#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace patchbay
{

namespace
{

/// Typing is not shown as long as it lives. Keys that stop or abort the program do nothing meanwhile: they
/// would leave the shell with a silent terminal.
class EchoOff
{
public:
    EchoOff()
        : m_changed(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        struct sigaction ignore = {};
        ignore.sa_handler = SIG_IGN;
        for (std::size_t i = 0; i < stopSignals.size(); ++i) {
            ::sigaction(stopSignals[i], &ignore, &m_handlers[i]);
        }
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL;
        m_changed = m_changed && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~EchoOff()
    {
        if (m_changed) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
        for (std::size_t i = 0; i < stopSignals.size(); ++i) {
            ::sigaction(stopSignals[i], &m_handlers[i], nullptr);
        }
    }
    EchoOff(const EchoOff &) = delete;
    EchoOff &operator=(const EchoOff &) = delete;

private:
    static constexpr std::array stopSignals{SIGTSTP, SIGQUIT};
    termios m_before = {};
    std::array<struct sigaction, stopSignals.size()> m_handlers{};
    bool m_changed;
};

/// The bytes of one read(); none at the end.
std::expected<QByteArray, Terminal::ReadProblem> readSome(int descriptor, const Interrupt &interrupt)
{
    for (;;) {
        std::array<pollfd, 2> waits{pollfd{descriptor, POLLIN, 0}, pollfd{interrupt.descriptor(), POLLIN, 0}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR) {
            return std::unexpected(Terminal::ReadProblem::Unreadable);
        }
        if (interrupt.hasHappened()) {
            return std::unexpected(Terminal::ReadProblem::Interrupted);
        }
        if ((waits[0].revents & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) == 0) {
            continue;
        }
        QByteArray bytes(4096, Qt::Uninitialized);
        const ssize_t count = ::read(descriptor, bytes.data(), std::size_t(bytes.size()));
        if (count >= 0) {
            bytes.resize(qsizetype(count));
            return bytes;
        }
        if (errno != EINTR && errno != EAGAIN) {
            return std::unexpected(Terminal::ReadProblem::Unreadable);
        }
    }
}

} // namespace

void Terminal::setUp() {}

bool Terminal::isInteractive(Stream stream)
{
    return ::isatty(int(stream)) == 1;
}

std::expected<QByteArray, Terminal::ReadProblem> Terminal::readAll(int descriptor, qsizetype limit,
                                                                   const Interrupt &interrupt)
{
    QByteArray all;
    for (;;) {
        const auto some = readSome(descriptor, interrupt);
        if (!some) {
            return some;
        }
        if (some->isEmpty()) {
            return all;
        }
        all += *some;
        if (all.size() > limit) {
            return std::unexpected(ReadProblem::TooLong);
        }
    }
}

std::expected<QByteArray, Terminal::ReadProblem> Terminal::readLine(qsizetype limit,
                                                                    const Interrupt &interrupt)
{
    QByteArray line;
    while (!line.endsWith('\n')) {
        const auto some = readSome(STDIN_FILENO, interrupt);
        if (!some) {
            return some;
        }
        if (some->isEmpty()) {
            return line;
        }
        line += *some;
        if (line.size() > limit) {
            return std::unexpected(ReadProblem::TooLong);
        }
    }
    line.chop(1);
    return line;
}

std::expected<QByteArray, Terminal::ReadProblem>
Terminal::readHiddenLine(qsizetype limit, const Interrupt &interrupt, const std::function<void()> &ask)
{
    const EchoOff silence;
    ask();
    return readLine(limit, interrupt);
}

} // namespace patchbay
