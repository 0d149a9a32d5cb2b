#include "providers/check/listitems.h"

#include "providers/check/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace patchbay
{

QString ListItem::at(const QString &pointer) const
{
    if (pointer.isEmpty() && !key.isEmpty()) {
        return key;
    }
    return plainText(selectFirst(value, pointer));
}

std::optional<QList<ListItem>> itemsOf(const Listing &listing, const AnswerContent &answer)
{
    const QJsonValue list = selectFirst(answer.json, listing.items);
    QList<ListItem> items;
    if (list.isArray()) {
        for (const QJsonValue &value : list.toArray()) {
            items.append({.key = {}, .value = value});
        }
    } else if (list.isObject()) {
        const QJsonObject object = list.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            items.append({.key = at.key(), .value = at.value()});
        }
    } else {
        return std::nullopt;
    }
    const bool allNamed = std::all_of(items.begin(), items.end(),
                                      [&](const ListItem &item) { return !item.at(listing.id).isEmpty(); });
    return allNamed ? std::optional(items) : std::nullopt;
}

} // namespace patchbay
