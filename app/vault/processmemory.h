#pragma once

namespace patchbay
{

/// Keeps what this process holds in memory, secrets among it, from core dumps and, on Linux, from other
/// processes of the same user. To be called first in `main`.
void keepMemoryPrivate();

} // namespace patchbay
