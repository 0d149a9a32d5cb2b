#pragma once

#include "providers/descriptor/catalogproblem.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QString>

#include <expected>

namespace patchbay
{

/// Reads a descriptor from disk. Beyond what parseDescriptor() refuses, it must be a file of its own (no
/// link, no device), in UTF-8, and one that other users of the machine cannot change: whoever can write it
/// decides where a token goes. The problem names the file as `path` does.
std::expected<ProviderDescriptor, CatalogProblem> readDescriptorFile(const QString &path);

} // namespace patchbay
