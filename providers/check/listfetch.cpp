#include "providers/check/listfetch.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"

#include <algorithm>
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

void ListFetch::start(const Origin &origin, const QString &path, const Done &done,
                      const std::optional<int> &mostPages)
{
    m_done = done;
    m_items = {};
    m_bytes = 0;
    const int most = m_context.limits().pages;
    m_walk.emplace(m_listing.paging, origin, path, std::min(most, mostPages.value_or(most)));
    ask(m_walk->first());
}

void ListFetch::ask(const PageTarget &page)
{
    m_send(page, [this](const HttpOutcome &outcome) {
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
    m_bytes += page.http.body.size();
    const auto next =
        m_walk->next(page, items->size(), items->isEmpty() ? QJsonValue() : items->last().value);
    const CheckLimits &limits = m_context.limits();
    if (next && *next && (m_items.all.size() >= limits.resources || m_bytes >= 4 * limits.http.body)) {
        // Everything that was read stays in memory until the list ends.
        m_items.all.resize(std::min<qsizetype>(m_items.all.size(), limits.resources));
        m_items.problem = PageProblem::TooMany;
    } else if (next && *next) {
        ask(**next);
        return;
    } else if (!next) {
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
