#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/checkaction.h"
#include "providers/check/pagewalk.h"
#include "providers/descriptor/checkstep.h"

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
    void ask(const QString &path);
    void receive(const AnswerContent &answer);
    void finish(const std::optional<PageProblem> &problem);
    Finding complete() const;

    const CheckStep &m_step;
    CheckContext *m_context = nullptr;
    Done m_done;
    std::optional<PageWalk> m_walk;
    bool m_isFirst = true;
    qsizetype m_count = 0;
};

} // namespace patchbay
