#include "ui/list/rowdiff.h"

#include <QSet>

#include <cstdlib>

namespace patchbay
{

std::optional<RowDiff> diffRows(const QList<QUuid> &before, const QList<QUuid> &after, int most)
{
    if (before == after) {
        return RowDiff{};
    }
    if (std::abs(before.size() - after.size()) > most) {
        return {};
    }
    const QSet<QUuid> old(before.begin(), before.end());
    const QSet<QUuid> fresh(after.begin(), after.end());
    RowDiff diff;
    qsizetype from = 0;
    qsizetype to = 0;
    while (from < before.size() || to < after.size()) {
        if (from < before.size() && !fresh.contains(before[from])) {
            diff.removed.push_back(static_cast<int>(from++));
        } else if (to < after.size() && !old.contains(after[to])) {
            diff.inserted.push_back(static_cast<int>(to++));
        } else if (from < before.size() && to < after.size() && before[from] == after[to]) {
            ++from;
            ++to;
        } else {
            return {};
        }
        if (diff.removed.size() + diff.inserted.size() > static_cast<std::size_t>(most)) {
            return {};
        }
    }
    return diff;
}

} // namespace patchbay
