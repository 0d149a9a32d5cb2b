#pragma once

#include <QObject>

class QAbstractScrollArea;

namespace patchbay::bench
{

/// Prints the milliseconds from PATCHBAY_BENCH_START (CLOCK_MONOTONIC, in ns) to the first painted viewport,
/// then quits the application.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaint(QAbstractScrollArea &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_seen = false;
};

} // namespace patchbay::bench
