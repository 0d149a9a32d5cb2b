#pragma once

#include "providers/base/result.h"
#include "providers/check/checkreport.h"

namespace patchbay
{

/// Which verdicts the user accepts for storing.
enum class Acceptance {
    ValidOnly,
    LimitedToo,
    Unchecked, ///< nothing was checked, or the service could not be reached and the user saves anyway
};

/// The report as it is to be stored, or TokenRejected, TokenLimited, ServiceUnreachable or
/// ServiceMisconfigured where the acceptance does not cover it. A service that was not reached counts as
/// unchecked once that is accepted.
Result<CheckReport> acceptedReport(const CheckReport &report, Acceptance acceptance);

} // namespace patchbay
