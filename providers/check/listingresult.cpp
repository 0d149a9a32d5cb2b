#include "providers/check/listingresult.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"
#include "providers/check/requestaction.h"
#include "providers/check/stepjudge.h"

#include <QCoreApplication>

#include <utility>

namespace patchbay
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::ListingResult)
};

QString nameOf(const ListItem &item, const Listing &listing)
{
    const QString name = item.at(listing.name);
    return name.isEmpty() ? item.at(listing.id) : name;
}

QString detailOf(const ListItem &item, const Listing &listing, const QString &parent)
{
    const QString own = listing.hasDetail ? item.at(listing.detail) : QString();
    if (parent.isEmpty() || own.isEmpty()) {
        return parent.isEmpty() ? own : parent;
    }
    return Words::tr("%1, %2", "what a resource belongs to, and its detail").arg(parent, own);
}

} // namespace

ListFetch::Judge pageJudge(const CheckStep &step, CheckContext &context)
{
    return [&step, &context, isFirst = true](const AnswerContent &page) mutable {
        auto finding = judge(step, page, context);
        if (!finding && std::exchange(isFirst, false)) {
            capture(step.captures, page, context);
        }
        return finding;
    };
}

void addItems(const QList<ListItem> &items, const CheckStep &step, const QString &parent,
              CheckContext &context)
{
    const Listing &listing = *step.listing;
    for (const ListItem &item : items) {
        context.addResource({.kind = listing.resourceKind,
                             .id = item.at(listing.id),
                             .name = nameOf(item, listing),
                             .detail = detailOf(item, listing, parent)});
    }
}

QList<ListedItem> listedItems(const QList<ListItem> &items, const Listing &listing)
{
    QList<ListedItem> listed;
    for (const ListItem &item : items) {
        listed.append({.id = item.at(listing.id), .name = nameOf(item, listing)});
    }
    return listed;
}

Finding wholeListFinding(const CheckStep &step, qsizetype count, const CheckContext &context)
{
    const auto lookup = context.values().lookup(CheckValues::Secrets::Withheld);
    const QString detail = QString::fromUtf8(step.passed.expand(lookup));
    if (count > 0 || !step.listing->whenEmpty) {
        return Finding::passed(detail);
    }
    const Finding general{
        .outcome = Outcome::Failed, .detail = detail, .hint = {}, .verdict = Verdict::Limited};
    return weighed(step, findingOf(*step.listing->whenEmpty, general, context));
}

} // namespace patchbay
