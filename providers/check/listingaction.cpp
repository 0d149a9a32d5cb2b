#include "providers/check/listingaction.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"
#include "providers/check/pagetext.h"
#include "providers/check/requestaction.h"
#include "providers/check/requestbuilder.h"
#include "providers/check/stepjudge.h"

#include <utility>

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
    m_fetch.emplace(context, *m_step.listing, send,
                    [this, &context](const AnswerContent &page) { return judgePage(page, context); });
    m_fetch->start(originFor(m_step, context), *path,
                   [this, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
                       done(items ? conclude(*items, context) : weighed(m_step, items.error()));
                   });
}

std::optional<Finding> ListingAction::judgePage(const AnswerContent &page, CheckContext &context)
{
    const auto finding = judge(m_step, page, context);
    if (!finding && std::exchange(m_isFirst, false)) {
        capture(m_step.captures, page, context);
    }
    return finding;
}

Finding ListingAction::conclude(const ListFetch::Items &items, CheckContext &context) const
{
    const Listing &listing = *m_step.listing;
    if (m_step.token != CheckStep::TokenUse::None) {
        context.setTokenAccepted();
    }
    for (const ListItem &item : items.all) {
        const QString name = item.at(listing.name);
        context.addResource({.kind = listing.resourceKind,
                             .id = item.at(listing.id),
                             .name = name.isEmpty() ? item.at(listing.id) : name,
                             .detail = listing.hasDetail ? item.at(listing.detail) : QString()});
    }
    context.values().set(u"count"_s, QString::number(items.all.size()));
    if (items.problem) {
        return pageText(*items.problem, items.all.size());
    }
    const auto lookup = context.values().lookup(CheckValues::Secrets::Withheld);
    const QString detail = QString::fromUtf8(m_step.passed.expand(lookup));
    if (!items.all.isEmpty() || !listing.whenEmpty) {
        return Finding::passed(detail);
    }
    const Finding general{
        .outcome = Outcome::Failed, .detail = detail, .hint = {}, .verdict = Verdict::Limited};
    return weighed(m_step, findingOf(*listing.whenEmpty, general, context));
}

} // namespace patchbay
