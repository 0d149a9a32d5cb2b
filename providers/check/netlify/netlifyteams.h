#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/checkaction.h"
#include "providers/check/listfetch.h"
#include "providers/descriptor/checkstep.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace patchbay
{

/// Lists the teams that the token reaches and the user's role in each.
class NetlifyTeams : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NetlifyTeams)

public:
    explicit NetlifyTeams(const CheckStep &step);
    void start(CheckContext &context, const Done &done) override;

private:
    struct Team {
        QString id;
        QString slug;
        QString name;
        QString role; ///< empty: not told
    };

    void take(const ListFetch::Items &items, const CheckContext &context);
    void next(CheckContext &context, const Done &done);
    /// What is wrong with the list of members, where it is more than not being allowed to see it.
    std::optional<Finding> takeMembers(Team &team, const AnswerContent &answer,
                                       const CheckContext &context) const;
    Finding conclude(CheckContext &context) const;

    std::optional<ListFetch> m_fetch;
    std::optional<PageProblem> m_problem;
    QList<Team> m_teams;
    qsizetype m_at = 0;
};

} // namespace patchbay
