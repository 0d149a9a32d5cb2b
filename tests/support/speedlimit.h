#pragma once

namespace patchbay::testing
{

/// The time within which something has to happen, in ms. A build with sanitizers, many times slower, keeps no
/// promise about speed: its limit only ends what would never end.
constexpr int speedLimit(int ms)
{
#ifdef PATCHBAY_SANITIZED
    return ms + 20'000;
#else
    return ms;
#endif
}

} // namespace patchbay::testing
