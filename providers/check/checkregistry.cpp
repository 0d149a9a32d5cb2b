#include "providers/check/checkregistry.h"

#include "providers/check/eachlistingaction.h"
#include "providers/check/jwtclaims.h"
#include "providers/check/listingaction.h"
#include "providers/check/netlify/netlifyhidden.h"
#include "providers/check/netlify/netlifyteams.h"
#include "providers/check/northflank/northflankstate.h"
#include "providers/check/requestaction.h"
#include "providers/check/windmill/windmillstate.h"

#include <QString>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

template <typename Action> CheckActions one(const CheckStep &step)
{
    CheckActions actions;
    actions.push_back(std::make_unique<Action>(step));
    return actions;
}

CheckActions custom(const CheckStep &step)
{
    if (step.customCheck == "windmill"_L1) {
        return windmillActions();
    }
    if (step.customCheck == "northflank"_L1) {
        return northflankActions();
    }
    if (step.customCheck == "netlify-teams"_L1) {
        return one<NetlifyTeams>(step);
    }
    if (step.customCheck == "jwt-claims"_L1) {
        return one<JwtClaims>(step);
    }
    return step.customCheck == "netlify-hidden"_L1 ? one<NetlifyHidden>(step) : CheckActions();
}

} // namespace

CheckActions actionsFor(const CheckStep &step)
{
    switch (step.kind) {
    case CheckStep::Kind::Request:
        return one<RequestAction>(step);
    case CheckStep::Kind::Listing:
        return step.each ? one<EachListingAction>(step) : one<ListingAction>(step);
    case CheckStep::Kind::Custom:
        return custom(step);
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
