#include "providers/check/listitems.h"

#include "providers/check/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

QString ListItem::at(const QString &pointer) const
{
    if (pointer.isEmpty() && !key.isEmpty()) {
        return key;
    }
    return plainText(selectFirst(value, pointer));
}

namespace
{

/// The lists at a pointer that may hold `*`. Nothing where it leads nowhere; no list where a `*` has no
/// element.
std::optional<QList<QJsonValue>> listsAt(const QString &pointer, const QJsonValue &json)
{
    const QList<QJsonValue> lists = select(json, pointer);
    if (!lists.isEmpty()) {
        return lists;
    }
    const qsizetype star = pointer.indexOf("/*"_L1);
    const bool leadsNowhere = star < 0 || select(json, pointer.first(star)).isEmpty();
    return leadsNowhere ? std::nullopt : std::optional(lists);
}

bool append(const QJsonValue &list, QList<ListItem> &items)
{
    if (list.isArray()) {
        for (const QJsonValue &value : list.toArray()) {
            items.append({.key = {}, .value = value});
        }
    } else if (list.isObject()) {
        const QJsonObject object = list.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            items.append({.key = at.key(), .value = at.value()});
        }
    }
    return list.isArray() || list.isObject();
}

} // namespace

std::optional<QList<ListItem>> itemsOf(const Listing &listing, const AnswerContent &answer)
{
    const auto lists = listsAt(listing.items, answer.json);
    if (!lists) {
        return std::nullopt;
    }
    QList<ListItem> items;
    const bool allLists = std::all_of(lists->begin(), lists->end(),
                                      [&](const QJsonValue &list) { return append(list, items); });
    const bool allNamed = std::all_of(items.begin(), items.end(),
                                      [&](const ListItem &item) { return !item.at(listing.id).isEmpty(); });
    return allLists && allNamed ? std::optional(items) : std::nullopt;
}

} // namespace patchbay
