#include "providers/check/listingaction.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/listitems.h"
#include "providers/check/pagetext.h"
#include "providers/check/requestaction.h"
#include "providers/check/requestbuilder.h"
#include "providers/check/stepjudge.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

ListingAction::ListingAction(const CheckStep &step)
    : CheckAction(step.id, step.title)
    , m_step(step)
{
}

void ListingAction::start(CheckContext &context, const Done &done)
{
    if (const auto missing = missingNeed(m_step, context)) {
        done(*missing);
        return;
    }
    const auto request = buildRequest(m_step, context);
    if (!request) {
        done(Finding::skipped());
        return;
    }
    m_context = &context;
    m_done = done;
    const auto path = m_step.path.expandPath(context.values().lookup(CheckValues::Secrets::Withheld));
    m_walk.emplace(m_step.listing->paging, originFor(m_step, context), QString::fromLatin1(*path),
                   context.limits().pages);
    ask(m_walk->first());
}

void ListingAction::ask(const QString &path)
{
    m_context->send(originFor(m_step, *m_context), requestFor(m_step, path, *m_context),
                    [this](const HttpOutcome &outcome) {
                        if (outcome) {
                            receive(AnswerContent(*outcome));
                        } else {
                            m_done(weighed(m_step, generalMeaning(outcome.error(), *m_context)));
                        }
                    });
}

void ListingAction::receive(const AnswerContent &answer)
{
    if (const auto finding = judge(m_step, answer, *m_context)) {
        m_done(weighed(m_step, *finding));
        return;
    }
    const auto items = itemsOf(*m_step.listing, answer);
    if (!items) {
        m_done(weighed(m_step, foreignAnswer(answer, *m_context)));
        return;
    }
    if (std::exchange(m_isFirst, false)) {
        capture(m_step.captures, answer, *m_context);
    }
    const Listing &listing = *m_step.listing;
    for (const ListItem &item : *items) {
        const QString name = item.at(listing.name);
        m_context->addResource({.kind = listing.resourceKind,
                                .id = item.at(listing.id),
                                .name = name.isEmpty() ? item.at(listing.id) : name,
                                .detail = listing.hasDetail ? item.at(listing.detail) : QString()});
    }
    m_count += items->size();
    const auto next =
        m_walk->next(answer, items->size(), items->isEmpty() ? QJsonValue() : items->last().value);
    if (!next) {
        finish(next.error());
    } else if (!*next) {
        finish({});
    } else {
        ask(**next);
    }
}

void ListingAction::finish(const std::optional<PageProblem> &problem)
{
    m_context->values().set(u"count"_s, QString::number(m_count));
    m_done(problem ? pageText(*problem, m_count) : complete());
}

Finding ListingAction::complete() const
{
    const auto lookup = m_context->values().lookup(CheckValues::Secrets::Withheld);
    const QString detail = QString::fromUtf8(m_step.passed.expand(lookup));
    if (m_count > 0 || !m_step.listing->whenEmpty) {
        return Finding::passed(detail);
    }
    const Finding general{
        .outcome = Outcome::Failed, .detail = detail, .hint = {}, .verdict = Verdict::Limited};
    return weighed(m_step, findingOf(*m_step.listing->whenEmpty, general, *m_context));
}

} // namespace patchbay
