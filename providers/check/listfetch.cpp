#include "providers/check/listfetch.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"

#include <utility>

namespace patchbay
{

ListFetch::ListFetch(CheckContext &context, const Listing &listing, const Send &send, const Judge &judge)
    : m_context(context)
    , m_listing(listing)
    , m_send(send)
    , m_judge(judge)
{
}

void ListFetch::start(const Origin &origin, const QString &path, const Done &done)
{
    m_done = done;
    m_items = {};
    m_walk.emplace(m_listing.paging, origin, path, m_context.limits().pages);
    ask(m_walk->first());
}

void ListFetch::ask(const QString &path)
{
    m_send(path, [this](const HttpOutcome &outcome) {
        if (outcome) {
            receive(AnswerContent(*outcome));
        } else {
            finish(std::unexpected(generalMeaning(outcome.error(), m_context)));
        }
    });
}

void ListFetch::receive(const AnswerContent &page)
{
    if (const auto finding = m_judge(page)) {
        finish(std::unexpected(*finding));
        return;
    }
    const auto items = itemsOf(m_listing, page);
    if (!items) {
        finish(std::unexpected(foreignAnswer(page, m_context)));
        return;
    }
    m_items.all += *items;
    const auto next =
        m_walk->next(page, items->size(), items->isEmpty() ? QJsonValue() : items->last().value);
    if (next && *next) {
        ask(**next);
        return;
    }
    if (!next) {
        m_items.problem = next.error();
    }
    finish(m_items);
}

void ListFetch::finish(const std::expected<Items, Finding> &result)
{
    const Done done = std::exchange(m_done, {});
    done(result);
}

} // namespace patchbay
