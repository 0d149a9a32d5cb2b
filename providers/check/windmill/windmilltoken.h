#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/windmill/windmillstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Finds out whether Windmill accepts the token: by the route for all, or by that of the workspace it is
/// bound to.
class WindmillToken : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillToken)

public:
    explicit WindmillToken(const WindmillStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    void receive(const AnswerContent &answer, CheckContext &context, const Done &done);
    void askWorkspace(const QString &workspace, CheckContext &context, const Done &done);
    Finding judgeWorkspace(const QString &workspace, const AnswerContent &answer, CheckContext &context);
    Finding limitedByScopes(const AnswerContent &answer, CheckContext &context);

    WindmillStatePtr m_state;
};

} // namespace patchbay
