#include "providers/check/northflank/northflanksecretgroups.h"

#include "providers/check/checkcontext.h"
#include "providers/check/northflank/northflankanswer.h"
#include "providers/check/pagetext.h"

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
    const Finding forbidden =
        Finding::limited(tr("The role of the token does not let it list secret groups."),
                         tr("Add the permission Config & Secrets > Secret Groups > List to the role."));
    m_fetch.emplace(
        northflankList(context, u"secrets"_s,
                       [this, &context, forbidden](const AnswerContent &page) -> std::optional<Finding> {
                           m_isGone = page.http.status == 404 && isNorthflankError(page);
                           return m_isGone ? Finding::skipped() : northflankProblem(page, context, forbidden);
                       }));
    next(context, done);
}

void NorthflankSecretGroups::next(CheckContext &context, const Done &done)
{
    if (m_at == std::min(m_state->projects.size(), projectsAsked)) {
        done(conclude());
        return;
    }
    const NorthflankProject project = m_state->projects[m_at++];
    m_isGone = false;
    m_fetch->start(context.origin(), project.route(u"/secrets"_s),
                   [this, project, &context, done](const std::expected<ListFetch::Items, Finding> &items) {
                       if (items) {
                           take(project, *items, context);
                       } else if (!m_isGone) {
                           done(items.error());
                           return;
                       }
                       next(context, done);
                   });
}

void NorthflankSecretGroups::take(const NorthflankProject &project, const ListFetch::Items &items,
                                  CheckContext &context)
{
    ++m_listed;
    m_groups += items.all.size();
    for (const ListItem &item : items.all) {
        context.addResource({tr("Secret group"), item.at(u"/id"_s), item.at(u"/name"_s), project.name});
    }
    if (items.problem) {
        m_problem = items.problem;
    }
}

Finding NorthflankSecretGroups::conclude() const
{
    if (m_listed == 0) {
        return Finding::unknown(tr("The projects were gone before their secret groups could be listed."));
    }
    if (m_problem) {
        return pageText(*m_problem, m_groups);
    }
    return Finding::passed(tr("Secret groups in %1 of %2 projects: %3")
                               .arg(QString::number(m_listed), QString::number(m_state->projects.size()),
                                    QString::number(m_groups)));
}

} // namespace patchbay
