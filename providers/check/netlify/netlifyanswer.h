#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/finding.h"

#include <optional>

namespace patchbay
{

class CheckContext;

/// What is wrong with an answer that should be a list; nothing for a good one.
std::optional<Finding> netlifyProblem(const AnswerContent &answer, const CheckContext &context);

} // namespace patchbay
