#include "tests/bench/firstpaint.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QEvent>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace patchbay::bench
{

FirstPaint::FirstPaint(QAbstractScrollArea &view)
{
    view.viewport()->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_seen) {
        m_seen = true;
        // Posted, so that it runs after the paint that was just begun has reached the window.
        QTimer::singleShot(0, this, [] {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            const auto start =
                std::chrono::nanoseconds(qEnvironmentVariable("PATCHBAY_BENCH_START").toLongLong());
            QTextStream(stdout) << std::chrono::duration<double, std::milli>(now - start).count() << '\n';
            QCoreApplication::quit();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace patchbay::bench
