#pragma once

#include "providers/base/async.h"
#include "providers/check/checkaction.h"
#include "providers/check/checkcontext.h"
#include "providers/check/checkengine.h"
#include "providers/check/checklimits.h"

#include <QObject>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace patchbay
{

struct CheckStep;
class RequestGate;

/// One check from its first request to the report. Deletes itself when it is over or cancelled; CheckEngine
/// makes it.
class CheckRun : public QObject
{
    Q_OBJECT

public:
    CheckRun(const CheckRequest &request, const Origin &origin, const CheckObserver &observer,
             QNetworkAccessManager &network, RequestGate &gate, const CheckLimits &limits, QObject *parent);
    ~CheckRun() override;

    QFuture<Result<CheckReport>> future() const { return m_pending.future(); }
    /// Takes a network of this run's own, which lives as long.
    void keep(std::unique_ptr<QNetworkAccessManager> network);

private:
    void begin();
    void next();
    void publish(const QString &id, const QString &title, const Finding &finding);
    void addExpiry();
    void finish();
    void end();

    const CheckRequest m_request;
    const Origin m_origin;
    const CheckObserver m_observer;
    const CheckLimits m_limits;
    QNetworkAccessManager *m_network;
    RequestGate &m_gate;
    std::unique_ptr<QNetworkAccessManager> m_ownNetwork;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<CheckContext> m_context;
    struct Planned {
        const CheckStep *step = nullptr;
        std::unique_ptr<CheckAction> action;
    };
    std::vector<Planned> m_actions;
    size_t m_at = 0;
    Verdict m_verdict = Verdict::Valid;
    bool m_stopped = false;
    bool m_isOver = false;
    QList<CheckResult> m_results;
    Pending<CheckReport> m_pending;
};

} // namespace patchbay
