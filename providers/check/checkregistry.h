#pragma once

#include "providers/check/checkaction.h"
#include "providers/descriptor/checkstep.h"

namespace patchbay
{

/// The actions that a step of a plan stands for. A custom step may stand for several, which then have ids and
/// titles of their own. `step` must outlive them.
CheckActions actionsFor(const CheckStep &step);

} // namespace patchbay
