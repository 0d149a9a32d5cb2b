#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/northflank/northflankstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Finds out whether Northflank accepts the token: by what it tells about itself, or by its projects where an
/// account has no such route.
class NorthflankToken : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::NorthflankToken)

public:
    explicit NorthflankToken(const NorthflankStatePtr &state);
    void start(CheckContext &context, const Done &done) override;

private:
    void receive(const AnswerContent &answer, CheckContext &context, const Done &done);
    void readAuth(const QJsonValue &data, CheckContext &context);
    void askProjects(CheckContext &context, const Done &done);

    NorthflankStatePtr m_state;
};

} // namespace patchbay
