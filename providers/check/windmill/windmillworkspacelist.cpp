#include "providers/check/windmill/windmillworkspacelist.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/windmill/windmillanswer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillWorkspaceList)
};

constexpr auto scopeNeeded = "workspaces:read"_L1;

Finding mayNotList()
{
    return Finding::warning(
        Words::tr("The token may not list workspaces: it lacks the scope workspaces:read."));
}

std::optional<Finding> read(const AnswerContent &answer, const CheckContext &context, WindmillState &state)
{
    switch (replyOf(answer)) {
    case WindmillReply::Good:
        break;
    case WindmillReply::Forbidden:
        state.lacks.insert(scopeNeeded);
        return mayNotList();
    case WindmillReply::Unauthorized:
    case WindmillReply::NotFound:
    case WindmillReply::Other:
        return otherwise(answer, context);
    }
    const QJsonObject json = answer.json.toObject();
    if (!json["email"_L1].isString() || !json["workspaces"_L1].isArray()) {
        return foreignAnswer(answer, context);
    }
    QList<WindmillWorkspace> workspaces;
    for (const QJsonValue &row : json["workspaces"_L1].toArray()) {
        const QString id = row["id"_L1].toString();
        if (isWorkspaceId(id)) {
            workspaces.append({id, row["name"_L1].toString(), row["disabled"_L1].toBool()});
        }
    }
    state.email = context.clean(json["email"_L1].toString());
    state.shown.insert(scopeNeeded);
    state.workspaces = workspaces;
    return std::nullopt;
}

} // namespace

void listWindmillWorkspaces(CheckContext &context, const WindmillStatePtr &state,
                            const std::function<void(const std::optional<Finding> &problem)> &done)
{
    if (state->workspaces) {
        done(std::nullopt);
        return;
    }
    if (state->lacks.contains(scopeNeeded)) {
        done(mayNotList());
        return;
    }
    context.get(u"/api/workspaces/users"_s, [&context, state, done](const HttpOutcome &outcome) {
        done(outcome ? read(AnswerContent(*outcome), context, *state)
                     : std::optional(generalMeaning(outcome.error(), context)));
    });
}

} // namespace patchbay
