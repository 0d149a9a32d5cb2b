#pragma once

#include <QList>
#include <QUuid>

#include <optional>
#include <vector>

namespace patchbay
{

/// How one list of rows becomes another: take out `removed` (positions in the old list), then put in
/// `inserted` (positions in the new list), both ascending.
struct RowDiff {
    std::vector<int> removed;
    std::vector<int> inserted;
};

/// Nothing where rows that stay change their order, or where more than `most` rows come or go.
std::optional<RowDiff> diffRows(const QList<QUuid> &before, const QList<QUuid> &after, int most);

} // namespace patchbay
