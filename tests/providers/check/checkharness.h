#pragma once

#include "providers/check/checkengine.h"
#include "providers/check/checkreport.h"
#include "tests/support/fakenetwork.h"

#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

#include <memory>

namespace patchbay::testing
{

using Answers = QList<QPair<QString, FakeAnswer>>; ///< by FakeNetwork's keys

/// A shipped app checked on a fake network, with limits that make failures quick.
class CheckHarness
{
public:
    explicit CheckHarness(const QString &app, const CheckLimits &limits = quickLimits());

    /// An app `svc` at https://api.svc.example with the secret `token`, the optional fields `team` and
    /// `user`, and `checks` and `auth` as a descriptor file has them.
    static std::unique_ptr<CheckHarness> described(const QByteArray &checks, const QByteArray &auth = {},
                                                   const CheckLimits &limits = quickLimits());

    static CheckLimits quickLimits();

    void setToken(const QByteArray &token);
    void answer(const Answers &answers); ///< each replaces what its key had
    CheckReport run();

    CheckRequest request;
    QStringList started;         ///< ids, as the observer heard them
    QList<CheckResult> finished; ///< as the observer heard them
    FakeNetwork *network = nullptr;

    CheckObserver observer();
    CheckEngine &engine() { return *m_engine; }

private:
    explicit CheckHarness(const CheckLimits &limits);
    void use(const ProviderDescriptor *app);

    ProviderDescriptor m_described;
    std::unique_ptr<CheckEngine> m_engine;
};

/// The check with the id, or one that is empty.
CheckResult checkOf(const CheckReport &report, const QString &id);
QString outcomeOf(const CheckReport &report, const QString &id); ///< in a word
/// `service=passed token=failed …`, for failure messages.
QString overview(const CheckReport &report);

} // namespace patchbay::testing
