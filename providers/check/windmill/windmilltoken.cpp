#include "providers/check/windmill/windmilltoken.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/windmill/windmillanswer.h"

#include <QJsonObject>

namespace patchbay
{

using namespace Qt::StringLiterals;

WindmillToken::WindmillToken(const WindmillStatePtr &state)
    : CheckAction(u"token"_s, tr("Token accepted"))
    , m_state(state)
{
}

void WindmillToken::start(CheckContext &context, const Done &done)
{
    context.get(u"/api/users/whoami"_s, [this, &context, done](const HttpOutcome &outcome) {
        if (outcome) {
            receive(AnswerContent(*outcome), context, done);
        } else {
            done(generalMeaning(outcome.error(), context));
        }
    });
}

void WindmillToken::receive(const AnswerContent &answer, CheckContext &context, const Done &done)
{
    switch (replyOf(answer)) {
    case WindmillReply::Good: {
        const QJsonObject user = answer.json.toObject();
        if (user["email"_L1].toString().isEmpty() || !user["super_admin"_L1].isBool()) {
            done(foreignAnswer(answer, context));
            return;
        }
        context.setTokenAccepted();
        m_state->email = context.clean(user["email"_L1].toString());
        m_state->superAdmin = user["super_admin"_L1].toBool();
        m_state->disabled = user["disabled"_L1].toBool();
        m_state->shown.insert(u"users:read"_s);
        done(Finding::passed(tr("Windmill accepts the token.")));
        return;
    }
    case WindmillReply::Forbidden:
        done(limitedByScopes(answer, context));
        return;
    case WindmillReply::Unauthorized: {
        const QString workspace = context.values().field(u"workspace"_s);
        if (isWorkspaceId(workspace)) {
            askWorkspace(workspace, context, done);
            return;
        }
        done(Finding::failed(
            Verdict::Rejected, tr("Windmill refused this token."),
            tr("It may have expired or been revoked: create a new one, then try again. If this "
               "token belongs to one workspace, fill in Workspace.")));
        return;
    }
    case WindmillReply::NotFound:
    case WindmillReply::Other:
        done(otherwise(answer, context));
        return;
    }
}

void WindmillToken::askWorkspace(const QString &workspace, CheckContext &context, const Done &done)
{
    context.get(workspaceRoute(workspace, u"/users/whoami"_s),
                [this, workspace, &context, done](const HttpOutcome &outcome) {
                    done(outcome ? judgeWorkspace(workspace, AnswerContent(*outcome), context)
                                 : generalMeaning(outcome.error(), context));
                });
}

Finding WindmillToken::judgeWorkspace(const QString &workspace, const AnswerContent &answer,
                                      CheckContext &context)
{
    switch (replyOf(answer)) {
    case WindmillReply::Good: {
        const auto role = windmillRole(answer.json);
        if (!role || role->email.isEmpty()) {
            return foreignAnswer(answer, context);
        }
        context.setTokenAccepted();
        m_state->boundTo = workspace;
        m_state->email = context.clean(role->email);
        m_state->roles.insert(workspace, *role);
        m_state->shown.insert(u"users:read"_s);
        return Finding::passed(tr("Windmill accepts the token for the workspace %1 only.").arg(workspace));
    }
    case WindmillReply::Forbidden:
        m_state->boundTo = workspace;
        return limitedByScopes(answer, context);
    case WindmillReply::Unauthorized:
        return Finding::failed(
            Verdict::Rejected, tr("Windmill refused this token."),
            tr("It may have expired or been revoked: create a new one, then try again. If it belongs to one "
               "workspace, check that %1 is that one.")
                .arg(workspace));
    case WindmillReply::NotFound:
        return Finding::failed(
            Verdict::Rejected, tr("Windmill refused this token."),
            tr("There is no workspace %1. If this token belongs to one workspace, fill in that one; "
               "otherwise create a new token, then try again.")
                .arg(workspace));
    case WindmillReply::Other:
        break;
    }
    return otherwise(answer, context);
}

Finding WindmillToken::limitedByScopes(const AnswerContent &answer, CheckContext &context)
{
    context.setTokenAccepted();
    if (const QString scope = lackedScope(answer); !scope.isEmpty()) {
        m_state->lacks.insert(scope);
    }
    return Finding::passed(tr("Windmill accepts the token. Scopes limit what it may do."));
}

} // namespace patchbay
