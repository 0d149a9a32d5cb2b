#pragma once

#include "tests/sandbox/sampled/appsamples.h"
#include "tests/sandbox/tokentable.h"

namespace patchbay::sandbox
{

/// The secrets that an app's samples know: the good ones, then those of the cases that have others.
QList<TokenInfo> sampleTokens(const AppSamples &samples);

} // namespace patchbay::sandbox
