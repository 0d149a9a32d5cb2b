#pragma once

#include "providers/check/answercontent.h"
#include "providers/check/windmill/windmillscope.h"
#include "providers/check/windmill/windmillstate.h"

#include <QCoreApplication>
#include <QList>

namespace patchbay
{

/// A scope that secret sync uses, and what for.
struct WindmillNeed {
    QString domain;
    QString action;
    QString purpose;
    bool essential = false; ///< without it secrets cannot be synced at all

    QString scope() const { return domain + u':' + action; }
};

/// The five scopes, in the words of the user.
QList<WindmillNeed> windmillNeeds();

/// Says of one scope whether a limited token has it, and where.
class WindmillScopeAction : public CheckAction
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::WindmillScopeAction)

public:
    WindmillScopeAction(const WindmillStatePtr &state, const WindmillNeed &need);
    bool applies(const CheckContext &context) const override;
    void start(CheckContext &context, const Done &done) override;

private:
    Finding byRow() const;
    Finding missing() const;
    Finding unseen() const;
    void probe(const QString &workspace, CheckContext &context, const Done &done);

    WindmillStatePtr m_state;
    WindmillNeed m_need;
};

} // namespace patchbay
