#include "ui/list/connectionlistmodel.h"

#include "providers/descriptor/providercatalog.h"
#include "ui/list/listtext.h"
#include "ui/list/rowdiff.h"

#include <algorithm>

namespace patchbay
{

ConnectionListModel::ConnectionListModel(const ProviderCatalog &catalog, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (const ProviderDescriptor &app : catalog.faces()) {
        m_appNames.insert(app.id, app.name);
    }
    m_filter.setAppNames(m_appNames);
}

void ConnectionListModel::setRows(QList<ConnectionSummary> rows)
{
    constexpr int fewRows = 64;
    ConnectionFilter target = m_filter.forRows(rows);
    QList<QUuid> before;
    QList<QUuid> after;
    before.reserve(static_cast<qsizetype>(m_shown.size()));
    after.reserve(static_cast<qsizetype>(target.visible().size()));
    for (const int row : m_shown) {
        before.append(m_rows[row].id);
    }
    for (const int row : target.visible()) {
        after.append(rows[row].id);
    }
    if (const auto diff = diffRows(before, after, fewRows)) {
        applyDiff(*diff, std::move(target), std::move(rows));
    } else {
        beginResetModel();
        exchange(std::move(target), std::move(rows));
        m_shown = m_filter.visible();
        endResetModel();
    }
    emit settled();
}

void ConnectionListModel::exchange(ConnectionFilter filter, QList<ConnectionSummary> rows)
{
    m_filter = std::move(filter);
    m_rows = std::move(rows);
    m_rowById.clear();
    m_rowById.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row) {
        m_rowById.insert(m_rows[row].id, row);
    }
}

void ConnectionListModel::applyDiff(const RowDiff &diff, ConnectionFilter filter,
                                    QList<ConnectionSummary> rows)
{
    for (auto at = diff.removed.rbegin(); at != diff.removed.rend(); ++at) {
        beginRemoveRows({}, *at, *at);
        m_shown.erase(m_shown.begin() + *at);
        endRemoveRows();
    }
    QList<QUuid> staying;
    for (const int row : m_shown) {
        staying.append(m_rows[row].id);
    }
    exchange(std::move(filter), std::move(rows));
    std::transform(staying.begin(), staying.end(), m_shown.begin(),
                   [this](const QUuid &id) { return rowOf(id); });
    if (!m_shown.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, listColumnCount - 1));
    }
    for (const int at : diff.inserted) {
        beginInsertRows({}, at, at);
        m_shown.insert(m_shown.begin() + at, m_filter.visible()[static_cast<std::size_t>(at)]);
        endInsertRows();
    }
}

void ConnectionListModel::updateRow(const ConnectionSummary &summary)
{
    const int row = rowOf(summary.id);
    if (row < 0) {
        QList<ConnectionSummary> rows = m_rows;
        rows.append(summary);
        setRows(std::move(rows));
        return;
    }
    m_rows[row] = summary;
    m_filter.rowChanged(m_rows, row);
    follow(row);
}

void ConnectionListModel::updateRows(const QList<ConnectionSummary> &rows)
{
    std::vector<int> changed;
    QList<ConnectionSummary> added;
    for (const ConnectionSummary &summary : rows) {
        if (const int row = rowOf(summary.id); row >= 0) {
            m_rows[row] = summary;
            changed.push_back(row);
        } else {
            added.append(summary);
        }
    }
    if (!added.isEmpty()) {
        setRows(m_rows + added);
    } else if (changed.size() == 1) {
        m_filter.rowChanged(m_rows, changed.front());
        follow(changed.front());
    } else if (!changed.empty()) {
        m_filter.rowsChanged(m_rows, changed);
        followMany();
    }
}

void ConnectionListModel::removeRow(const QUuid &id)
{
    const int row = rowOf(id);
    if (row >= 0) {
        QList<ConnectionSummary> rows = m_rows;
        rows.removeAt(row);
        setRows(std::move(rows));
    }
}

void ConnectionListModel::follow(int row)
{
    const std::vector<int> &target = m_filter.visible();
    const auto from = std::find(m_shown.begin(), m_shown.end(), row);
    const auto to = std::find(target.begin(), target.end(), row);
    const int oldPlace = from == m_shown.end() ? -1 : static_cast<int>(from - m_shown.begin());
    const int newPlace = to == target.end() ? -1 : static_cast<int>(to - target.begin());
    if (oldPlace < 0 && newPlace < 0) {
        return;
    }
    if (newPlace < 0) {
        beginRemoveRows({}, oldPlace, oldPlace);
        m_shown = target;
        endRemoveRows();
        emit settled();
        return;
    }
    if (oldPlace < 0) {
        beginInsertRows({}, newPlace, newPlace);
        m_shown = target;
        endInsertRows();
        emit settled();
        return;
    }
    if (oldPlace != newPlace) {
        reorder();
    }
    emit dataChanged(index(newPlace, 0), index(newPlace, listColumnCount - 1));
}

