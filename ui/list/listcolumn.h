#pragma once

namespace patchbay
{

/// The columns of the list of connections, in their first order.
enum class ListColumn { Connection, App, Identity, Status, Expires, LastCheck };
inline constexpr int listColumnCount = 6;

} // namespace patchbay
