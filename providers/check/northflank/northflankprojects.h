#pragma once

#include "providers/check/listfetch.h"
#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

#include <optional>

namespace patchbay
{

/// Lists the projects that the token reaches: its team's, or those of the organisation's first teams.
class NorthflankProjects : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NorthflankProjects)

public:
    NorthflankProjects(const NorthflankStatePtr &state, const std::shared_ptr<QStringList> &teams);
    void start(CheckContext &context, const Done &done) override;

private:
    void next(CheckContext &context, const Done &done);
    void take(const QString &team, const ListFetch::Items &items, CheckContext &context);
    Finding conclude(const CheckContext &context) const;

    NorthflankStatePtr m_state;
    std::shared_ptr<QStringList> m_teams;
    std::optional<ListFetch> m_fetch;
    std::optional<PageProblem> m_problem;
    qsizetype m_at = 0;
};

} // namespace patchbay
