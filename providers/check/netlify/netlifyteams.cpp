#include "providers/check/netlify/netlifyteams.h"

#include "providers/check/checkcontext.h"
#include "providers/check/generalmeaning.h"
#include "providers/check/netlify/netlifyanswer.h"
#include "providers/check/pagetext.h"

#include <QJsonArray>
#include <QUrl>

namespace patchbay
{

using namespace Qt::StringLiterals;

NetlifyTeams::NetlifyTeams(const CheckStep &step)
    : CheckAction(step.id, step.title)
{
}

void NetlifyTeams::start(CheckContext &context, const Done &done)
{
    Listing listing;
    listing.id = u"/slug"_s;
    listing.paging.kind = Paging::Kind::LinkHeader;
    m_fetch.emplace(
        context, listing,
        [&context](const PageTarget &page, const CheckContext::Receive &receive) {
            context.get(page.path, receive);
        },
        [&context](const AnswerContent &page) { return netlifyProblem(page, context); });
    m_fetch->start(context.origin(), u"/api/v1/accounts"_s,
                   [this, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
                       if (items) {
                           take(*items, context);
                           next(context, done);
                       } else {
                           done(items.error());
                       }
                   });
}

void NetlifyTeams::take(const ListFetch::Items &items, const CheckContext &context)
{
    const QString user = context.values().field(u"userId"_s);
    m_problem = items.problem;
    for (const ListItem &item : items.all) {
        const bool owns = !user.isEmpty() && item.value["owner_ids"_L1].toArray().contains(user);
        m_teams.append(
            {item.at(u"/id"_s), item.at(u"/slug"_s), item.at(u"/name"_s), owns ? u"Owner"_s : QString()});
    }
}

void NetlifyTeams::next(CheckContext &context, const Done &done)
{
    while (m_at < m_teams.size() && !m_teams[m_at].role.isEmpty()) {
        ++m_at;
    }
    if (m_at >= m_teams.size() || m_at >= context.limits().probes) {
        done(conclude(context));
        return;
    }
    Team &team = m_teams[m_at++];
    const QString path = u"/api/v1/%1/members"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(team.slug)));
    context.get(path, [this, &team, &context, done](const HttpOutcome &outcome) {
        const auto problem = outcome ? takeMembers(team, AnswerContent(*outcome), context)
                                     : std::optional(generalMeaning(outcome.error(), context));
        if (problem) {
            done(*problem);
        } else {
            next(context, done);
        }
    });
}

std::optional<Finding> NetlifyTeams::takeMembers(Team &team, const AnswerContent &answer,
                                                 const CheckContext &context) const
{
    const int status = answer.http.status;
    if (status == 403 || status == 404) {
        return std::nullopt;
    }
    if (const auto problem = netlifyProblem(answer, context)) {
        return problem;
    }
    const QString user = context.values().field(u"userId"_s);
    const QString email = context.values().field(u"email"_s);
    for (const QJsonValue &member : answer.json.toArray()) {
        const bool isUser = (!user.isEmpty() && member["id"_L1].toString() == user) ||
                            (!email.isEmpty() && member["email"_L1].toString() == email);
        if (isUser) {
            team.role = member["role"_L1].toString();
        }
    }
    return std::nullopt;
}

Finding NetlifyTeams::conclude(CheckContext &context) const
{
    QStringList known;
    QStringList unknown;
    for (const Team &team : m_teams) {
        const QString name = team.name.isEmpty() ? team.slug : team.name;
        context.addResource({tr("Team"), team.id.isEmpty() ? team.slug : team.id, name, team.role});
        if (team.role.isEmpty()) {
            unknown.append(name);
        } else {
            known.append(tr("%1 in %2").arg(team.role, name));
        }
    }
    if (m_teams.isEmpty()) {
        return Finding::warning(tr("The token reaches no teams."),
                                tr("A team with single sign-on has to be ticked when the token is made."));
    }
    if (m_problem) {
        return pageText(*m_problem, m_teams.size());
    }
    if (!unknown.isEmpty()) {
        known.append(tr("Role not told in %1").arg(unknown.join(u", "_s)));
    }
    const QString detail = known.join(u". "_s) + u'.';
    return unknown.isEmpty()
               ? Finding::passed(detail)
               : Finding::warning(detail,
                                  tr("Only some roles may see the members of a team. Ask an owner which one "
                                     "this user has."));
}

} // namespace patchbay
