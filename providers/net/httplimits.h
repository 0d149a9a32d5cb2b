#pragma once

#include <QList>
#include <QtGlobal>

#include <chrono>

namespace patchbay
{

/// How long and how much one request may take. Tests make them short.
struct HttpLimits {
    std::chrono::milliseconds stall = std::chrono::seconds(10); ///< without any progress
    std::chrono::milliseconds total = std::chrono::seconds(30); ///< redirects, waits and retries included
    qint64 body = 8 * 1024 * 1024;                              ///< bytes after decompression
    int redirects = 5;
    /// Waits before the retries of a 429 or 503 that names no time of its own.
    QList<std::chrono::milliseconds> retries = {std::chrono::seconds(1), std::chrono::seconds(3)};
    int namedRetries = 3; ///< retries of answers that do name a time
};

} // namespace patchbay
