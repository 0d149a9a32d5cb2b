#include "ui/mainwindow/checkbatch.h"

#include "app/services.h"

#include <utility>

namespace patchbay
{

CheckBatch::CheckBatch(Services &services, QObject *parent)
    : QObject(parent)
    , m_checks(services.catalog, *services.store, *services.vault, *services.engine)
{
    connect(&m_checks, &CheckConnections::progressed, this, &CheckBatch::tellChanges);
    connect(&m_checks, &CheckConnections::progressed, this, &CheckBatch::progressed);
    connect(&m_checks, &CheckConnections::checkStarted, this, [this](const QUuid &id) {
        m_queued.remove(id);
        m_underWay.insert(id);
        emit rowChecking(id, true);
    });
    connect(&m_checks, &CheckConnections::checked, this, &CheckBatch::receive);
    connect(&m_checks, &CheckConnections::finished, this, &CheckBatch::finish);
}

void CheckBatch::start(const QList<QUuid> &ids)
{
    if (ids.isEmpty()) {
        return;
    }
    for (const QUuid &id : ids) {
        if (!m_underWay.contains(id)) {
            m_queued.insert(id);
        }
    }
    emit rowsQueued(m_queued);
    m_checks.start(ids);
}

void CheckBatch::cancel()
{
    m_checks.cancel();
}

bool CheckBatch::isRunning() const
{
    return m_checks.isRunning();
}

void CheckBatch::receive(const QUuid &id, const Result<CheckReport> &result)
{
    m_queued.remove(id);
    m_underWay.remove(id);
    if (result) {
        ++m_summary.checked;
        m_summary.wanting += result->verdict == Verdict::Valid ? 0 : 1;
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_summary.failures[result.error().code].append(id);
    }
    m_changed.append(id);
    emit rowChecking(id, false);
}

void CheckBatch::tellChanges()
{
    if (const QList<QUuid> changed = std::exchange(m_changed, {}); !changed.isEmpty()) {
        emit rowsChanged(changed);
    }
}

void CheckBatch::finish(bool cancelled)
{
    tellChanges();
    m_queued.clear();
    emit rowsQueued(m_queued);
    const QSet<QUuid> left = std::exchange(m_underWay, {});
    for (const QUuid &id : left) {
        emit rowChecking(id, false);
    }
    Summary summary = std::exchange(m_summary, {});
    summary.cancelled = cancelled;
    emit ended(summary);
}

} // namespace patchbay
