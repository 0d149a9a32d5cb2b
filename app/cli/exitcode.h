#pragma once

#include "providers/base/error.h"
#include "providers/check/checkreport.h"

namespace patchbay
{

/// What patchbayctl returns to the shell. Scripts rely on the numbers.
enum class ExitCode {
    Done = 0,
    Internal = 1,
    Usage = 2,
    NotFound = 3,
    Rejected = 4,
    Limited = 5,
    Unreachable = 6,
    Vault = 7,
    NameTaken = 8,
    BadFile = 9,
    Interrupted = 130,
};

ExitCode exitCodeFor(ErrorCode code);
ExitCode exitCodeFor(Verdict verdict);
/// The one that a check of several connections ends with.
ExitCode worse(ExitCode left, ExitCode right);

} // namespace patchbay
