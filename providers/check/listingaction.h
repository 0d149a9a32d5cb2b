#pragma once

#include "providers/check/checkaction.h"
#include "providers/check/listfetch.h"
#include "providers/descriptor/checkstep.h"

#include <optional>

namespace patchbay
{

/// A step of a descriptor that lists resources, page by page.
class ListingAction : public CheckAction
{
public:
    /// `step` must outlive the action.
    explicit ListingAction(const CheckStep &step);

    void start(CheckContext &context, const Done &done) override;

private:
    std::optional<Finding> judgePage(const AnswerContent &page, CheckContext &context);
    Finding conclude(const ListFetch::Items &items, CheckContext &context) const;

    const CheckStep &m_step;
    std::optional<ListFetch> m_fetch;
    bool m_isFirst = true;
};

} // namespace patchbay
