#pragma once

#include "providers/check/windmill/windmillstate.h"

#include <QCoreApplication>

namespace patchbay
{

/// Works out whether the token may write variables at the connection's path, without changing anything there.
class WindmillPath : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillPath)

public:
    explicit WindmillPath(const WindmillStatePtr &state);
    bool applies(const CheckContext &context) const override;
    void start(CheckContext &context, const Done &done) override;

private:
    Finding judge(const QString &path, const QString &workspace) const;
    Finding judgeRole(const QString &path, const WindmillRole &role) const;

    WindmillStatePtr m_state;
};

} // namespace patchbay
