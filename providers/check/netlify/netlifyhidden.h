#pragma once

#include "providers/check/checkaction.h"
#include "providers/descriptor/checkstep.h"

#include <QCoreApplication>

namespace patchbay
{

/// Compares the sites that the token reaches with those that its user has: single sign-on hides whole teams.
class NetlifyHidden : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NetlifyHidden)

public:
    explicit NetlifyHidden(const CheckStep &step);
    bool applies(const CheckContext &context) const override;
    void start(CheckContext &context, const Done &done) override;
};

} // namespace patchbay
