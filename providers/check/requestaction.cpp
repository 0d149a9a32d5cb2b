#include "providers/check/requestaction.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/requestbuilder.h"
#include "providers/check/stepjudge.h"

#include <QCoreApplication>

namespace patchbay
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::RequestAction)
};

} // namespace

RequestAction::RequestAction(const CheckStep &step)
    : CheckAction(step.id, step.title)
    , m_step(step)
{
}

void RequestAction::start(CheckContext &context, const Done &done)
{
    if (const auto missing = missingNeed(m_step, context)) {
        done(*missing);
        return;
    }
    const auto request = buildRequest(m_step, context);
    if (!request) {
        done(Finding::skipped(Words::tr("A value that this check needs is missing.")));
        return;
    }
    context.send(originFor(m_step, context), *request, [this, &context, done](const HttpOutcome &outcome) {
        if (!outcome) {
            done(weighed(m_step, generalMeaning(outcome.error(), context)));
            return;
        }
        const AnswerContent answer(*outcome);
        if (const auto finding = judge(m_step, answer, context)) {
            done(weighed(m_step, *finding));
            return;
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

std::optional<Finding> missingNeed(const CheckStep &step, const CheckContext &context)
{
    for (const QString &name : step.needs) {
        if (context.values().has(name)) {
            continue;
        }
        const FieldDescriptor *field = context.method().field(name);
        return Finding::skipped(field == nullptr ? QString()
                                                 : Words::tr("%1 is not given.").arg(field->label));
    }
    return std::nullopt;
}

} // namespace patchbay
