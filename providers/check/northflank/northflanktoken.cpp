#include "providers/check/northflank/northflanktoken.h"

#include "providers/check/captures.h"
#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/jsonpointer.h"
#include "providers/check/northflank/northflankanswer.h"

#include <QJsonArray>

namespace patchbay
{

using namespace Qt::StringLiterals;

NorthflankToken::NorthflankToken(const NorthflankStatePtr &state)
    : CheckAction(u"token"_s, tr("Token accepted"))
    , m_state(state)
{
}

void NorthflankToken::start(CheckContext &context, const Done &done)
{
    context.get(u"/v1/auth"_s, [this, &context, done](const HttpOutcome &outcome) {
        if (outcome) {
            receive(AnswerContent(*outcome), context, done);
        } else {
            done(generalMeaning(outcome.error(), context));
        }
    });
}

void NorthflankToken::receive(const AnswerContent &answer, CheckContext &context, const Done &done)
{
    const int status = answer.http.status;
    if ((status == 404 || status == 403) && isNorthflankError(answer)) {
        askProjects(context, done);
        return;
    }
    if (const auto problem = northflankProblem(answer, context, foreignAnswer(answer, context))) {
        done(*problem);
        return;
    }
    const QJsonValue data = answer.json["data"_L1];
    for (const auto &always : {"id"_L1, "tokenKind"_L1, "entityType"_L1}) {
        if (data[always].toString().isEmpty()) {
            done(foreignAnswer(answer, context));
            return;
        }
    }
    readAuth(data, context);
    done(Finding::passed(tr("Northflank accepts the token.")));
}

void NorthflankToken::readAuth(const QJsonValue &data, CheckContext &context)
{
    context.setTokenAccepted();
    m_state->toldAboutItself = true;
    m_state->ofOrganisation = data["entityType"_L1].toString() == "org"_L1;
    const QString name = data["name"_L1].toString(data["id"_L1].toString());
    const QString creator = data["creatorEmail"_L1].toString();
    const QString role = data["role"_L1]["name"_L1].toString();
    const QString entity = data["entityId"_L1].toString();
    m_state->identity = creator.isEmpty() ? name : u"%1 (%2)"_s.arg(name, creator);
    m_state->description = m_state->ofOrganisation ? tr("%1, of the organization %2").arg(name, entity)
                                                   : tr("%1, of the team %2").arg(name, entity);
    if (!role.isEmpty()) {
        m_state->description += tr(", with the role %1").arg(role);
    }
    if (!creator.isEmpty()) {
        m_state->description += tr(", made by %1").arg(creator);
    }
    for (const auto &scope : {"orgScope"_L1, "teamScope"_L1, "projectScope"_L1}) {
        for (const QJsonValue &permission : data["permissions"_L1][scope].toArray()) {
            m_state->permissions.append(plainText(permission));
        }
    }
    context.draft().scopes = m_state->permissions;
    const QDateTime end = timeOf(data["expiresAt"_L1], Capture::Time::Iso);
    context.draft().neverExpires = !end.isValid();
    if (end.isValid()) {
        context.draft().expiresAt = end;
    }
}

void NorthflankToken::askProjects(CheckContext &context, const Done &done)
{
    context.get(u"/v1/projects?per_page=1"_s, [&context, done](const HttpOutcome &outcome) {
        if (!outcome) {
            done(generalMeaning(outcome.error(), context));
            return;
        }
        const AnswerContent answer(*outcome);
        const bool lists = selectFirst(answer.json, u"/data/projects"_s).isArray();
        // A role without this permission still belongs to a token that is known.
        const bool isForbidden = answer.http.status == 403 && isNorthflankError(answer);
        if (isForbidden || (answer.http.status == 200 && answer.isJson() && lists)) {
            context.setTokenAccepted();
            done(Finding::passed(tr("Northflank accepts the token.")));
        } else {
            done(northflankProblem(answer, context, {}).value_or(foreignAnswer(answer, context)));
        }
    });
}

} // namespace patchbay
