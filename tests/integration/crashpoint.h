#pragma once

namespace patchbay::testing
{

/// From now on the process kills itself, as by kill -9, right before the nth call to the system that changes
/// a file (1 is the next); 0 means never.
void crashAtFileChange(int nth);

} // namespace patchbay::testing
