#pragma once

#include "providers/net/httpanswer.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace patchbay
{

/// How long the service asks to wait after a 429 or 503: Retry-After in seconds or as a date, else the reset
/// time of the usual rate limit headers. A date is measured against the service's own clock where it tells
/// it.
std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer, const QDateTime &now);

} // namespace patchbay
