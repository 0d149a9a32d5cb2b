#pragma once

#include "providers/net/ratelimit.h"

#include <chrono>
#include <deque>

namespace patchbay
{

/// What one origin can take: how many requests at a time, how many in its time window, and nothing while it
/// wants to be left alone.
class RequestLane
{
public:
    using Clock = std::chrono::steady_clock;

    static constexpr int most = 6;     ///< at a time
    static constexpr int untried = 2;  ///< as long as it has not answered yet
    static constexpr int troubled = 1; ///< after it left one without an answer

    void setRate(const RateLimit &rate);
    void pauseUntil(Clock::time_point end);

    void begin() { ++m_running; }
    void endAnswered(Clock::time_point now);
    void endUnanswered(Clock::time_point now);
    void endGivenUp(Clock::time_point now);

    int limit() const { return m_limit; }
    bool isFull() const { return m_running >= m_limit; }
    Clock::time_point pausedUntil() const { return m_pausedUntil; }
    /// When the pause is over and the window has room; not in the future where it is open.
    Clock::time_point opensAt(Clock::time_point now);

private:
    void end(Clock::time_point now);

    RateLimit m_rate;
    int m_running = 0;
    int m_limit = untried;
    Clock::time_point m_pausedUntil = Clock::time_point::min();
    std::deque<Clock::time_point> m_ends; ///< of the requests in the window, oldest first
};

} // namespace patchbay
