#include "app/cli/texttable.h"

#include "app/cli/printabletext.h"

#include <algorithm>
#include <numeric>

namespace patchbay
{

TextTable::TextTable(std::initializer_list<QString> headings)
    : m_columns(qsizetype(headings.size()))
    , m_widths(m_columns, 0)
{
    addRow(headings);
}

void TextTable::reserve(qsizetype rows)
{
    m_cells.reserve(std::size_t((rows + 1) * m_columns));
}

void TextTable::addRow(std::initializer_list<QString> cells)
{
    Q_ASSERT(qsizetype(cells.size()) == m_columns);
    int *columnWidth = m_widths.data();
    for (const QString &cell : cells) {
        const bool plain = isPlain(cell);
        Cell &added = m_cells.emplace_back(plain ? cell : printable(cell));
        added.width = plain ? int(cell.size()) : columnsOf(added.text);
        *columnWidth = std::max(*columnWidth, added.width);
        ++columnWidth;
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
