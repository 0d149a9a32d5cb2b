#pragma once

#include "ui/list/listcolumn.h"

#include <array>

class QTableView;

namespace patchbay
{

/// Which columns of the list are shown: those that the user wants, as far as there is room for them.
class ListColumns
{
public:
    /// `table` must outlive this and have its model by the first other call.
    explicit ListColumns(QTableView &table);

    void setUsualWidths();
    void fit(); ///< leaves out the least important ones that the table has no room for

    bool isWanted(ListColumn column) const;
    void setWanted(ListColumn column, bool wanted); ///< the name cannot be left out
    bool isFirstShown(int column) const;
    bool isLastShown(int column) const;

private:
    bool anyShown(int fromVisual, int toVisual) const;

    QTableView &m_table;
    std::array<bool, listColumnCount> m_wanted;
};

} // namespace patchbay
