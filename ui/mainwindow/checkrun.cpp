#include "ui/mainwindow/checkrun.h"

#include "app/services.h"

#include <utility>

namespace patchbay
{

CheckRun::CheckRun(Services &services, QObject *parent)
    : QObject(parent)
    , m_checks(services.catalog, *services.store, *services.vault, *services.engine)
{
    connect(&m_checks, &CheckConnections::progressed, this, &CheckRun::progressed);
    connect(&m_checks, &CheckConnections::checkStarted, this, [this](const QUuid &id) {
        m_underWay.insert(id);
        emit rowChecking(id, true);
    });
    connect(&m_checks, &CheckConnections::checked, this, &CheckRun::receive);
    connect(&m_checks, &CheckConnections::finished, this, &CheckRun::finish);
}

void CheckRun::start(const QList<QUuid> &ids)
{
    if (!ids.isEmpty()) {
        m_checks.start(ids);
    }
}

void CheckRun::cancel()
{
    m_checks.cancel();
}

bool CheckRun::isRunning() const
{
    return m_checks.isRunning();
}

void CheckRun::receive(const QUuid &id, const Result<CheckReport> &result)
{
    m_underWay.remove(id);
    if (result) {
        ++m_summary.checked;
        m_summary.wanting += result->verdict == Verdict::Valid ? 0 : 1;
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_summary.failures[result.error().code].append(id);
    }
    emit rowChecking(id, false);
    emit rowChanged(id);
}

void CheckRun::finish(bool cancelled)
{
    const QSet<QUuid> left = std::exchange(m_underWay, {});
    for (const QUuid &id : left) {
        emit rowChecking(id, false);
    }
    Summary summary = std::exchange(m_summary, {});
    summary.cancelled = cancelled;
    emit ended(summary);
}

} // namespace patchbay
