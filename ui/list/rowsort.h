#pragma once

#include "app/connections/connection.h"
#include "ui/list/listcolumn.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace patchbay
{

/// The positions of all rows in the order of RowLess, made of keys that cost less to compare than rows do.
std::vector<int> sortedRows(const QList<ConnectionSummary> &rows, ListColumn column, Qt::SortOrder order,
                            const QHash<QString, QString> &appNames);

} // namespace patchbay
