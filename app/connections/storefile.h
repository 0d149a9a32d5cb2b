#pragma once

#include "providers/base/result.h"

#include <QString>

namespace patchbay
{

/// Where the records are on disk, and whether they may be written.
struct StoreFile {
    QString path;
    bool writable = true;

    /// Creates folder and file where missing, readable by their owner only before anything is in them.
    static Result<StoreFile> prepare(const QString &folder);
};

} // namespace patchbay
