#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/finding.h"
#include "providers/descriptor/checkstep.h"

#include <optional>

namespace patchbay
{

class CheckContext;

/// How the step judges an answer; nothing where it is good and can be read on.
std::optional<Finding> judge(const CheckStep &step, const AnswerContent &answer, const CheckContext &context);

/// A descriptor's meaning in words. What it leaves open is taken from `general`.
Finding findingOf(const Meaning &meaning, const Finding &general, const CheckContext &context);

} // namespace patchbay
