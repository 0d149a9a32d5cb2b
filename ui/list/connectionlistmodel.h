#pragma once

#include "app/connections/connection.h"
#include "ui/list/connectionfilter.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>
#include <QSet>

#include <vector>

namespace patchbay
{

class ProviderCatalog;
struct RowDiff;

/// The rows of the list as they are filtered and sorted. It only shows what it was given: it reads no store,
/// starts no check and holds no secret.
class ConnectionListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        AppRole,
        VerdictRole, ///< int of Verdict
        DescriptionRole,
        CheckingRole, ///< true while the connection is being checked or waits for that
    };

    explicit ConnectionListModel(const ProviderCatalog &catalog, QObject *parent = nullptr);

    /// Replaces all rows. Keeps persistent indexes where few rows came or went.
    void setRows(QList<ConnectionSummary> rows);
    void updateRow(const ConnectionSummary &row);          ///< adds it where it is new
    void updateRows(const QList<ConnectionSummary> &rows); ///< the same at the cost of one
    void removeRow(const QUuid &id);
    void setCriteria(const ListCriteria &criteria);
    void setQueued(const QSet<QUuid> &ids);           ///< wait for their check; no others do
    void setChecking(const QUuid &id, bool checking); ///< neither way does it wait any longer
    /// Does ahead of time, for `most` more rows, what the first search would have to do. True once it is done
    /// for all.
    bool prepareSearch(int most);

    const ListCriteria &criteria() const { return m_filter.criteria(); }
    ListColumn sortColumn() const { return m_filter.sortColumn(); }
    Qt::SortOrder sortOrder() const { return m_filter.sortOrder(); }
    int total() const { return static_cast<int>(m_rows.size()); }
    const QList<ConnectionSummary> &all() const { return m_rows; }
    const ConnectionSummary &summary(const QModelIndex &index) const;
    QUuid id(const QModelIndex &index) const;
    QModelIndex indexOf(const QUuid &id) const; ///< invalid while the row is not seen
    QString appName(const QString &app) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void settled(); ///< after rows came or went: what is seen and what there is are both right again

private:
    void exchange(ConnectionFilter filter, QList<ConnectionSummary> rows);
    void applyDiff(const RowDiff &diff, ConnectionFilter filter, QList<ConnectionSummary> rows);
    void follow(int row); ///< shows what a change of this row did to its place
    void followMany();
    void reorder(); ///< the same rows in another order
    int rowOf(const QUuid &id) const;

    QHash<QString, QString> m_appNames;
    QList<ConnectionSummary> m_rows;
    QHash<QUuid, int> m_rowById;
    ConnectionFilter m_filter;
    std::vector<int> m_shown; ///< what the views know; follows m_filter.visible()
    QSet<QUuid> m_queued;
    QSet<QUuid> m_checking;
};

} // namespace patchbay
