#pragma once

#include "app/connections/connectionstore.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace patchbay
{

/// Stores the reports of many checks, several in one write: each waits a moment for others, as the disk is
/// slow to confirm.
class ReportWriter : public QObject
{
    Q_OBJECT

public:
    explicit ReportWriter(ConnectionStore &store, QObject *parent = nullptr);
    ~ReportWriter() override; ///< stores what waits, without telling

    void add(const ConnectionStore::ReportToSave &report);
    void flush(); ///< stores what waits

signals:
    /// On the disk, or why not; false where the connection was changed meanwhile and nothing was stored.
    void saved(const patchbay::ConnectionStore::ReportToSave &report, const patchbay::Result<bool> &result);
    void flushed(); ///< after the last saved() of a write

private:
    ConnectionStore &m_store;
    QList<ConnectionStore::ReportToSave> m_waiting;
    QTimer m_timer;
    QElapsedTimer m_sinceWrite;
    std::chrono::milliseconds m_pause{0};
};

} // namespace patchbay
