#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/placeholders.h"
#include "providers/descriptor/requestbody.h"

namespace patchbay
{

/// Reads the `body` of a step: one of `json`, `graphql` with `variables`, `form`.
RequestBody readBody(const JsonNode &node, TemplateReader &templates);

} // namespace patchbay
