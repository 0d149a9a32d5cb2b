#include "ui/mainwindow/storefollower.h"

#include "app/connections/recoverstore.h"
#include "app/connections/storewatcher.h"
#include "app/services.h"
#include "providers/base/async.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"
#include "ui/list/summaryof.h"
#include "ui/mainwindow/filterbar.h"
#include "ui/mainwindow/listpane.h"
#include "ui/mainwindow/notices.h"
#include "ui/mainwindow/runtext.h"

#include <QTimer>

#include <algorithm>
#include <set>

namespace patchbay
{

StoreFollower::StoreFollower(Services &services, const StoreWatcher &watcher, ListPane &list,
                             FilterBar &filters, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_list(list)
    , m_filters(filters)
    , m_notices(notices)
    , m_recovery(new RecoverStore(*services.store, *services.vault, this))
{
    connect(&watcher, &StoreWatcher::changed, this, &StoreFollower::reload);
}

void StoreFollower::start()
{
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &StoreFollower::letTimePass);
    minute->start(std::chrono::minutes(1));
    if (m_services.store->isReadOnly()) {
        m_notices.showFailure({ErrorCode::StoreReadOnly, {}}, {});
    }
    recover();
}

void StoreFollower::letTimePass()
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QList<ConnectionSummary> &rows = m_list.model().all();
    const bool someEnded = std::any_of(rows.begin(), rows.end(), [now](const ConnectionSummary &row) {
        return verdictAt(now, row.verdict, row.checkedAt, row.expiresAt) != row.verdict;
    });
    if (someEnded) {
        reload();
    } else {
        m_list.table().viewport()->update();
    }
}

void StoreFollower::recover()
{
    deliver(m_recovery->run(), this, [this](const Result<RecoverStore::Outcome> &outcome) {
        if (!outcome) {
            return; // the list itself tells what is wrong with the store
        }
        if (const QString settled = recoverySentence(*outcome); !settled.isEmpty()) {
            reload();
            emit said(settled);
        }
        m_notices.showLeftOver(*outcome, [this] { recover(); });
    });
}

void StoreFollower::reload()
{
    show(m_services.store->summaries());
}

void StoreFollower::show(Result<QList<ConnectionSummary>> rows)
{
    if (!rows) {
        m_list.showUnknown();
        m_notices.showStoreProblem(rows.error(), [this] { reload(); });
        return;
    }
    m_notices.clearStoreProblem();
    m_list.setRows(*std::move(rows));
    offerApps();
    emit reloaded();
}

void StoreFollower::offerApps()
{
    const ConnectionListModel &model = m_list.model();
    std::set<QString> ids;
    for (const ConnectionSummary &row : model.all()) {
        ids.insert(row.app);
    }
    QList<std::pair<QString, QString>> apps;
    for (const QString &id : ids) {
        apps.append({id, model.appName(id)});
    }
    std::sort(apps.begin(), apps.end(), [](const auto &one, const auto &other) {
        return one.second.localeAwareCompare(other.second) < 0;
    });
    m_filters.setApps(apps);
}

void StoreFollower::refreshRow(const QUuid &id)
{
    refreshRows({id});
}

void StoreFollower::refreshRows(const QList<QUuid> &ids)
{
    ConnectionListModel &model = m_list.model();
    const int before = model.total();
    QList<ConnectionSummary> rows;
    for (const QUuid &id : ids) {
        const Result<Connection> connection = m_services.store->find(id);
        if (connection) {
            rows.append(summaryOf(*connection));
        } else if (connection.error().code == ErrorCode::NoSuchConnection) {
            model.removeRow(id);
        }
    }
    model.updateRows(rows);
    if (model.total() != before) {
        offerApps();
    }
    emit rowsRefreshed(ids);
}

} // namespace patchbay
