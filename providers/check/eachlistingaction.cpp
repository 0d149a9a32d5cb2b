#include "providers/check/eachlistingaction.h"

#include "providers/check/checkcontext.h"
#include "providers/check/listingresult.h"
#include "providers/check/pagetext.h"
#include "providers/check/requestaction.h"
#include "providers/check/requestbuilder.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

EachListingAction::EachListingAction(const CheckStep &step)
    : CheckAction(step.id, step.title)
    , m_step(step)
{
}

void EachListingAction::start(CheckContext &context, const Done &done)
{
    m_parents = parents(context);
    m_result.title = m_parents.title;
    m_result.parents = m_parents.count;
    m_from = context.used();
    if (m_parents.first.isEmpty()) {
        done(Finding::skipped());
        return;
    }
    const auto send = [this, &context](const PageTarget &page, const CheckContext::Receive &receive) {
        ++m_requests;
        context.send(originFor(m_step, context), requestFor(m_step, page, context), receive);
    };
    m_fetch.emplace(context, *m_step.listing, send, pageJudge(m_step, context));
    const QString name = m_step.each->as;
    const QString before = context.values().field(name);
    next(context, [&context, done, name, before](const Finding &finding) {
        context.values().set(name, before);
        done(finding);
    });
}

ListedItems EachListingAction::parents(const CheckContext &context) const
{
    const QString only = context.values().field(m_step.each->as);
    return only.isEmpty() ? context.listed(m_step.each->list)
                          : ListedItems{.title = {}, .first = {{.id = only, .name = {}}}, .count = 1};
}

void EachListingAction::next(CheckContext &context, const Done &done)
{
    if (isOver(context)) {
        done(conclude(context));
        return;
    }
    context.values().set(m_step.each->as, m_parents.first[m_result.asked++].id);
    const auto path = pathOf(m_step, context);
    if (!path) {
        receive(std::unexpected(path.error()), context, done);
        return;
    }
    m_fetch->start(
        originFor(m_step, context), *path,
        [this, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
            receive(items, context, done);
        },
        context.limits().eachRequests - m_requests);
}

bool EachListingAction::isOver(const CheckContext &context) const
{
    const CheckLimits &limits = context.limits();
    const bool tookLong = m_result.asked > 0 && context.used() - m_from >= limits.eachTime;
    return tookLong || m_result.asked == m_parents.first.size() || m_requests >= limits.eachRequests ||
           m_result.items >= limits.resources;
}

void EachListingAction::receive(const std::expected<ListFetch::Items, Finding> &items, CheckContext &context,
                                const Done &done)
{
    const QString parent = m_parents.first[m_result.asked - 1].name;
    if (items) {
        m_result.items += items->all.size();
        addItems(items->all, m_step, parent, context);
        m_listed += listedItems(items->all, *m_step.listing);
        if (items->problem) {
            m_result.cutShort.append({parent, pageText(*items->problem, items->all.size())});
        }
    } else if (items.error().verdict == Verdict::Unreachable) {
        // The others would only wait in vain as well.
        done(weighed(m_step, items.error()));
        return;
    } else {
        m_result.refused.append({parent, items.error()});
    }
    next(context, done);
}

Finding EachListingAction::conclude(CheckContext &context) const
{
    if (m_result.refused.size() == m_result.asked) {
        return weighed(m_step, m_result.refused.first().finding);
    }
    if (m_step.token != CheckStep::TokenUse::None) {
        context.setTokenAccepted();
    }
    context.keepListed(m_step.id, {.title = m_step.title, .first = m_listed, .count = m_result.items});
    context.values().set(u"count"_s, QString::number(m_result.items));
    return eachText(m_result).value_or(wholeListFinding(m_step, m_result.items, context));
}

} // namespace patchbay
