#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/windmill/windmillstate.h"

#include <QByteArray>
#include <QCoreApplication>

namespace patchbay
{

/// Finds the token's own row in the list of tokens: when it ends, whether it may only read, and its scopes.
class WindmillLimits : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillLimits)

public:
    explicit WindmillLimits(const WindmillStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    void ask(CheckContext &context, const Done &done);
    void receive(const AnswerContent &answer, CheckContext &context, const Done &done);
    Finding conclude(const WindmillTokenRow &row, CheckContext &context) const;

    WindmillStatePtr m_state;
    int m_page = 1;
    QByteArray m_lastBody;
};

} // namespace patchbay
