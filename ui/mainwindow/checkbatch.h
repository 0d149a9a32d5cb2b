#pragma once

#include "app/connections/checkconnections.h"

#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QUuid>

namespace patchbay
{

struct Services;

/// One run of checks as the window tells of it: which rows are being checked, and how it ended.
class CheckBatch : public QObject
{
    Q_OBJECT

public:
    /// What a run came to. `failures` are connections that got no report, by the reason.
    struct Summary {
        int checked = 0;
        int wanting = 0; ///< checked, but not valid
        bool cancelled = false;
        QMap<ErrorCode, QList<QUuid>> failures;
    };

    explicit CheckBatch(Services &services, QObject *parent = nullptr);

    void start(const QList<QUuid> &ids);
    void cancel();
    bool isRunning() const;

signals:
    void progressed(int done, int total);
    void rowsQueued(const QSet<QUuid> &ids); ///< these and no others wait for their check
    void rowChecking(const QUuid &id, bool checking);
    void rowsChanged(const QList<QUuid> &ids);
    void ended(const patchbay::CheckBatch::Summary &summary);

private:
    void receive(const QUuid &id, const Result<CheckReport> &result);
    void tellChanges();
    void finish(bool cancelled);

    CheckConnections m_checks;
    QSet<QUuid> m_queued;
    QSet<QUuid> m_underWay;
    QList<QUuid> m_changed; ///< and not told yet
    Summary m_summary;
};

} // namespace patchbay
