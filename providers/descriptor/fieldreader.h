#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QList>

namespace patchbay
{

/// Reads the `fields` of a method.
QList<FieldDescriptor> readFields(const JsonNode &node);
/// Reports the first pattern of these fields that does not compile.
void checkPatterns(const JsonNode &fields);

} // namespace patchbay
