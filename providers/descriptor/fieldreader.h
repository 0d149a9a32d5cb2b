#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QList>

namespace patchbay
{

/// Reads the `fields` of a method.
QList<FieldDescriptor> readFields(const JsonNode &node);

} // namespace patchbay
