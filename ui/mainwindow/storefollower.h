#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

#include <QList>
#include <QObject>
#include <QUuid>

namespace patchbay
{

class FilterBar;
class ListPane;
class Notices;
class RecoverStore;
class StoreWatcher;
struct Services;

/// Keeps the list in step with the store, whoever changes it, and settles what was interrupted last time.
class StoreFollower : public QObject
{
    Q_OBJECT

public:
    /// Everything given must outlive this.
    StoreFollower(Services &services, const StoreWatcher &watcher, ListPane &list, FilterBar &filters,
                  Notices &notices, QObject *parent = nullptr);

    void start(); ///< what the first picture of the window does not need
    void reload();
    void show(Result<QList<ConnectionSummary>> rows); ///< as reload(), with what was read already
    void refreshRow(const QUuid &id);
    void refreshRows(const QList<QUuid> &ids);

signals:
    void reloaded();
    void rowsRefreshed(const QList<QUuid> &ids);
    void said(const QString &sentence); ///< for the status bar

private:
    void recover();
    void letTimePass();
    void offerApps();

    Services &m_services;
    ListPane &m_list;
    FilterBar &m_filters;
    Notices &m_notices;
    RecoverStore *m_recovery = nullptr;
};

} // namespace patchbay
