#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QString>

namespace patchbay
{

/// The small forms that several parts of a descriptor share.

/// Lower-case letters, digits and single hyphens.
QString readId(const JsonNode &node);
/// Names, and the values that each may have; empty where it is absent.
QList<ValueCondition> readConditions(const JsonNode &node);
/// An https origin without a path, as Origin spells it.
QString readOrigin(const JsonNode &node, const QString &text);
/// A page for the user's browser: https, or at `{instanceUrl}` where the method has such a field.
QString readPageUrl(const JsonNode &node, bool instanceAllowed);
/// A regular expression that compiles.
QString readPattern(const JsonNode &node);

} // namespace patchbay
