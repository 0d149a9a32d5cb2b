#pragma once

#include "providers/descriptor/providerdescriptor.h"

#include <QStringList>

namespace patchbay
{

/// All that a method's descriptor says about where its secrets go: the fixed origin, or the field that names
/// it with its default and what is put before the host, and the origins of single steps. Two descriptors with
/// the same texts send the same fields to the same places.
QStringList destinationsOf(const MethodDescriptor &method);

} // namespace patchbay
