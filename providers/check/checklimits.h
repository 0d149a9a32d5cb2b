#pragma once

#include "providers/net/httplimits.h"

#include <chrono>

namespace patchbay
{

/// How far one check goes. Tests make it short.
struct CheckLimits {
    HttpLimits http;
    std::chrono::milliseconds whole = std::chrono::minutes(2); ///< all requests of one check together
    int pages = 50;                                            ///< of one list
    int resources = 5000;                                      ///< kept in a report
    int scopes = 500;                                          ///< kept in a report
    int probes = 20;       ///< workspaces, projects or teams that are asked one by one
    int eachRequests = 40; ///< of one list that runs for each item of another
    std::chrono::milliseconds eachTime =
        std::chrono::seconds(15); ///< after which it asks about no further item
};

} // namespace patchbay
