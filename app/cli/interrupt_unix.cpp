#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace patchbay
{

namespace
{

// A handler is given nothing but the number, and may do little else than write().
volatile std::sig_atomic_t writeEnd = -1;
volatile std::sig_atomic_t happened = 0;

void handle(int)
{
    const int error = errno;
    happened = 1;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(int(writeEnd), &byte, 1);
    errno = error;
}

constexpr std::array watchedSignals{SIGINT, SIGTERM, SIGHUP};

} // namespace

class Interrupt::Watch
{
public:
    Watch()
    {
        happened = 0;
        // Not pipe2(), which macOS does not have.
        if (::pipe(m_ends.data()) != 0) {
            m_ends = {-1, -1};
            return;
        }
        for (const int end : m_ends) {
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
            ::fcntl(end, F_SETFL, O_NONBLOCK);
        }
        writeEnd = m_ends[1];
        struct sigaction action = {};
        action.sa_handler = handle;
        // With SA_RESETHAND the second one finds the system's own way of ending.
        action.sa_flags = SA_RESETHAND;
        for (std::size_t i = 0; i < watchedSignals.size(); ++i) {
            ::sigaction(watchedSignals[i], nullptr, &m_before[i]);
            // One that nohup or the shell has set aside stays so.
            if (m_before[i].sa_handler != SIG_IGN) {
                ::sigaction(watchedSignals[i], &action, nullptr);
            }
        }
    }
    ~Watch()
    {
        for (std::size_t i = 0; i < watchedSignals.size() && m_ends[0] >= 0; ++i) {
            ::sigaction(watchedSignals[i], &m_before[i], nullptr);
        }
        writeEnd = -1;
        for (const int end : m_ends) {
            if (end >= 0) {
                ::close(end);
            }
        }
    }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    int readEnd() const { return m_ends[0]; }

private:
    std::array<int, 2> m_ends{-1, -1};
    std::array<struct sigaction, watchedSignals.size()> m_before{};
};

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
    , m_watch(std::make_unique<Watch>())
{
    if (descriptor() < 0) {
        return;
    }
    auto *notifier = new QSocketNotifier(descriptor(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        // The byte stays in the pipe, so that poll() elsewhere sees it too.
        notifier->setEnabled(false);
        emit requested();
    });
}

Interrupt::~Interrupt() = default;

bool Interrupt::hasHappened() const
{
    return happened != 0;
}

int Interrupt::descriptor() const
{
    return m_watch->readEnd();
}

} // namespace patchbay
