#include "app/cli/texttable.h"

#include "app/cli/printabletext.h"

#include <algorithm>
#include <numeric>

namespace patchbay
{

TextTable::TextTable(const QStringList &headings)
    : m_columns(headings.size())
    , m_widths(headings.size(), 0)
{
    addRow(headings);
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns);
    for (qsizetype i = 0; i < m_columns; ++i) {
        const QString text = printable(cells.at(i));
        const int width = columnsOf(text);
        m_widths[i] = std::max(m_widths.at(i), width);
        m_cells.push_back({text, width});
    }
}

QString TextTable::text() const
{
    constexpr int gap = 2;
    const qsizetype rows = qsizetype(m_cells.size()) / m_columns;
    QString out;
    out.reserve(rows * std::accumulate(m_widths.begin(), m_widths.end(), m_columns * gap));
    int blanks = 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const qsizetype column = qsizetype(i) % m_columns;
        const Cell &cell = m_cells[i];
        if (!cell.text.isEmpty()) {
            out.resize(out.size() + blanks, u' ');
            out.append(cell.text);
            blanks = -cell.width;
        }
        blanks += m_widths.at(column) + gap;
        if (column == m_columns - 1) {
            out.append(u'\n');
            blanks = 0;
        }
    }
    return out;
}

} // namespace patchbay
