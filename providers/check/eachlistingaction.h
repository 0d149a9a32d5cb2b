#pragma once

#include "providers/check/checkaction.h"
#include "providers/check/eachtext.h"
#include "providers/check/listeditems.h"
#include "providers/check/listfetch.h"
#include "providers/descriptor/checkstep.h"

#include <QList>

#include <chrono>
#include <optional>

namespace patchbay
{

/// A step of a descriptor that lists what belongs to each item of an earlier list, one item after the other.
class EachListingAction : public CheckAction
{
public:
    /// `step` must outlive the action.
    explicit EachListingAction(const CheckStep &step);

    void start(CheckContext &context, const Done &done) override;

private:
    ListedItems parents(const CheckContext &context) const;
    void next(CheckContext &context, const Done &done);
    bool isOver(const CheckContext &context) const;
    void receive(const std::expected<ListFetch::Items, Finding> &items, CheckContext &context,
                 const Done &done);
    Finding conclude(CheckContext &context) const;

    const CheckStep &m_step;
    ListedItems m_parents;
    std::optional<ListFetch> m_fetch;
    int m_requests = 0;
    std::chrono::milliseconds m_from{0}; ///< of the check's time, when this began
    EachResult m_result;
    QList<ListedItem> m_listed;
};

} // namespace patchbay
