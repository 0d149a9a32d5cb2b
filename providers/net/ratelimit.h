#pragma once

namespace patchbay
{

/// At most `requests` in `seconds`; 0 requests means no documented limit.
struct RateLimit {
    int requests = 0;
    int seconds = 0;

    bool operator==(const RateLimit &) const = default;
};

} // namespace patchbay
