#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/windmill/windmillstate.h"

#include <QCoreApplication>
#include <QStringList>

namespace patchbay
{

/// Asks for the user's role in the connection's workspace, or else in each of the first ones.
class WindmillRoles : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillRoles)

public:
    explicit WindmillRoles(const WindmillStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    QStringList targets(const CheckContext &context) const;
    void next(CheckContext &context, const Done &done);
    /// Takes the role from the answer; what else it means where there is none in it.
    std::optional<Finding> take(const QString &workspace, const AnswerContent &answer,
                                const CheckContext &context);
    Finding conclude(CheckContext &context) const;
    QString sentence(const QString &workspace) const;

    WindmillStatePtr m_state;
    QStringList m_targets;
    qsizetype m_at = 0;
    bool m_namesOne = false;
};

} // namespace patchbay
