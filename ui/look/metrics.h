#pragma once

namespace patchbay::look
{

/// The 8-pixel grid, in device-independent pixels.
inline constexpr int grid = 8;
inline constexpr int halfGrid = 4;
inline constexpr int monogramSize = 32;
inline constexpr int detailsMinimumWidth = 320;

} // namespace patchbay::look
