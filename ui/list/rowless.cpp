#include "ui/list/rowless.h"

#include <limits>
#include <utility>

namespace patchbay
{

namespace
{

template <typename T> int order(T one, T other)
{
    return one < other ? -1 : (other < one ? 1 : 0);
}

} // namespace

RowLess::RowLess(ListColumn column, const QHash<QString, QString> &appNames)
    : m_column(column)
    , m_appNames(appNames)
{
}

bool RowLess::operator()(const ConnectionSummary &one, const ConnectionSummary &other) const
{
    if (const int byColumn = compare(one, other); byColumn != 0) {
        return byColumn < 0;
    }
    if (const int byName = one.name.compare(other.name); byName != 0) {
        return byName < 0;
    }
    return one.id < other.id;
}

int RowLess::urgency(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Rejected:
        return 0;
    case Verdict::Expired:
        return 1;
    case Verdict::Misconfigured:
        return 2;
    case Verdict::Limited:
        return 3;
    case Verdict::Unreachable:
        return 4;
    case Verdict::Unchecked:
        return 5;
    case Verdict::Valid:
        return 6;
    }
    std::unreachable();
}

qint64 RowLess::expiry(const ConnectionSummary &row)
{
    if (row.expiresAt != 0) {
        return row.expiresAt;
    }
    return std::numeric_limits<qint64>::max() - (row.neverExpires ? 1 : 0);
}

int RowLess::compare(const ConnectionSummary &one, const ConnectionSummary &other) const
{
    switch (m_column) {
    case ListColumn::Connection:
        return 0;
    case ListColumn::App:
        if (one.app == other.app) {
            return 0;
        }
        return m_appNames.value(one.app, one.app)
            .compare(m_appNames.value(other.app, other.app), Qt::CaseInsensitive);
    case ListColumn::Identity:
        return one.identity.compare(other.identity, Qt::CaseInsensitive);
    case ListColumn::Status:
        return order(urgency(one.verdict), urgency(other.verdict));
    case ListColumn::Expires:
        return order(expiry(one), expiry(other));
    case ListColumn::LastCheck:
        return order(one.checkedAt, other.checkedAt);
    }
    std::unreachable();
}

} // namespace patchbay
