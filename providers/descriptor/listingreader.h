#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/listing.h"
#include "providers/descriptor/placeholders.h"

namespace patchbay
{

/// Reads the `list` of a step.
Listing readListing(const JsonNode &node, TemplateReader &templates);

} // namespace patchbay
