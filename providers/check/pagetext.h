#pragma once

#include "providers/check/finding.h"
#include "providers/check/pagewalk.h"

namespace patchbay
{

/// That only `count` items of a list could be read, and why.
Finding pageText(PageProblem problem, qsizetype count);

} // namespace patchbay
