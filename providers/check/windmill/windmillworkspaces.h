#pragma once

#include "providers/check/windmill/windmillstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Lists the workspaces of the token's user, and looks for the one that the connection is for.
class WindmillWorkspaces : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillWorkspaces)

public:
    explicit WindmillWorkspaces(const WindmillStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    Finding conclude(CheckContext &context) const;

    WindmillStatePtr m_state;
};

} // namespace patchbay
