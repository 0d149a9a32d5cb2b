#include "app/cli/texttable.h"

#include "app/cli/printabletext.h"

#include <algorithm>

namespace patchbay
{

TextTable::TextTable(const QStringList &headings)
    : m_widths(headings.size(), 0)
{
    addRow(headings);
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_widths.size());
    QStringList row;
    row.reserve(cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.append(printable(cells.at(i)));
        m_widths[i] = std::max(m_widths.at(i), columnsOf(row.constLast()));
    }
    m_rows.append(row);
}

QString TextTable::text() const
{
    QString out;
    for (const QStringList &row : m_rows) {
        int blanks = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString &cell = row.at(i);
            if (cell.isEmpty()) {
                blanks += m_widths.at(i) + 2;
                continue;
            }
            out.append(QString(blanks, u' ')).append(cell);
            blanks = m_widths.at(i) - columnsOf(cell) + 2;
        }
        out.append(u'\n');
    }
    return out;
}

} // namespace patchbay
