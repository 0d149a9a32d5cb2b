#include "providers/check/northflank/northflankteams.h"

#include "providers/check/checkcontext.h"
#include "providers/check/northflank/northflankanswer.h"
#include "providers/check/pagetext.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

NorthflankTeams::NorthflankTeams(const NorthflankStatePtr &state, const std::shared_ptr<QStringList> &teams)
    : CheckAction(u"teams"_s, tr("Teams"))
    , m_state(state)
    , m_teams(teams)
{
}

bool NorthflankTeams::applies(const CheckContext &) const
{
    return m_state->ofOrganisation;
}

void NorthflankTeams::start(CheckContext &context, const Done &done)
{
    m_fetch.emplace(northflankList(
        context, u"teams"_s,
        Finding::limited(tr("The role of the token does not let it see teams."),
                         tr("Add the permission Organisation > Team > General > Read to the role."))));
    m_fetch->start(context.origin(), u"/v1/teams"_s,
                   [this, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
                       done(items ? conclude(*items, context) : items.error());
                   });
}

Finding NorthflankTeams::conclude(const ListFetch::Items &items, CheckContext &context)
{
    for (const ListItem &item : items.all) {
        m_teams->append(item.at(u"/id"_s));
        context.addResource({tr("Team"), item.at(u"/id"_s), item.at(u"/name"_s), {}});
    }
    if (items.problem) {
        return pageText(*items.problem, items.all.size());
    }
    return items.all.isEmpty() ? Finding::warning(tr("The organization has no teams."))
                               : Finding::passed(tr("Teams reached: %1").arg(items.all.size()));
}

} // namespace patchbay
