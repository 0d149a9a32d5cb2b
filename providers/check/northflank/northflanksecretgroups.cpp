#include "providers/check/northflank/northflanksecretgroups.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/jsonpointer.h"
#include "providers/check/northflank/northflankanswer.h"

#include <QJsonArray>

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// Northflank counts requests by the hour, and a role is the same in all its projects.
constexpr qsizetype projectsAsked = 3;

} // namespace

NorthflankSecretGroups::NorthflankSecretGroups(const NorthflankStatePtr &state)
    : CheckAction(u"secret-groups"_s, tr("List secret groups"))
    , m_state(state)
{
}

void NorthflankSecretGroups::start(CheckContext &context, const Done &done)
{
    if (m_state->projects.isEmpty()) {
        done(Finding::skipped(tr("There is no project whose secret groups could be listed.")));
        return;
    }
    next(context, done);
}

void NorthflankSecretGroups::next(CheckContext &context, const Done &done)
{
    if (m_at == std::min(m_state->projects.size(), projectsAsked)) {
        done(m_listed == 0
                 ? Finding::unknown(tr("The projects were gone before their secret groups could be listed."))
                 : Finding::passed(tr("Secret groups in %1 of %2 projects: %3")
                                       .arg(QString::number(m_listed),
                                            QString::number(m_state->projects.size()),
                                            QString::number(m_groups))));
        return;
    }
    const NorthflankProject project = m_state->projects[m_at++];
    context.get(project.route(u"/secrets?per_page=100"_s),
                [this, project, &context, done](const HttpOutcome &outcome) {
                    const auto problem = outcome ? take(project, AnswerContent(*outcome), context)
                                                 : std::optional(generalMeaning(outcome.error(), context));
                    if (problem) {
                        done(*problem);
                    } else {
                        next(context, done);
                    }
                });
}

std::optional<Finding> NorthflankSecretGroups::take(const NorthflankProject &project,
                                                    const AnswerContent &answer, CheckContext &context)
{
    if (answer.http.status == 404 && isNorthflankError(answer)) {
        return std::nullopt;
    }
    const Finding forbidden =
        Finding::limited(tr("The role of the token does not let it list secret groups."),
                         tr("Add the permission Config & Secrets > Secret Groups > List to the role."));
    if (const auto problem = northflankProblem(answer, context, forbidden)) {
        return problem;
    }
    const QJsonValue groups = selectFirst(answer.json, u"/data/secrets"_s);
    if (!groups.isArray()) {
        return foreignAnswer(answer, context);
    }
    ++m_listed;
    for (const QJsonValue &group : groups.toArray()) {
        ++m_groups;
        context.addResource(
            {tr("Secret group"), group["id"_L1].toString(), group["name"_L1].toString(), project.name});
    }
    return std::nullopt;
}

} // namespace patchbay
