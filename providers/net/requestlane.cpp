#include "providers/net/requestlane.h"

#include <algorithm>

namespace patchbay
{

void RequestLane::setRate(const RateLimit &rate)
{
    m_rate = rate;
}

void RequestLane::pauseUntil(Clock::time_point end)
{
    m_pausedUntil = std::max(m_pausedUntil, end);
}

void RequestLane::endAnswered(Clock::time_point now)
{
    m_limit = most;
    end(now);
}

void RequestLane::endUnanswered(Clock::time_point now)
{
    m_limit = troubled;
    end(now);
}

void RequestLane::endGivenUp(Clock::time_point now)
{
    end(now);
}

void RequestLane::end(Clock::time_point now)
{
    --m_running;
    if (m_rate.requests > 0) {
        m_ends.push_back(now);
    }
}

RequestLane::Clock::time_point RequestLane::opensAt(Clock::time_point now)
{
    if (m_rate.requests == 0) {
        return m_pausedUntil;
    }
    // A request is counted from its end, as only then it is known to have arrived: so the service never sees
    // more than it allows, however long the way.
    const auto window = std::chrono::seconds(m_rate.seconds);
    while (!m_ends.empty() && m_ends.front() + window <= now) {
        m_ends.pop_front();
    }
    const auto counted = m_ends.size() + static_cast<size_t>(m_running);
    const auto allowed = static_cast<size_t>(m_rate.requests);
    if (counted < allowed) {
        return m_pausedUntil;
    }
    const auto expected = counted - allowed;
    if (expected >= m_ends.size()) {
        // All of the window is under way; the end of one tells more.
        return std::max(m_pausedUntil, now + window);
    }
    return std::max(m_pausedUntil, m_ends[expected] + window);
}

} // namespace patchbay
