#pragma once

#include "providers/descriptor/providerdescriptor.h"

namespace patchbay::test
{

/// A method with every kind of field and one secret.
MethodDescriptor richMethod();
/// A method with two secrets, the second optional.
MethodDescriptor twoSecretsMethod();

} // namespace patchbay::test
