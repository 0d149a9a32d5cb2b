#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

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
    /// What is wrong with the answer; nothing where the groups could be read.
    std::optional<Finding> take(const NorthflankProject &project, const AnswerContent &answer,
                                CheckContext &context);

    NorthflankStatePtr m_state;
    qsizetype m_at = 0;
    qsizetype m_listed = 0;
    qsizetype m_groups = 0;
};

} // namespace patchbay
