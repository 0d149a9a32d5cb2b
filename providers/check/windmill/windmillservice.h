#pragma once

#include "providers/check/checkaction.h"

#include <QCoreApplication>

namespace patchbay
{

/// Asks, before the token is sent anywhere, whether Windmill answers at the address.
class WindmillService : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillService)

public:
    WindmillService();
    void start(CheckContext &context, const Done &done) override;
};

} // namespace patchbay
