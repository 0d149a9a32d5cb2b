#include "providers/check/stepjudge.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"

#include <algorithm>

namespace patchbay
{

namespace
{

QString words(const TextTemplate &text, const CheckContext &context)
{
    return QString::fromUtf8(text.expand(context.values().lookup(CheckValues::Secrets::Withheld)));
}

bool fits(const CheckStep &step, const StatusRule &rule, const AnswerContent &answer)
{
    // A proxy's page is not the service, whatever its status: only a rule that looks at the text may take it.
    const bool isSomebodyElse =
        step.format == CheckStep::Format::Json && answer.isHtml() && rule.when.isEmpty();
    return rule.status == answer.http.status && !isSomebodyElse &&
           std::all_of(rule.when.begin(), rule.when.end(),
                       [&](const AnswerCondition &condition) { return holds(condition, answer); });
}

bool hasRightFormat(const CheckStep &step, const AnswerContent &answer)
{
    if (step.httpMethod != "HEAD" && step.format == CheckStep::Format::Json && answer.json.isUndefined()) {
        return false;
    }
    if (!step.contentType.isEmpty()) {
        return answer.http.mediaType() == step.contentType.toLatin1().toLower();
    }
    return step.format == CheckStep::Format::Text || step.httpMethod == "HEAD" || answer.isJson();
}

} // namespace

Finding findingOf(const Meaning &meaning, const Finding &general, const CheckContext &context)
{
    Finding finding = general;
    finding.outcome = meaning.outcome;
    if (meaning.verdict) {
        finding.verdict = meaning.verdict;
    } else if (meaning.outcome != Outcome::Failed) {
        finding.verdict.reset();
    }
    if (!meaning.detail.isEmpty()) {
        finding.detail = words(meaning.detail, context);
        finding.hint.clear();
    } else if (meaning.outcome == Outcome::Passed) {
        finding.detail.clear();
        finding.hint.clear();
    }
    if (!meaning.hint.isEmpty()) {
        finding.hint = words(meaning.hint, context);
    }
    return finding;
}

std::optional<Finding> judge(const CheckStep &step, const AnswerContent &answer, const CheckContext &context)
{
    for (const StatusRule &rule : step.statuses) {
        if (fits(step, rule, answer)) {
            const Finding general =
                answer.http.isSuccess() ? foreignAnswer(answer, context) : generalMeaning(answer, context);
            return findingOf(rule.meaning, general, context);
        }
    }
    if (!answer.http.isSuccess()) {
        return generalMeaning(answer, context);
    }
    if (!hasRightFormat(step, answer)) {
        return foreignAnswer(answer, context);
    }
    for (const Expectation &expectation : step.expectations) {
        if (!holds(expectation.condition, answer)) {
            return findingOf(expectation.otherwise, foreignAnswer(answer, context), context);
        }
    }
    return std::nullopt;
}

} // namespace patchbay
