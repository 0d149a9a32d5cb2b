#pragma once

#include "app/cli/command.h"

#include <memory>
#include <vector>

namespace patchbay
{

/// Every command, in the order in which the help lists them.
std::vector<std::unique_ptr<Command>> makeCommands(const CommandContext &context);

} // namespace patchbay
