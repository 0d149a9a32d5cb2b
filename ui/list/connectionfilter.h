#pragma once

#include "app/connections/connection.h"
#include "ui/list/listcolumn.h"
#include "ui/list/rowkeys.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace patchbay
{

/// What the list is narrowed to.
struct ListCriteria {
    QString text; ///< every word must occur in name, description, app or identity
    QString app;  ///< id; empty means all
    std::optional<Verdict> verdict;

    bool isEmpty() const { return text.isEmpty() && app.isEmpty() && !verdict; }
    bool operator==(const ListCriteria &) const = default;
};

/// Decides which rows are seen, and in which order. Works on positions only; the rows themselves are the
/// caller's and are handed in again with every call that reads them.
class ConnectionFilter
{
public:
    using Rows = QList<ConnectionSummary>;

    /// What an app is called, for search and sort.
    void setAppNames(QHash<QString, QString> names);

    /// The same names, criteria and order for other rows.
    ConnectionFilter forRows(const Rows &rows) const;
    /// Call after the rows were exchanged.
    void reset(const Rows &rows);
    /// Call after these rows, each named once, were changed; cheaper than reset() where they are few.
    void rowsChanged(const Rows &rows, const std::vector<int> &changed);
    void rowChanged(const Rows &rows, int row) { rowsChanged(rows, {row}); }
    void setCriteria(const Rows &rows, const ListCriteria &criteria);
    void sort(const Rows &rows, ListColumn column, Qt::SortOrder order);
    /// Does ahead of time, for `most` more rows, what the first search would have to do. True once it is done
    /// for all.
    bool prepareSearch(const Rows &rows, int most);

    const ListCriteria &criteria() const { return m_criteria; }
    ListColumn sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Positions in the rows, in the order to be shown.
    const std::vector<int> &visible() const { return m_visible; }

private:
    QStringView appName(const ConnectionSummary &row) const;
    bool passes(const ConnectionSummary &row) const;
    void sortAll(const Rows &rows);
    /// `further` starts from what is seen now.
    void narrow(const Rows &rows, bool further = false);

    QHash<QString, QString> m_appNames;
    RowKeys m_keys; ///< of the first rows, until all are prepared
    ListCriteria m_criteria;
    ListColumn m_column = ListColumn::Connection;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_sorted; ///< all rows
    std::vector<int> m_visible;
    std::vector<std::uint8_t> m_matching;
};

} // namespace patchbay
