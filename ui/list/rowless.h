#pragma once

#include "app/connections/connection.h"
#include "ui/list/listcolumn.h"

#include <QHash>
#include <QString>

namespace patchbay
{

/// The order of two rows by a column; equal ones by name, so that no two rows are equal.
class RowLess
{
public:
    /// `appNames` must outlive this.
    RowLess(ListColumn column, const QHash<QString, QString> &appNames);
    bool operator()(const ConnectionSummary &one, const ConnectionSummary &other) const;

private:
    int compare(const ConnectionSummary &one, const ConnectionSummary &other) const;

    ListColumn m_column;
    const QHash<QString, QString> &m_appNames;
};

} // namespace patchbay
