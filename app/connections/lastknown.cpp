#include "app/connections/lastknown.h"

namespace patchbay
{

CheckReport withLastKnown(CheckReport report, const CheckReport &before)
{
    if (report.verdict != Verdict::Unreachable && report.verdict != Verdict::Misconfigured) {
        return report;
    }
    if (report.identity.isEmpty()) {
        report.identity = before.identity;
    }
    const bool isTold = report.neverExpires || (report.expiresAt && !report.expiryIsGiven);
    const bool wasTold = before.neverExpires || (before.expiresAt && !before.expiryIsGiven);
    if (!isTold && wasTold) {
        report.expiresAt = before.expiresAt;
        report.expiryIsGiven = false;
        report.neverExpires = before.neverExpires;
    }
    if (report.scopes.isEmpty()) {
        report.scopes = before.scopes;
    }
    if (report.resources.isEmpty()) {
        report.resources = before.resources;
    }
    return report;
}

} // namespace patchbay
