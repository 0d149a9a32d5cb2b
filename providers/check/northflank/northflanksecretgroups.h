#pragma once

#include "providers/check/listfetch.h"
#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

#include <optional>

namespace patchbay
{

/// Lists the secret groups of the first projects, which shows whether the token may.
class NorthflankSecretGroups : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NorthflankSecretGroups)

public:
    explicit NorthflankSecretGroups(const NorthflankStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    void next(CheckContext &context, const Done &done);
    void take(const NorthflankProject &project, const ListFetch::Items &items, CheckContext &context);
    Finding conclude() const;

    NorthflankStatePtr m_state;
    std::optional<ListFetch> m_fetch;
    std::optional<PageProblem> m_problem;
    bool m_isGone = false; ///< the project asked last
    qsizetype m_at = 0;
    qsizetype m_listed = 0;
    qsizetype m_groups = 0;
};

} // namespace patchbay
