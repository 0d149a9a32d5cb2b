#include "ui/list/listtext.h"

#include "app/text/problemtext.h"
#include "ui/look/relativetime.h"

#include <utility>

namespace patchbay
{

namespace
{

QDateTime at(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

/// Tool tips guess whether a text is HTML; what a user or a service wrote is none.
QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

} // namespace

QString ListText::heading(ListColumn column)
{
    switch (column) {
    case ListColumn::Connection:
        return tr("Connection");
    case ListColumn::App:
        return tr("App");
    case ListColumn::Identity:
        return tr("Identity");
    case ListColumn::Status:
        return tr("Status");
    case ListColumn::Expires:
        return tr("Expires");
    case ListColumn::LastCheck:
        return tr("Last check");
    }
    std::unreachable();
}

QString ListText::queuedWord()
{
    return tr("Waiting…");
}

QString ListText::checkingWord()
{
    return tr("Checking…");
}

QString ListText::shown(const ConnectionSummary &row, ListColumn column) const
{
    switch (column) {
    case ListColumn::Connection:
        return row.name;
    case ListColumn::App:
        return appName;
    case ListColumn::Identity:
        return row.identity;
    case ListColumn::Status:
        switch (activity) {
        case Activity::Queued:
            return queuedWord();
        case Activity::Checking:
            return checkingWord();
        case Activity::None:
            return word(row.verdict);
        }
        std::unreachable();
    case ListColumn::Expires:
        if (row.expiresAt != 0) {
            return look::relativeTime(at(row.expiresAt), now);
        }
        return row.neverExpires ? tr("Never") : QString();
    case ListColumn::LastCheck:
        return row.checkedAt != 0 ? look::relativeTime(at(row.checkedAt), now) : tr("Never");
    }
    std::unreachable();
}

QString ListText::toolTip(const ConnectionSummary &row, ListColumn column) const
{
    switch (column) {
    case ListColumn::Connection:
        return plainToolTip(row.description.isEmpty() ? row.name : row.description);
    case ListColumn::App:
        return plainToolTip(appName);
    case ListColumn::Identity:
        return plainToolTip(row.identity);
    case ListColumn::Status:
        return {};
    case ListColumn::Expires:
        return row.expiresAt != 0 ? look::exactTime(at(row.expiresAt)) : QString();
    case ListColumn::LastCheck:
        return row.checkedAt != 0 ? look::exactTime(at(row.checkedAt)) : QString();
    }
    std::unreachable();
}

QString ListText::spoken(const ConnectionSummary &row, ListColumn column) const
{
    const QString text = shown(row, column);
    switch (column) {
    case ListColumn::Connection:
        return row.description.isEmpty() ? text
                                         : tr("%1, %2", "name and description").arg(text, row.description);
    case ListColumn::Expires:
    case ListColumn::LastCheck: {
        const QString exact = toolTip(row, column);
        return exact.isEmpty() ? text : tr("%1, %2", "relative and exact time").arg(text, exact);
    }
    case ListColumn::App:
    case ListColumn::Identity:
    case ListColumn::Status:
        return text;
    }
    std::unreachable();
}

} // namespace patchbay
