#pragma once

#include "providers/base/secret.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QString>

#include <expected>

namespace patchbay
{

enum class TokenProblem {
    Empty,
    LineBreakInside,
    ControlCharacter,
    TooLong,
};

/// Makes a Secret of what was typed, pasted or piped in: white space and line ends around it go, the rest
/// must be printable, at most the field's maxLength or 16 KiB.
std::expected<Secret, TokenProblem> parseToken(const QString &text, const FieldDescriptor &field);

/// False when the value does not look like the app's usual tokens; a reason to hint, never to refuse.
bool looksLikeToken(const Secret &secret, const FieldDescriptor &field);

} // namespace patchbay
