#pragma once

#include "providers/descriptor/checkstep.h"
#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/placeholders.h"

namespace patchbay
{

/// Reads `{"user": …, "password": …}`; either may be left out.
BasicAuth readBasic(const JsonNode &node, TemplateUse use, TemplateReader &templates);

} // namespace patchbay
