#pragma once

#include <QQueue>
#include <QString>
#include <QUuid>

#include <functional>
#include <map>
#include <optional>

namespace patchbay
{

/// Connections that wait for their check. Once their origins are known these take turns.
class CheckQueue
{
public:
    void add(const QUuid &id) { m_unsorted.enqueue(id); }
    void sortIn(const QString &origin, const QUuid &id) { m_byOrigin[origin].enqueue(id); }
    void clear();

    /// The next of an origin that has room, or else one whose origin is not known yet.
    std::optional<QUuid> take(const std::function<bool(const QString &origin)> &hasRoom);

private:
    QQueue<QUuid> m_unsorted;
    std::map<QString, QQueue<QUuid>> m_byOrigin; ///< none is empty
    QString m_last;                              ///< the origin that had its turn last
};

} // namespace patchbay
