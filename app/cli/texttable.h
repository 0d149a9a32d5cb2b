#pragma once

#include <QList>
#include <QString>

#include <initializer_list>
#include <vector>

namespace patchbay
{

/// Rows of text in aligned columns, as a terminal shows them. Cells are made printable.
class TextTable
{
public:
    TextTable(std::initializer_list<QString> headings);

    void addRow(std::initializer_list<QString> cells); ///< as many as there are headings
    void reserve(qsizetype rows);
    /// Each row on a line of its own, two blanks between columns, none at a line's end.
    QString text() const;

private:
    struct Cell {
        QString text;
        int width = 0;
    };
    qsizetype m_columns;
    std::vector<Cell> m_cells;
    QList<int> m_widths;
};

} // namespace patchbay
