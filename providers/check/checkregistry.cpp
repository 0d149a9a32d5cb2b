#include "providers/check/checkregistry.h"

#include "providers/check/listingaction.h"
#include "providers/check/requestaction.h"

namespace patchbay
{

namespace
{

template <typename Action> CheckActions one(const CheckStep &step)
{
    CheckActions actions;
    actions.push_back(std::make_unique<Action>(step));
    return actions;
}

} // namespace

CheckActions actionsFor(const CheckStep &step)
{
    switch (step.kind) {
    case CheckStep::Kind::Request:
        return one<RequestAction>(step);
    case CheckStep::Kind::Listing:
        return one<ListingAction>(step);
    case CheckStep::Kind::Custom:
        break;
    }
    return {};
}

} // namespace patchbay
