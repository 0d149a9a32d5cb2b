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
    Finding conclude(const ListFetch::Items &items, CheckContext &context) const;

    const CheckStep &m_step;
    std::optional<ListFetch> m_fetch;
};

} // namespace patchbay
