#include "providers/check/windmill/windmillidentity.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/windmill/windmillworkspacelist.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

WindmillIdentity::WindmillIdentity(const WindmillStatePtr &state)
    : CheckAction(u"identity"_s, tr("Identity"))
    , m_state(state)
{
}

void WindmillIdentity::start(CheckContext &context, const Done &done)
{
    // Routes for all workspaces are closed to a token that is bound to one.
    if (!m_state->email.isEmpty() || !m_state->boundTo.isEmpty()) {
        done(conclude(context));
        return;
    }
    listWindmillWorkspaces(context, m_state, [this, &context, done](const std::optional<Finding> &problem) {
        done(problem && problem->verdict ? *problem : conclude(context));
    });
}

Finding WindmillIdentity::conclude(CheckContext &context) const
{
    if (m_state->email.isEmpty()) {
        return Finding::unknown(tr("The token may not tell whose it is."),
                                tr("Add the scope users:read to the token if you want to see it."));
    }
    context.draft().identity = m_state->email;
    if (m_state->disabled) {
        return Finding::limited(tr("The user %1 is disabled on this instance.").arg(m_state->email),
                                tr("Ask an admin of the instance to enable the user."));
    }
    return Finding::passed(m_state->superAdmin ? tr("%1, admin of the instance").arg(m_state->email)
                                               : m_state->email);
}

} // namespace patchbay
