#pragma once

#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Tells which token it is, of which team or organisation, and its role.
class NorthflankIdentity : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NorthflankIdentity)

public:
    explicit NorthflankIdentity(const NorthflankStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    NorthflankStatePtr m_state;
};

} // namespace patchbay
