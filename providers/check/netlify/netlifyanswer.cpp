#include "providers/check/netlify/netlifyanswer.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"

namespace patchbay
{

std::optional<Finding> netlifyProblem(const AnswerContent &answer, const CheckContext &context)
{
    if (!answer.http.isSuccess()) {
        return generalMeaning(answer, context);
    }
    return answer.isJson() && answer.json.isArray() ? std::nullopt
                                                    : std::optional(foreignAnswer(answer, context));
}

} // namespace patchbay
