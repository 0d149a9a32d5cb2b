#include "app/connections/checkqueue.h"

#include <algorithm>

namespace patchbay
{

void CheckQueue::clear()
{
    m_unsorted.clear();
    m_byOrigin.clear();
}

std::optional<QUuid> CheckQueue::take(const std::function<bool(const QString &origin)> &hasRoom)
{
    const auto fits = [&hasRoom](const auto &entry) { return hasRoom(entry.first); };
    const auto after = m_byOrigin.upper_bound(m_last);
    auto found = std::find_if(after, m_byOrigin.end(), fits);
    if (found == m_byOrigin.end()) {
        found = std::find_if(m_byOrigin.begin(), after, fits);
        found = found == after ? m_byOrigin.end() : found;
    }
    if (found == m_byOrigin.end()) {
        return m_unsorted.isEmpty() ? std::nullopt : std::optional(m_unsorted.dequeue());
    }
    m_last = found->first;
    const QUuid id = found->second.dequeue();
    if (found->second.isEmpty()) {
        m_byOrigin.erase(found);
    }
    return id;
}

} // namespace patchbay
