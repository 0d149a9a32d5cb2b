#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace patchbay::testing
{

/// Measures how long the event loop of this thread was ever held up.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start(10);
    }
    qint64 longestGapMs() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace patchbay::testing
