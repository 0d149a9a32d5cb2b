#include "providers/check/listingaction.h"

#include "providers/check/checkcontext.h"
#include "providers/check/listingresult.h"
#include "providers/check/pagetext.h"
#include "providers/check/requestaction.h"
#include "providers/check/requestbuilder.h"

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
    const auto path = pathOf(m_step, context);
    if (!path) {
        done(weighed(m_step, path.error()));
        return;
    }
    const auto send = [this, &context](const PageTarget &page, const CheckContext::Receive &receive) {
        context.send(originFor(m_step, context), requestFor(m_step, page, context), receive);
    };
    m_fetch.emplace(context, *m_step.listing, send, pageJudge(m_step, context));
    m_fetch->start(originFor(m_step, context), *path,
                   [this, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
                       done(items ? conclude(*items, context) : weighed(m_step, items.error()));
                   });
}

Finding ListingAction::conclude(const ListFetch::Items &items, CheckContext &context) const
{
    const qsizetype count = items.all.size();
    if (m_step.token != CheckStep::TokenUse::None) {
        context.setTokenAccepted();
    }
    addItems(items.all, m_step, {}, context);
    context.keepListed(
        m_step.id, {.title = m_step.title, .first = listedItems(items.all, *m_step.listing), .count = count});
    context.values().set(u"count"_s, QString::number(count));
    return items.problem ? pageText(*items.problem, count) : wholeListFinding(m_step, count, context);
}

} // namespace patchbay
