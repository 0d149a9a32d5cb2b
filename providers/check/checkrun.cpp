#include "providers/check/checkrun.h"

#include "providers/check/checkregistry.h"
#include "providers/check/expiryfinding.h"
#include "providers/check/transporttext.h"
#include "providers/descriptor/checkplan.h"
#include "providers/net/certificatefile.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace patchbay
{

using namespace Qt::StringLiterals;

CheckRun::CheckRun(const CheckRequest &request, const Origin &origin, const CheckObserver &observer,
                   QNetworkAccessManager &network, RequestGate &gate, const CheckLimits &limits,
                   QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_origin(origin)
    , m_observer(observer)
    , m_limits(limits)
    , m_network(&network)
    , m_gate(gate)
{
    m_pending.onCancel(this, [this] { end(); });
    QTimer::singleShot(0, this, &CheckRun::begin);
}

CheckRun::~CheckRun()
{
    m_pending.finish(failure(ErrorCode::Cancelled));
}

void CheckRun::keep(std::unique_ptr<QNetworkAccessManager> network)
{
    m_ownNetwork = std::move(network);
    m_network = m_ownNetwork.get();
}

void CheckRun::begin()
{
    if (m_isOver || m_pending.isCancelled()) {
        return;
    }
    const auto tls = trusting(m_request.caFile);
    m_client =
        std::make_unique<HttpClient>(*m_network, m_gate, tls.value_or(QSslConfiguration()), m_limits.http);
    m_client->setTerms(m_origin, {.urgency = m_request.bulk ? Urgency::Bulk : Urgency::Awaited,
                                  .rate = m_request.app->rateLimit});
    m_context = std::make_unique<CheckContext>(m_request, m_origin, *m_client, m_limits, future());
    connect(m_context.get(), &CheckContext::noted, this,
            [this](const QString &id, const QString &title, const Finding &finding) {
                if (m_observer.started) {
                    m_observer.started(id, title);
                }
                publish(id, title, finding);
            });
    connect(m_context.get(), &CheckContext::failed, this, [this](const Error &error) {
        m_pending.finish(std::unexpected(error));
        end();
    });
    for (const CheckStep &step : m_context->method().plan->steps) {
        CheckActions actions = actionsFor(step);
        if (actions.empty()) {
            // Passing over it would let a token pass unchecked.
            emit m_context->failed({ErrorCode::Internal, u"no check is registered as "_s + step.customCheck});
            return;
        }
        for (auto &action : actions) {
            m_actions.push_back({&step, std::move(action)});
        }
    }
    if (!tls) {
        const TransportText text = certificateFileText(tls.error());
        m_context->note(u"certificate"_s, tr("Certificate file"),
                        Finding::failed(text.verdict, text.detail, text.hint));
    }
    next();
}

void CheckRun::next()
{
    if (m_isOver || m_pending.isCancelled()) {
        return;
    }
    while (m_at < m_actions.size()) {
        const Planned &planned = m_actions[m_at++];
        CheckAction &action = *planned.action;
        if (!m_context->values().meets(planned.step->when) || !action.applies(*m_context)) {
            continue;
        }
        if (m_stopped) {
            publish(action.id(), action.title(), Finding::skipped());
            continue;
        }
        if (m_observer.started) {
            m_observer.started(action.id(), action.title());
        }
        action.start(*m_context, [this, &action](const Finding &finding) {
            publish(action.id(), action.title(), finding);
            // The action is still running: the next one starts from the event loop.
            QTimer::singleShot(0, this, &CheckRun::next);
        });
        return;
    }
    addExpiry();
    finish();
}

void CheckRun::publish(const QString &id, const QString &title, const Finding &finding)
{
    constexpr qsizetype longest = 600;
    const CheckResult result{.id = id,
                             .title = m_context->clean(title),
                             .outcome = finding.outcome,
                             .detail = m_context->clean(finding.detail, longest),
                             .hint = m_context->clean(finding.hint, longest)};
    if (finding.verdict) {
        m_verdict = worse(m_verdict, *finding.verdict);
    }
    m_stopped = m_stopped || finding.endsCheck();
    m_results.append(result);
    if (m_observer.finished) {
        m_observer.finished(result);
    }
}

void CheckRun::addExpiry()
{
    CheckReport &draft = m_context->draft();
    applyExpiresOn(draft, m_request.expiresOn);
    const Finding finding = expiryFinding(draft, QDateTime::currentDateTimeUtc(), m_context->appName(),
                                          m_context->method().expiryTold);
    // Where the service could not be asked, its end says nothing about what is wrong now.
    const bool counts = !m_stopped || (m_verdict == Verdict::Rejected && finding.verdict == Verdict::Expired);
    m_context->note(u"expiry"_s, tr("Expiry"), counts ? finding : Finding::skipped());
}

void CheckRun::finish()
{
    CheckReport report = m_context->draft();
    // Where all steps were left out for lack of values, nothing is known.
    report.verdict =
        m_verdict == Verdict::Valid && !m_context->isTokenAccepted() ? Verdict::Unchecked : m_verdict;
    report.checkedAt = QDateTime::currentDateTimeUtc();
    report.identity = m_context->clean(report.identity);
    report.scopes.resize(std::min<qsizetype>(report.scopes.size(), m_limits.scopes));
    for (QString &scope : report.scopes) {
        scope = m_context->clean(scope);
    }
    report.checks = m_results;
    m_pending.finish(report);
    end();
}

void CheckRun::end()
{
    // A step that is already due must not start before this is deleted.
    m_isOver = true;
    deleteLater();
}

} // namespace patchbay
