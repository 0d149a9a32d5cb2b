#pragma once

#include <QObject>
#include <QTimer>

namespace patchbay
{

class ConnectionStore;

/// Tells within a second that another process has changed the store.
class StoreWatcher : public QObject
{
    Q_OBJECT

public:
    explicit StoreWatcher(ConnectionStore &store, QObject *parent = nullptr);

signals:
    void changed();

private:
    void look();

    ConnectionStore &m_store;
    QTimer m_timer;
    qint64 m_version = -1;
};

} // namespace patchbay
