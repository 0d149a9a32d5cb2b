#include "providers/check/windmill/windmillroles.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/windmill/windmillanswer.h"

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

WindmillRoles::WindmillRoles(const WindmillStatePtr &state)
    : CheckAction(u"role"_s, tr("Role"))
    , m_state(state)
{
}

void WindmillRoles::start(CheckContext &context, const Done &done)
{
    const QString wanted = context.values().field(u"workspace"_s);
    m_namesOne = !wanted.isEmpty();
    if (m_namesOne && !isWorkspaceId(wanted)) {
        done(Finding::limited(tr("%1 is not the id of a workspace.").arg(wanted),
                              tr("Fill in the id that stands in the workspace's settings.")));
        return;
    }
    m_targets = targets(context);
    if (m_targets.isEmpty()) {
        done(Finding::unknown(tr("Without a workspace there is no role to check."),
                              m_state->workspaces ? QString() : tr("Fill in Workspace, then try again.")));
        return;
    }
    if (m_state->lacks.contains(u"users:read"_s)) {
        done(Finding::unknown(tr("The token may not tell its role: it lacks the scope users:read."),
                              tr("Add the scope users:read to the token if you want to see it.")));
        return;
    }
    next(context, done);
}

QStringList WindmillRoles::targets(const CheckContext &context) const
{
    if (m_namesOne) {
        return {context.values().field(u"workspace"_s)};
    }
    QStringList ids;
    for (const WindmillWorkspace &row : m_state->workspaces.value_or(QList<WindmillWorkspace>())) {
        if (row.disabled) {
            m_state->roles[row.id].kind = WindmillRole::Kind::Disabled;
        }
        if (ids.size() < context.limits().probes) {
            ids.append(row.id);
        }
    }
    return ids;
}

void WindmillRoles::next(CheckContext &context, const Done &done)
{
    while (m_at < m_targets.size() && m_state->roles.contains(m_targets[m_at])) {
        ++m_at;
    }
    if (m_at == m_targets.size()) {
        done(conclude(context));
        return;
    }
    const QString workspace = m_targets[m_at];
    context.get(workspaceRoute(workspace, u"/users/whoami"_s),
                [this, workspace, &context, done](const HttpOutcome &outcome) {
                    const auto finding = outcome ? take(workspace, AnswerContent(*outcome), context)
                                                 : std::optional(generalMeaning(outcome.error(), context));
                    if (finding) {
                        done(*finding);
                    } else {
                        next(context, done);
                    }
                });
}

std::optional<Finding> WindmillRoles::take(const QString &workspace, const AnswerContent &answer,
                                           const CheckContext &context)
{
    switch (replyOf(answer)) {
    case WindmillReply::Good:
        if (const auto role = windmillRole(answer.json)) {
            m_state->roles.insert(workspace, *role);
            return std::nullopt;
        }
        return foreignAnswer(answer, context);
    case WindmillReply::Unauthorized:
        // The token itself was accepted before: this is how Windmill refuses whoever is no active member.
        m_state->roles[workspace].kind = WindmillRole::Kind::NoAccess;
        return std::nullopt;
    case WindmillReply::NotFound:
        m_state->roles[workspace].kind = WindmillRole::Kind::NoWorkspace;
        return std::nullopt;
    case WindmillReply::Forbidden:
        m_state->lacks.insert(u"users:read"_s);
        return Finding::unknown(tr("The token may not tell its role: it lacks the scope users:read."),
                                tr("Add the scope users:read to the token if you want to see it."));
    case WindmillReply::Other:
        break;
    }
    return otherwise(answer, context);
}

Finding WindmillRoles::conclude(CheckContext &context) const
{
    QStringList good;
    QStringList bad;
    for (const QString &workspace : m_targets) {
        (m_state->roles[workspace].mayWrite() ? good : bad).append(sentence(workspace));
    }
    if (!m_state->workspaces && m_state->boundTo.isEmpty()) {
        // The list was refused, so what answered is all that is known to be reached.
        for (const QString &workspace : m_targets) {
            if (m_state->roles[workspace].isMember()) {
                context.addResource({tr("Workspace"), workspace, workspace, {}});
            }
        }
    }
    for (Resource &resource : context.draft().resources) {
        const auto role = m_state->roles.constFind(resource.id);
        if (role != m_state->roles.cend() && role->mayWrite()) {
            resource.detail = role->kind == WindmillRole::Kind::Admin ? tr("Admin") : tr("Developer");
        } else if (role != m_state->roles.cend()) {
            resource.detail = role->kind == WindmillRole::Kind::Operator ? tr("Operator") : tr("No access");
        }
    }
    if (!bad.isEmpty()) {
        const QString hint = tr("Ask an admin of the workspace for the role Developer.");
        return Finding::limited(
            bad.join(u' '),
            good.isEmpty()
                ? hint
                : tr("Ask an admin of the workspace for the role Developer, or fill in Workspace if this "
                     "connection is for another one."));
    }
    if (m_targets.size() == 1) {
        return Finding::passed(good.first());
    }
    const qsizetype all = m_state->workspaces ? m_state->workspaces->size() : m_targets.size();
    return Finding::passed(all > m_targets.size()
                               ? tr("At least Developer in the first %1 of %2 workspaces.")
                                     .arg(QString::number(m_targets.size()), QString::number(all))
                               : tr("At least Developer in all %1 workspaces.").arg(all));
}

QString WindmillRoles::sentence(const QString &workspace) const
{
    switch (m_state->roles[workspace].kind) {
    case WindmillRole::Kind::Admin:
        return tr("Admin in the workspace %1.").arg(workspace);
    case WindmillRole::Kind::Developer:
        return tr("Developer in the workspace %1.").arg(workspace);
    case WindmillRole::Kind::Operator:
        return tr("Only Operator in the workspace %1, which may not write variables.").arg(workspace);
    case WindmillRole::Kind::Disabled:
        return tr("Disabled in the workspace %1.").arg(workspace);
    case WindmillRole::Kind::NoAccess:
        return tr("No member of the workspace %1, or disabled there.").arg(workspace);
    case WindmillRole::Kind::NoWorkspace:
        return tr("There is no workspace %1.").arg(workspace);
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
