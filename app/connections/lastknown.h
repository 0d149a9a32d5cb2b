#pragma once

#include "providers/check/checkreport.h"

namespace patchbay
{

/// A report of a check that did not get as far as the service, with what an earlier one of the same token had
/// found out: who it is, when it ends, what it reaches. Any other report as it is.
CheckReport withLastKnown(CheckReport report, const CheckReport &before);

} // namespace patchbay
