#pragma once

#include "providers/check/windmill/windmillstate.h"

#include <functional>
#include <optional>

namespace patchbay
{

class CheckContext;

/// Asks for the workspaces of the token's user, once in a run. `done` gets what is wrong, where something is;
/// a Finding without a verdict means that the token may not list them.
void listWindmillWorkspaces(CheckContext &context, const WindmillStatePtr &state,
                            const std::function<void(const std::optional<Finding> &problem)> &done);

} // namespace patchbay
