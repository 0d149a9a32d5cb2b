#pragma once

#include "providers/check/listfetch.h"
#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

#include <optional>

namespace patchbay
{

/// Lists the teams that an organisation's token reaches.
class NorthflankTeams : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NorthflankTeams)

public:
    NorthflankTeams(const NorthflankStatePtr &state, const std::shared_ptr<QStringList> &teams);
    bool applies(const CheckContext &context) const override;
    void start(CheckContext &context, const Done &done) override;

private:
    Finding conclude(const ListFetch::Items &items, CheckContext &context);

    NorthflankStatePtr m_state;
    std::shared_ptr<QStringList> m_teams;
    std::optional<ListFetch> m_fetch;
};

} // namespace patchbay
