#include "providers/check/windmill/windmillscopeaction.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/windmill/windmillanswer.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillNeed)
};

/// A route that reads what the scope is for, and changes nothing; empty where there is none.
QString probeRoute(const WindmillNeed &need)
{
    if (need.scope() == "folders:read"_L1) {
        return u"/folders/listnames?only_member_of=true"_s;
    }
    return need.scope() == "variables:read"_L1 ? u"/variables/list?page=1&per_page=1"_s : QString();
}

} // namespace

QList<WindmillNeed> windmillNeeds()
{
    return {
        {u"users"_s, u"read"_s, Words::tr("tells whose token it is, its role and when it expires"), false},
        {u"workspaces"_s, u"read"_s, Words::tr("lists workspaces"), false},
        {u"folders"_s, u"read"_s, Words::tr("lists folders"), false},
        {u"variables"_s, u"read"_s, Words::tr("compares secrets with what is there"), true},
        {u"variables"_s, u"write"_s, Words::tr("writes secrets"), true}};
}

WindmillScopeAction::WindmillScopeAction(const WindmillStatePtr &state, const WindmillNeed &need)
    : CheckAction(u"scope:"_s + need.scope(), tr("Scope %1").arg(need.scope()))
    , m_state(state)
    , m_need(need)
{
}

bool WindmillScopeAction::applies(const CheckContext &) const
{
    return m_state->isScoped();
}

void WindmillScopeAction::start(CheckContext &context, const Done &done)
{
    const QString workspace = context.values().field(u"workspace"_s);
    if (m_state->row) {
        done(byRow());
    } else if (m_state->lacks.contains(m_need.scope())) {
        done(missing());
    } else if (m_state->shown.contains(m_need.scope())) {
        done(Finding::passed(tr("The token has it: it %1.").arg(m_need.purpose)));
    } else if (!probeRoute(m_need).isEmpty() && isWorkspaceId(workspace)) {
        probe(workspace, context, done);
    } else {
        done(unseen());
    }
}

Finding WindmillScopeAction::byRow() const
{
    const WindmillGrant grant = grantOf(m_state->row->scopes, m_need.domain, m_need.action);
    if (!grant.anywhere) {
        return missing();
    }
    if (grant.paths.isEmpty()) {
        return Finding::passed(tr("The token has it: it %1.").arg(m_need.purpose));
    }
    return Finding::passed(tr("The token has it, but only for %1.").arg(grant.paths.join(u", "_s)));
}

Finding WindmillScopeAction::missing() const
{
    const QString detail = tr("The token lacks it: it %1.").arg(m_need.purpose);
    const QString hint = tr("Add %1 to the scopes of the token.").arg(m_need.scope());
    return m_need.essential ? Finding::limited(detail, hint) : Finding::warning(detail, hint);
}

Finding WindmillScopeAction::unseen() const
{
    return Finding::unknown(tr("Whether the token has it cannot be seen: it %1.").arg(m_need.purpose),
                            tr("Add users:read to the scopes of the token if you want to see it."));
}

void WindmillScopeAction::probe(const QString &workspace, CheckContext &context, const Done &done)
{
    context.get(workspaceRoute(workspace, probeRoute(m_need)), [this, done](const HttpOutcome &outcome) {
        const WindmillReply reply = outcome ? replyOf(AnswerContent(*outcome)) : WindmillReply::Other;
        if (reply == WindmillReply::Good) {
            done(Finding::passed(tr("The token has it: it %1.").arg(m_need.purpose)));
        } else if (reply == WindmillReply::Forbidden) {
            done(missing());
        } else {
            done(unseen());
        }
    });
}

} // namespace patchbay
