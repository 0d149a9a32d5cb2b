#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/finding.h"
#include "providers/net/httpanswer.h"

namespace patchbay
{

class CheckContext;

/// What it means for a check that no whole answer came.
Finding generalMeaning(const HttpFailure &failure, const CheckContext &context);

/// What a status outside 200 to 299 means where nothing finer is known.
Finding generalMeaning(const AnswerContent &answer, const CheckContext &context);

/// The service that the user meant does not answer in this way.
Finding foreignAnswer(const AnswerContent &answer, const CheckContext &context);

} // namespace patchbay
