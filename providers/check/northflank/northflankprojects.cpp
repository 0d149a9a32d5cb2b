#include "providers/check/northflank/northflankprojects.h"

#include "providers/check/checkcontext.h"
#include "providers/check/northflank/northflankanswer.h"
#include "providers/check/pagetext.h"

#include <QUrl>

namespace patchbay
{

using namespace Qt::StringLiterals;

NorthflankProjects::NorthflankProjects(const NorthflankStatePtr &state,
                                       const std::shared_ptr<QStringList> &teams)
    : CheckAction(u"projects"_s, tr("Projects"))
    , m_state(state)
    , m_teams(teams)
{
}

void NorthflankProjects::start(CheckContext &context, const Done &done)
{
    m_fetch.emplace(
        northflankList(context, u"projects"_s,
                       Finding::limited(tr("The role of the token does not let it see projects."),
                                        tr("Add the permission Projects > Manage > Read to the role."))));
    if (!m_state->ofOrganisation) {
        // A team's own routes name no team.
        *m_teams = {QString()};
    }
    next(context, done);
}

void NorthflankProjects::next(CheckContext &context, const Done &done)
{
    if (m_at == m_teams->size() || m_at == context.limits().probes) {
        done(conclude(context));
        return;
    }
    const QString team = m_teams->at(m_at++);
    const QString path =
        team.isEmpty() ? u"/v1/projects"_s
                       : u"/v1/teams/%1/projects"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(team)));
    m_fetch->start(context.origin(), path,
                   [this, team, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
                       if (items) {
                           take(team, *items, context);
                           next(context, done);
                       } else {
                           done(items.error());
                       }
                   });
}

void NorthflankProjects::take(const QString &team, const ListFetch::Items &items, CheckContext &context)
{
    for (const ListItem &item : items.all) {
        const QString id = item.at(u"/id"_s);
        m_state->projects.append({team, id, item.at(u"/name"_s)});
        context.addResource({tr("Project"), id, item.at(u"/name"_s), team});
    }
    if (items.problem) {
        m_problem = items.problem;
    }
}

Finding NorthflankProjects::conclude(const CheckContext &context) const
{
    const qsizetype count = m_state->projects.size();
    if (m_problem) {
        return pageText(*m_problem, count);
    }
    if (count == 0) {
        return Finding::warning(tr("The token reaches no projects."),
                                tr("If you expected some, look whether its role is restricted to projects "
                                   "that no longer exist."));
    }
    return Finding::passed(m_teams->size() > context.limits().probes
                               ? tr("Projects reached in the first %1 of %2 teams: %3")
                                     .arg(QString::number(context.limits().probes),
                                          QString::number(m_teams->size()), QString::number(count))
                               : tr("Projects reached: %1").arg(count));
}

} // namespace patchbay
