#pragma once

#include "providers/check/windmill/windmillstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Tells whose token it is, by the list of workspaces where the direct way is closed.
class WindmillIdentity : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillIdentity)

public:
    explicit WindmillIdentity(const WindmillStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    Finding conclude(CheckContext &context) const;

    WindmillStatePtr m_state;
};

} // namespace patchbay
