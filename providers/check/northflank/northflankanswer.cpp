#include "providers/check/northflank/northflankanswer.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/jsonpointer.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

bool isNorthflankError(const AnswerContent &answer)
{
    return answer.isJson() && (selectFirst(answer.json, u"/error/message"_s).isString() ||
                               selectFirst(answer.json, u"/error/status"_s).isDouble());
}

std::optional<Finding> northflankProblem(const AnswerContent &answer, const CheckContext &context,
                                         const Finding &forbidden)
{
    const int status = answer.http.status;
    if (answer.http.isSuccess()) {
        return answer.isJson() ? std::nullopt : std::optional(foreignAnswer(answer, context));
    }
    if (status == 403) {
        return isNorthflankError(answer) ? forbidden : foreignAnswer(answer, context);
    }
    return generalMeaning(answer, context);
}

ListFetch northflankList(CheckContext &context, const QString &key, const ListFetch::Judge &judge)
{
    Paging paging;
    paging.kind = Paging::Kind::Cursor;
    paging.parameter = u"cursor"_s;
    paging.sizeParameter = u"per_page"_s;
    paging.size = 100;
    paging.next = AnswerPart{AnswerPart::Source::Json, u"/pagination/cursor"_s};
    paging.hasMore = AnswerPart{AnswerPart::Source::Json, u"/pagination/hasNextPage"_s};
    Listing listing;
    listing.items = u"/data/"_s + key;
    listing.id = u"/id"_s;
    listing.name = u"/name"_s;
    listing.paging = paging;
    return ListFetch(
        context, listing,
        [&context](const PageTarget &page, const CheckContext::Receive &receive) {
            context.get(page.path, receive);
        },
        judge);
}

ListFetch northflankList(CheckContext &context, const QString &key, const Finding &forbidden)
{
    return northflankList(context, key, [&context, forbidden](const AnswerContent &page) {
        return northflankProblem(page, context, forbidden);
    });
}

} // namespace patchbay
