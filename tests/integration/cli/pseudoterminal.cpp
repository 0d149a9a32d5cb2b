#include "tests/integration/cli/pseudoterminal.h"

#include <QProcess>

#include <array>
#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace patchbay::test
{

PseudoTerminal::PseudoTerminal()
{
    if (::openpty(&m_master, &m_slave, nullptr, nullptr, nullptr) != 0) {
        m_master = m_slave = -1;
        return;
    }
    ::fcntl(m_master, F_SETFL, O_NONBLOCK);
    ::fcntl(m_master, F_SETFD, FD_CLOEXEC);
}

PseudoTerminal::~PseudoTerminal()
{
    for (const int end : {m_master, m_slave}) {
        if (end >= 0) {
            ::close(end);
        }
    }
}

void PseudoTerminal::attach(QProcess &process)
{
    process.setChildProcessModifier([slave = m_slave] {
        ::setsid();
        ::ioctl(slave, TIOCSCTTY, 0);
        for (const int stream : {0, 1, 2}) {
            ::dup2(slave, stream);
        }
    });
}

void PseudoTerminal::type(const QByteArray &keys)
{
    [[maybe_unused]] const auto written = ::write(m_master, keys.data(), size_t(keys.size()));
}

bool PseudoTerminal::echoes() const
{
    termios state = {};
    return ::tcgetattr(m_slave, &state) == 0 && (state.c_lflag & ECHO) != 0;
}

QByteArray PseudoTerminal::screen()
{
    std::array<char, 4096> bytes{};
    for (;;) {
        const ssize_t count = ::read(m_master, bytes.data(), bytes.size());
        if (count <= 0) {
            return m_screen;
        }
        m_screen.append(bytes.data(), qsizetype(count));
    }
}

} // namespace patchbay::test
