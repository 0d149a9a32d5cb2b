#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/checkaction.h"
#include "providers/descriptor/checkstep.h"

namespace patchbay
{

/// A step of a descriptor that sends one request.
class RequestAction : public CheckAction
{
public:
    /// `step` must outlive the action.
    explicit RequestAction(const CheckStep &step);

    void start(CheckContext &context, const Done &done) override;

private:
    const CheckStep &m_step;
};

/// What a step's finding counts for, by whether the step is required.
Finding weighed(const CheckStep &step, const Finding &finding);

} // namespace patchbay
