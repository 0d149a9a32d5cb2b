#pragma once

#include <QList>
#include <QString>

namespace patchbay
{

/// An item of a list, as a later list may be asked about it.
struct ListedItem {
    QString id;
    QString name;
};

/// What a list holds, as far as later lists may be asked about it.
struct ListedItems {
    QString title; ///< of the step
    QList<ListedItem> first;
    qsizetype count = 0; ///< of all
};

} // namespace patchbay
