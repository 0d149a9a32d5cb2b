#include "providers/check/requestaction.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/requestbuilder.h"
#include "providers/check/stepjudge.h"

namespace patchbay
{

RequestAction::RequestAction(const CheckStep &step)
    : CheckAction(step.id, step.title)
    , m_step(step)
{
}

void RequestAction::start(CheckContext &context, const Done &done)
{
    const auto path = pathOf(m_step, context);
    if (!path) {
        done(weighed(m_step, path.error()));
        return;
    }
    const HttpRequest request = requestFor(m_step, {.path = *path, .cursor = {}}, context);
    context.send(originFor(m_step, context), request, [this, &context, done](const HttpOutcome &outcome) {
        if (!outcome) {
            done(weighed(m_step, generalMeaning(outcome.error(), context)));
            return;
        }
        const AnswerContent answer(*outcome);
        if (const auto finding = judge(m_step, answer, context)) {
            done(weighed(m_step, *finding));
            return;
        }
        if (m_step.token != CheckStep::TokenUse::None) {
            context.setTokenAccepted();
        }
        capture(m_step.captures, answer, context);
        const auto lookup = context.values().lookup(CheckValues::Secrets::Withheld);
        done(Finding::passed(QString::fromUtf8(m_step.passed.expand(lookup))));
    });
}

Finding weighed(const CheckStep &step, const Finding &finding)
{
    return step.required ? finding : finding.asWarning();
}

} // namespace patchbay
