#pragma once

#include "app/connections/connection.h"
#include "ui/list/listcolumn.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace patchbay
{

/// The words of one row of the list: as shown, as told in a tool tip, as read out.
struct ListText {
    Q_DECLARE_TR_FUNCTIONS(ListText)

public:
    enum class Activity { None, Queued, Checking };

    QString appName;
    Activity activity = Activity::None;
    QDateTime now;

    static QString heading(ListColumn column);
    QString shown(const ConnectionSummary &row, ListColumn column) const;
    QString toolTip(const ConnectionSummary &row, ListColumn column) const;
    QString spoken(const ConnectionSummary &row, ListColumn column) const;

    static QString queuedWord();
    static QString checkingWord();
};

} // namespace patchbay
