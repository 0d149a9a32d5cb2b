#include "ui/list/rowsort.h"

#include "ui/list/rowless.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace patchbay
{

namespace
{

using Rows = QList<ConnectionSummary>;

/// The first sixteen characters of a text, a byte each. Keys that differ are ordered as the texts are; of
/// those that are equal nothing is known.
struct TextKey {
    quint64 front = 0;
    quint64 back = 0;

    auto operator<=>(const TextKey &) const = default;
};

char16_t unfolded(char16_t unit)
{
    return unit;
}

/// What QString's comparison without case compares, as far as it fits into a byte.
char16_t folded(char16_t unit)
{
    if (unit < 0x80) {
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit;
    }
    return char16_t(std::min<char32_t>(QChar::toCaseFolded(char32_t(unit)), 0xff));
}

template <typename Fold> TextKey keyOf(const QString &text, Fold fold)
{
    constexpr int bytes = sizeof(quint64);
    TextKey key;
    const qsizetype length = std::min<qsizetype>(text.size(), 2 * bytes);
    for (qsizetype i = 0; i < length; ++i) {
        const quint64 unit = std::min<char16_t>(fold(text[i].unicode()), 0xff);
        (i < bytes ? key.front : key.back) |= unit << (8 * (bytes - 1 - i % bytes));
        if (unit == 0xff) {
            break; // nothing after it may count, as it stands for many
        }
    }
    return key;
}

template <typename Key> struct Keyed {
    Key key;
    int row = 0;
};

template <typename Key, typename KeyOf>
std::vector<Keyed<Key>> keyed(const Rows &rows, const std::vector<int> &order, KeyOf keyOf)
{
    std::vector<Keyed<Key>> all;
    all.reserve(order.size());
    std::ranges::transform(order, std::back_inserter(all),
                           [&](int row) { return Keyed<Key>{keyOf(rows[row]), row}; });
    return all;
}

template <typename Key> std::vector<int> positions(const std::vector<Keyed<Key>> &all)
{
    std::vector<int> order;
    order.reserve(all.size());
    std::ranges::transform(all, std::back_inserter(order), &Keyed<Key>::row);
    return order;
}

std::vector<int> byName(const Rows &rows)
{
    std::vector<int> order(static_cast<std::size_t>(rows.size()));
    std::iota(order.begin(), order.end(), 0);
    const QHash<QString, QString> none;
    const RowLess less(ListColumn::Connection, none);
    // As the store gives them.
    if (std::is_sorted(rows.begin(), rows.end(), less)) {
        return order;
    }
    auto all =
        keyed<TextKey>(rows, order, [](const ConnectionSummary &row) { return keyOf(row.name, unfolded); });
    std::sort(all.begin(), all.end(), [&](const auto &one, const auto &other) {
        return one.key != other.key ? one.key < other.key : less(rows[one.row], rows[other.row]);
    });
    return positions(all);
}

template <typename KeyOf> void reorderBy(std::vector<int> &order, const Rows &rows, KeyOf keyOf)
{
    auto all = keyed<qint64>(rows, order, keyOf);
    std::ranges::stable_sort(all, {}, &Keyed<qint64>::key);
    order = positions(all);
}

void reorderByIdentity(std::vector<int> &order, const Rows &rows)
{
    auto all =
        keyed<TextKey>(rows, order, [](const ConnectionSummary &row) { return keyOf(row.identity, folded); });
    std::ranges::stable_sort(all, [&](const auto &one, const auto &other) {
        if (one.key != other.key) {
            return one.key < other.key;
        }
        const QString &left = rows[one.row].identity;
        const QString &right = rows[other.row].identity;
        // Equal texts mostly share their buffer.
        return left.constData() != right.constData() && left.compare(right, Qt::CaseInsensitive) < 0;
    });
    order = positions(all);
}

/// App ids to the places of their names; names that are equal but for case share one.
QHash<QString, qint64> appRanks(const Rows &rows, const QHash<QString, QString> &appNames)
{
    QHash<QString, qint64> ranks;
    for (const ConnectionSummary &row : rows) {
        ranks.insert(row.app, 0);
    }
    QList<QString> ids = ranks.keys();
    const auto nameOf = [&](const QString &id) { return appNames.value(id, id); };
    std::ranges::sort(
        ids,
        [](const QString &one, const QString &other) { return one.compare(other, Qt::CaseInsensitive) < 0; },
        nameOf);
    qint64 rank = 0;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        rank += i > 0 && nameOf(ids[i - 1]).compare(nameOf(ids[i]), Qt::CaseInsensitive) != 0 ? 1 : 0;
        ranks[ids[i]] = rank;
    }
    return ranks;
}

} // namespace

std::vector<int> sortedRows(const QList<ConnectionSummary> &rows, ListColumn column, Qt::SortOrder order,
                            const QHash<QString, QString> &appNames)
{
    std::vector<int> sorted = byName(rows);
    switch (column) {
    case ListColumn::Connection:
        break;
    case ListColumn::App: {
        const QHash<QString, qint64> ranks = appRanks(rows, appNames);
        reorderBy(sorted, rows, [&](const ConnectionSummary &row) { return ranks.value(row.app); });
        break;
    }
    case ListColumn::Identity:
        reorderByIdentity(sorted, rows);
        break;
    case ListColumn::Status:
        reorderBy(sorted, rows, [](const ConnectionSummary &row) { return RowLess::urgency(row.verdict); });
        break;
    case ListColumn::Expires:
        reorderBy(sorted, rows, RowLess::expiry);
        break;
    case ListColumn::LastCheck:
        reorderBy(sorted, rows, [](const ConnectionSummary &row) { return row.checkedAt; });
        break;
    }
    if (order == Qt::DescendingOrder) {
        std::ranges::reverse(sorted);
    }
    return sorted;
}

} // namespace patchbay
