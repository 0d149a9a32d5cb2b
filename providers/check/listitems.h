#pragma once

#include "providers/check/answercontent.h"
#include "providers/descriptor/listing.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace patchbay
{

/// One item of a list: a value, and its key where the list is an object.
struct ListItem {
    QString key;
    QJsonValue value;

    /// The text at `pointer` within the item; empty pointer: the key, or else the item itself.
    QString at(const QString &pointer) const;
};

/// The items on a page; nothing where it is not such a list.
std::optional<QList<ListItem>> itemsOf(const Listing &listing, const AnswerContent &answer);

} // namespace patchbay
