#pragma once

#include "providers/check/checkaction.h"
#include "providers/descriptor/checkstep.h"

namespace patchbay
{

/// Reads expiry and scopes from a token that is a JSON Web Token. What it says of itself is told, never
/// trusted: no verdict but Expired comes from it.
class JwtClaims : public CheckAction
{
public:
    explicit JwtClaims(const CheckStep &step);

    bool applies(const CheckContext &context) const override;
    void start(CheckContext &context, const Done &done) override;
};

} // namespace patchbay