void ConnectionListModel::followMany()
{
    std::vector<int> before = m_shown;
    std::vector<int> after = m_filter.visible();
    if (before != after) {
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        if (before != after) {
            setRows(m_rows);
            return;
        }
        reorder();
    }
    if (!m_shown.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, listColumnCount - 1));
    }
}

void ConnectionListModel::setCriteria(const ListCriteria &criteria)
{
    if (criteria == m_filter.criteria()) {
        return;
    }
    m_filter.setCriteria(m_rows, criteria);
    if (m_filter.visible() != m_shown) {
        beginResetModel();
        m_shown = m_filter.visible();
        endResetModel();
    }
    emit settled();
}

bool ConnectionListModel::prepareSearch(int most)
{
    return m_filter.prepareSearch(m_rows, most);
}

void ConnectionListModel::setQueued(const QSet<QUuid> &ids)
{
    if (m_queued == ids) {
        return;
    }
    m_queued = ids;
    if (!m_shown.empty()) {
        constexpr int status = static_cast<int>(ListColumn::Status);
        emit dataChanged(index(0, status), index(rowCount() - 1, status));
    }
}

void ConnectionListModel::setChecking(const QUuid &id, bool checking)
{
    const bool queued = m_queued.remove(id);
    if (!queued && checking == m_checking.contains(id)) {
        return;
    }
    if (checking) {
        m_checking.insert(id);
    } else {
        m_checking.remove(id);
    }
    if (const QModelIndex row = indexOf(id); row.isValid()) {
        const QModelIndex status = row.siblingAtColumn(static_cast<int>(ListColumn::Status));
        emit dataChanged(status, status);
    }
}

void ConnectionListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= listColumnCount) {
        return;
    }
    m_filter.sort(m_rows, static_cast<ListColumn>(column), order);
    reorder();
}

void ConnectionListModel::reorder()
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before) {
        rows.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    }
    m_shown = m_filter.visible();
    std::vector<int> placeOf(static_cast<std::size_t>(m_rows.size()), -1);
    for (std::size_t place = 0; place < m_shown.size(); ++place) {
        placeOf[static_cast<std::size_t>(m_shown[place])] = static_cast<int>(place);
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rows[static_cast<std::size_t>(i)];
        after.append(index(placeOf[static_cast<std::size_t>(row)], before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int ConnectionListModel::rowOf(const QUuid &id) const
{
    return m_rowById.value(id, -1);
}

const ConnectionSummary &ConnectionListModel::summary(const QModelIndex &index) const
{
    return m_rows[m_shown[static_cast<std::size_t>(index.row())]];
}

QUuid ConnectionListModel::id(const QModelIndex &index) const
{
    return index.isValid() ? summary(index).id : QUuid();
}

QModelIndex ConnectionListModel::indexOf(const QUuid &id) const
{
    const int row = rowOf(id);
    const auto place = std::find(m_shown.begin(), m_shown.end(), row);
    return row < 0 || place == m_shown.end() ? QModelIndex()
                                             : index(static_cast<int>(place - m_shown.begin()), 0);
}

QString ConnectionListModel::appName(const QString &app) const
{
    return m_appNames.value(app, app);
}

int ConnectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ConnectionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : listColumnCount;
}

QVariant ConnectionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ConnectionSummary &row = summary(index);
    const auto column = static_cast<ListColumn>(index.column());
    const auto activity = m_checking.contains(row.id) ? ListText::Activity::Checking
                          : m_queued.contains(row.id) ? ListText::Activity::Queued
                                                      : ListText::Activity::None;
    const ListText text{appName(row.app), activity, QDateTime::currentDateTimeUtc()};
    switch (role) {
    case Qt::DisplayRole:
        return text.shown(row, column);
    case Qt::ToolTipRole:
        return text.toolTip(row, column);
    case Qt::AccessibleTextRole:
        return text.spoken(row, column);
    case IdRole:
        return row.id;
    case AppRole:
        return row.app;
    case VerdictRole:
        return static_cast<int>(row.verdict);
    case DescriptionRole:
        return row.description;
    case CheckingRole:
        return activity != ListText::Activity::None;
    default:
        return {};
    }
}

QVariant ConnectionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool named = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || !named || section < 0 || section >= listColumnCount) {
        return {};
    }
    return ListText::heading(static_cast<ListColumn>(section));
}

} // namespace patchbay
