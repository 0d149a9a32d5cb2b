#include "ui/list/listcolumns.h"

#include "providers/check/checkreport.h"
#include "ui/look/metrics.h"
#include "ui/look/relativetime.h"
#include "ui/look/statuslook.h"
#include "ui/look/textsize.h"

#include <QDateTime>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace patchbay
{

namespace
{

/// The most important first; the name is always there.
constexpr std::array byImportance{ListColumn::Status, ListColumn::Expires, ListColumn::Identity,
                                  ListColumn::LastCheck, ListColumn::App};
constexpr int nameCharacters = 26;

int widthOf(const QFontMetrics &metrics, const QString &sample)
{
    return metrics.horizontalAdvance(sample) + 2 * look::grid;
}

int usualWidth(ListColumn column, const QFont &font)
{
    const QFontMetrics metrics(font);
    switch (column) {
    case ListColumn::Connection:
        return look::monogramSize + 4 * look::grid + nameCharacters * metrics.averageCharWidth();
    case ListColumn::App:
        return widthOf(metrics, QStringLiteral("Northflank"));
    case ListColumn::Identity:
        return widthOf(metrics, QStringLiteral("someone@example.com"));
    case ListColumn::Status: {
        int widest = 0;
        const QFont small = look::sized(font, look::TextSize::Small);
        for (int verdict = 0; verdict <= static_cast<int>(Verdict::Unchecked); ++verdict) {
            widest = std::max(widest, look::pillSize(static_cast<Verdict>(verdict), small).width());
        }
        return widest + look::grid;
    }
    case ListColumn::Expires:
    case ListColumn::LastCheck:
        return widthOf(metrics, look::relativeTime(QDateTime::currentDateTimeUtc().addMonths(-20),
                                                   QDateTime::currentDateTimeUtc()));
    }
    return 0;
}

} // namespace

ListColumns::ListColumns(QTableView &table)
    : m_table(table)
{
    m_wanted.fill(true);
}

void ListColumns::setUsualWidths()
{
    for (const ListColumn column : byImportance) {
        m_table.setColumnWidth(static_cast<int>(column), usualWidth(column, m_table.font()));
    }
}

void ListColumns::fit()
{
    int left = m_table.viewport()->width() - usualWidth(ListColumn::Connection, m_table.font());
    for (const ListColumn column : byImportance) {
        const int section = static_cast<int>(column);
        // A hidden section reports no width, but keeps the one it gets back when shown.
        m_table.setColumnHidden(section, false);
        const bool fits = m_table.columnWidth(section) <= left;
        const bool always = column == ListColumn::Status;
        m_table.setColumnHidden(section, !isWanted(column) || (!fits && !always));
        left -= m_table.isColumnHidden(section) ? 0 : m_table.columnWidth(section);
    }
}

bool ListColumns::isWanted(ListColumn column) const
{
    return m_wanted[static_cast<std::size_t>(column)];
}

void ListColumns::setWanted(ListColumn column, bool wanted)
{
    m_wanted[static_cast<std::size_t>(column)] = wanted || column == ListColumn::Connection;
    fit();
}

bool ListColumns::isFirstShown(int column) const
{
    return !anyShown(0, m_table.horizontalHeader()->visualIndex(column));
}

bool ListColumns::isLastShown(int column) const
{
    return !anyShown(m_table.horizontalHeader()->visualIndex(column) + 1, listColumnCount);
}

bool ListColumns::anyShown(int fromVisual, int toVisual) const
{
    for (int visual = fromVisual; visual < toVisual; ++visual) {
        if (!m_table.isColumnHidden(m_table.horizontalHeader()->logicalIndex(visual))) {
            return true;
        }
    }
    return false;
}

} // namespace patchbay
