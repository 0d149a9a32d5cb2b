#pragma once

#include <QUrl>
#include <QVersionNumber>

namespace patchbay
{

/// A published version. `version` is null where nothing has been published yet.
struct Release {
    QVersionNumber version;
    QUrl page; ///< what a browser shows of it, on the project's own site

    bool operator==(const Release &) const = default;
};

} // namespace patchbay
