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

    /// What needs the user's care comes first.
    static int urgency(Verdict verdict);
    /// Dates first, then tokens that never expire, then those of which nothing is known.
    static qint64 expiry(const ConnectionSummary &row);

private:
    int compare(const ConnectionSummary &one, const ConnectionSummary &other) const;

    ListColumn m_column;
    const QHash<QString, QString> &m_appNames;
};

} // namespace patchbay
