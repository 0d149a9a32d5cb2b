#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QString>

namespace patchbay
{

/// The small forms that several parts of a descriptor share. They are told character by character, as
/// compiling a regular expression for each would take longer than reading a file.

/// Of ASCII only.
constexpr bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
constexpr bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}
constexpr bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// Lower-case letters, digits and single hyphens.
QString readId(const JsonNode &node);
/// Names, and the values that each may have; empty where it is absent.
QList<ValueCondition> readConditions(const JsonNode &node);
/// An https origin without a path, as Origin spells it.
QString readOrigin(const JsonNode &node, const QString &text);
/// A page for the user's browser: https, or at `{instanceUrl}` where the method has such a field.
QString readPageUrl(const JsonNode &node, bool instanceAllowed);
/// Reports where this is no regular expression that compiles.
void checkPattern(const JsonNode &node);

} // namespace patchbay
