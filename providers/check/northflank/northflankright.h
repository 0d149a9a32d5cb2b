#pragma once

#include "providers/check/northflank/northflankpermission.h"
#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Says of one permission on secret groups whether the token's role has it, as far as its permissions tell.
class NorthflankRight : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NorthflankRight)

public:
    NorthflankRight(const NorthflankStatePtr &state, NorthflankPermission permission);
    void start(CheckContext &context, const Done &done) override;

private:
    NorthflankStatePtr m_state;
    NorthflankPermission m_permission;
};

} // namespace patchbay
