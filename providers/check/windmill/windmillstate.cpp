#include "providers/check/windmill/windmillstate.h"

#include "providers/check/windmill/windmillidentity.h"
#include "providers/check/windmill/windmilllimits.h"
#include "providers/check/windmill/windmillpath.h"
#include "providers/check/windmill/windmillroles.h"
#include "providers/check/windmill/windmillscopeaction.h"
#include "providers/check/windmill/windmillservice.h"
#include "providers/check/windmill/windmilltoken.h"
#include "providers/check/windmill/windmillworkspaces.h"

#include <algorithm>

namespace patchbay
{

bool WindmillState::isMemberOf(const QString &workspace) const
{
    return workspaces && std::any_of(workspaces->begin(), workspaces->end(),
                                     [&](const WindmillWorkspace &member) { return member.id == workspace; });
}

CheckActions windmillActions()
{
    const auto state = std::make_shared<WindmillState>();
    CheckActions actions;
    actions.push_back(std::make_unique<WindmillService>());
    actions.push_back(std::make_unique<WindmillToken>(state));
    actions.push_back(std::make_unique<WindmillIdentity>(state));
    actions.push_back(std::make_unique<WindmillLimits>(state));
    for (const WindmillNeed &need : windmillNeeds()) {
        actions.push_back(std::make_unique<WindmillScopeAction>(state, need));
    }
    actions.push_back(std::make_unique<WindmillWorkspaces>(state));
    actions.push_back(std::make_unique<WindmillRoles>(state));
    actions.push_back(std::make_unique<WindmillPath>(state));
    return actions;
}

} // namespace patchbay
