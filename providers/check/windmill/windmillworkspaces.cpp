#include "providers/check/windmill/windmillworkspaces.h"

#include "providers/check/checkcontext.h"
#include "providers/check/windmill/windmillworkspacelist.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

WindmillWorkspaces::WindmillWorkspaces(const WindmillStatePtr &state)
    : CheckAction(u"workspaces"_s, tr("Workspaces"))
    , m_state(state)
{
}

void WindmillWorkspaces::start(CheckContext &context, const Done &done)
{
    if (!m_state->boundTo.isEmpty()) {
        context.addResource({tr("Workspace"), m_state->boundTo, m_state->boundTo, {}});
        done(Finding::passed(tr("The token belongs to the workspace %1.").arg(m_state->boundTo)));
        return;
    }
    listWindmillWorkspaces(context, m_state, [this, &context, done](std::optional<Finding> problem) {
        if (problem && !problem->verdict && context.values().field(u"workspace"_s).isEmpty()) {
            problem->hint = tr("Fill in Workspace to have the role in it checked.");
        }
        done(problem ? *problem : conclude(context));
    });
}

Finding WindmillWorkspaces::conclude(CheckContext &context) const
{
    for (const WindmillWorkspace &row : *m_state->workspaces) {
        context.addResource({tr("Workspace"), row.id, row.name.isEmpty() ? row.id : row.name,
                             row.disabled ? tr("Disabled") : QString()});
    }
    const QString wanted = context.values().field(u"workspace"_s);
    if (!wanted.isEmpty() && !m_state->isMemberOf(wanted) && !m_state->superAdmin) {
        return Finding::limited(tr("The user is no member of the workspace %1.").arg(wanted),
                                tr("Check Workspace: it takes the id, not the name. Or ask an admin of the "
                                   "workspace to add the user."));
    }
    if (m_state->workspaces->isEmpty() && !m_state->superAdmin) {
        return Finding::limited(tr("The user is a member of no workspace."),
                                tr("Ask an admin of a workspace to add the user as Developer."));
    }
    return Finding::passed(tr("Workspaces reached: %1").arg(m_state->workspaces->size()));
}

} // namespace patchbay
