#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace patchbay
{

/// Rows of text in aligned columns, as a terminal shows them. Cells are made printable.
class TextTable
{
public:
    explicit TextTable(const QStringList &headings);

    void addRow(const QStringList &cells); ///< as many as there are headings
    /// Each row on a line of its own, two blanks between columns, none at a line's end.
    QString text() const;

private:
    QList<QStringList> m_rows;
    QList<int> m_widths;
};

} // namespace patchbay
