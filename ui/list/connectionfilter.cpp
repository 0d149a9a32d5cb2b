#include "ui/list/connectionfilter.h"

#include "ui/list/rowless.h"
#include "ui/list/rowsort.h"

#include <algorithm>
#include <utility>

namespace patchbay
{

void ConnectionFilter::setAppNames(QHash<QString, QString> names)
{
    m_appNames = std::move(names);
}

ConnectionFilter ConnectionFilter::forRows(const Rows &rows) const
{
    ConnectionFilter other;
    other.m_appNames = m_appNames;
    other.m_criteria = m_criteria;
    other.m_column = m_column;
    other.m_sortOrder = m_sortOrder;
    other.reset(rows);
    return other;
}

void ConnectionFilter::reset(const Rows &rows)
{
    m_keys.clear();
    sortAll(rows);
    narrow(rows);
}

void ConnectionFilter::rowsChanged(const Rows &rows, const std::vector<int> &changed)
{
    const RowLess less(m_column, m_appNames);
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    const auto before = [&](int one, int other) {
        return ascending ? less(rows[one], rows[other]) : less(rows[other], rows[one]);
    };
    // All of them first: those that are no longer in their place would mislead the search for one.
    for (const int row : changed) {
        m_sorted.erase(std::find(m_sorted.begin(), m_sorted.end(), row));
    }
    for (const int row : changed) {
        const ConnectionSummary &now = rows[row];
        if (row < m_keys.size()) {
            m_keys.replace(row, {now.name, now.description, appName(now), now.identity});
        }
        m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), row, before), row);
    }
    narrow(rows);
}

void ConnectionFilter::setCriteria(const Rows &rows, const ListCriteria &criteria)
{
    // Typing on only takes rows away, so those that are out already need no second look.
    const bool typedOn = criteria.app == m_criteria.app && criteria.verdict == m_criteria.verdict &&
                         !m_criteria.text.isEmpty() && criteria.text.startsWith(m_criteria.text);
    m_criteria = criteria;
    narrow(rows, typedOn);
}

void ConnectionFilter::sort(const Rows &rows, ListColumn column, Qt::SortOrder order)
{
    m_column = column;
    m_sortOrder = order;
    sortAll(rows);
    narrow(rows);
}

bool ConnectionFilter::prepareSearch(const Rows &rows, int most)
{
    const qsizetype first = m_keys.size();
    const qsizetype end = std::min<qsizetype>(rows.size(), first + most);
    if (first == 0) {
        m_keys.reserve(static_cast<int>(rows.size()));
    }
    for (qsizetype row = first; row < end; ++row) {
        m_keys.append({rows[row].name, rows[row].description, appName(rows[row]), rows[row].identity});
    }
    return end == rows.size();
}

QStringView ConnectionFilter::appName(const ConnectionSummary &row) const
{
    const auto known = m_appNames.constFind(row.app);
    return known == m_appNames.cend() ? row.app : *known;
}

bool ConnectionFilter::passes(const ConnectionSummary &row) const
{
    return (m_criteria.app.isEmpty() || row.app == m_criteria.app) &&
           (!m_criteria.verdict || row.verdict == *m_criteria.verdict);
}

void ConnectionFilter::sortAll(const Rows &rows)
{
    m_sorted = sortedRows(rows, m_column, m_sortOrder, m_appNames);
}

void ConnectionFilter::narrow(const Rows &rows, bool further)
{
    const std::vector<std::string> words = RowKeys::words(m_criteria.text);
    if (words.empty() && m_criteria.app.isEmpty() && !m_criteria.verdict) {
        m_visible = m_sorted;
        m_matching.clear();
        return;
    }
    if (!further || m_matching.size() != static_cast<std::size_t>(rows.size())) {
        m_matching.assign(static_cast<std::size_t>(rows.size()), 1);
    }
    if (!m_criteria.app.isEmpty() || m_criteria.verdict) {
        for (int row = 0; row < rows.size(); ++row) {
            m_matching[static_cast<std::size_t>(row)] &= passes(rows[row]) ? 1 : 0;
        }
    }
    if (!words.empty()) {
        prepareSearch(rows, static_cast<int>(rows.size()));
        m_keys.keepMatching(words, m_matching);
    }
    m_visible.clear();
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(m_visible),
                 [this](int row) { return m_matching[static_cast<std::size_t>(row)] != 0; });
}

} // namespace patchbay
