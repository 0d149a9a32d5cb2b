#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/finding.h"
#include "providers/check/listitems.h"
#include "providers/check/pagewalk.h"
#include "providers/net/httpanswer.h"

#include <QList>
#include <QString>

#include <expected>
#include <functional>
#include <optional>

namespace patchbay
{

class CheckContext;

/// Reads a whole list page by page. Destroying it is safe only together with its context.
class ListFetch
{
public:
    struct Items {
        QList<ListItem> all;
        std::optional<PageProblem> problem; ///< why there may be more
    };
    /// Sends the request for a page.
    using Send =
        std::function<void(const PageTarget &page, const std::function<void(const HttpOutcome &)> &receive)>;
    /// What is wrong with a page, if anything; sees each page before its items are read.
    using Judge = std::function<std::optional<Finding>(const AnswerContent &page)>;
    using Done = std::function<void(const std::expected<Items, Finding> &result)>;

    ListFetch(CheckContext &context, const Listing &listing, const Send &send, const Judge &judge);

    /// May be called again from `done`. Asks for so many pages at most as the limits allow, or for fewer.
    void start(const Origin &origin, const QString &path, const Done &done,
               const std::optional<int> &mostPages = {});

private:
    void ask(const PageTarget &page);
    void receive(const AnswerContent &page);
    void finish(const std::expected<Items, Finding> &result);

    CheckContext &m_context;
    const Listing m_listing;
    const Send m_send;
    const Judge m_judge;
    Done m_done;
    std::optional<PageWalk> m_walk;
    Items m_items;
    qint64 m_bytes = 0; ///< of the answers
};

} // namespace patchbay
