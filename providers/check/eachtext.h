#pragma once

#include "providers/check/finding.h"

#include <QList>
#include <QString>

#include <optional>

namespace patchbay
{

/// How asking about each item of a list went.
struct EachResult {
    struct Part {
        QString name; ///< of the item that was asked about
        Finding finding;
    };

    QString title; ///< of the step that lists the items to ask about
    qsizetype parents = 0;
    qsizetype asked = 0;
    qsizetype items = 0; ///< found in all
    QList<Part> refused;
    QList<Part> cutShort;
};

/// What is not shown, and why; nothing where all is.
std::optional<Finding> eachText(const EachResult &result);

} // namespace patchbay
