#include "providers/net/httpexchange.h"

#include "providers/net/httptransfer.h"
#include "providers/net/requestgate.h"
#include "providers/net/retryafter.h"

#include <QDateTime>
#include <QNetworkAccessManager>

#include <utility>

namespace patchbay
{

namespace
{

bool isRedirect(const HttpAnswer &answer)
{
    const int status = answer.status;
    const bool hasTarget = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return hasTarget && !answer.header("Location").isEmpty();
}

QString originText(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, const Origin &origin, const HttpRequest &request,
                           const QSslConfiguration &tls, const HttpLimits &limits, RequestGate &gate,
                           const RequestTerms &terms, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_origin(origin)
    , m_request(request)
    , m_tls(tls)
    , m_limits(limits)
    , m_gate(gate)
    , m_terms(terms)
    , m_url(origin.url(request.pathAndQuery))
    , m_left(limits.total)
{
    m_total.setSingleShot(true);
    m_wait.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] {
        if (m_pass) {
            m_pass->end(RequestPass::End::Unanswered);
        }
        end(std::unexpected(HttpFailure{.problem = HttpProblem::TimedOut, .origin = {}, .detail = {}}));
    });
    connect(&m_wait, &QTimer::timeout, this, &HttpExchange::queue);
    m_pending.onCancel(this, [this] { stop(); });
}

HttpExchange::~HttpExchange() = default;

void HttpExchange::start()
{
    queue();
}

void HttpExchange::queue()
{
    if (m_total.isActive()) {
        m_left = m_total.remainingTimeAsDuration();
        m_total.stop();
    }
    m_queued.start();
    m_pass = m_gate.enter(m_origin.text(), m_terms, [this](bool mayGo) {
        if (mayGo) {
            send();
        } else {
            end(std::unexpected(
                HttpFailure{.problem = HttpProblem::AskedToWait, .origin = {}, .detail = {}}));
        }
    });
}

void HttpExchange::send()
{
    m_total.start(m_left);
    emit admitted(std::chrono::milliseconds(m_queued.elapsed()));
    m_transfer = new HttpTransfer(m_network, m_url, m_request, m_tls, m_limits, this);
    connect(m_transfer, &HttpTransfer::done, this, &HttpExchange::receive);
}

void HttpExchange::receive(const HttpOutcome &outcome)
{
    retireTransfer();
    freePlace(outcome);
    if (!outcome) {
        end(outcome);
    } else if (isRedirect(*outcome)) {
        follow(m_url.resolved(QUrl::fromEncoded(outcome->header("Location"))).adjusted(QUrl::RemoveFragment));
    } else if (!retry(*outcome)) {
        end(outcome);
    }
}

void HttpExchange::freePlace(const HttpOutcome &outcome)
{
    if (outcome && (outcome->status == 429 || outcome->status == 503)) {
        // Before the place is free, or the next request would go there at once.
        if (const auto named = retryAfter(*outcome, QDateTime::currentDateTimeUtc())) {
            m_gate.pause(m_origin.text(), *named);
        } else if (outcome->status == 429 && m_retries < m_limits.retries.size()) {
            m_gate.pause(m_origin.text(), m_limits.retries.at(m_retries));
        }
    }
    const bool unanswered = !outcome && outcome.error().problem == HttpProblem::TimedOut;
    std::exchange(m_pass, nullptr)
        ->end(unanswered ? RequestPass::End::Unanswered : RequestPass::End::Answered);
}

void HttpExchange::follow(const QUrl &target)
{
    if (!m_origin.contains(target) || !target.userInfo().isEmpty()) {
        end(std::unexpected(
            HttpFailure{.problem = HttpProblem::OtherOrigin, .origin = originText(target), .detail = {}}));
    } else if (m_request.verb != "GET" || ++m_redirects > m_limits.redirects) {
        end(std::unexpected(HttpFailure{.problem = HttpProblem::RedirectLoop, .origin = {}, .detail = {}}));
    } else {
        m_url = target;
        queue();
    }
}

bool HttpExchange::retry(const HttpAnswer &answer)
{
    if (answer.status != 429 && answer.status != 503) {
        return false;
    }
    std::chrono::milliseconds wait;
    if (const auto named = retryAfter(answer, QDateTime::currentDateTimeUtc())) {
        if (m_retries >= m_limits.namedRetries) {
            return false;
        }
        wait = *named;
    } else if (m_retries < m_limits.retries.size()) {
        wait = m_limits.retries.at(m_retries);
    } else {
        return false;
    }
    if (wait >= m_total.remainingTimeAsDuration()) {
        return false;
    }
    ++m_retries;
    m_wait.start(wait);
    return true;
}

void HttpExchange::end(const HttpOutcome &outcome)
{
    stop();
    m_pending.finish(outcome);
}

void HttpExchange::stop()
{
    m_total.stop();
    m_wait.stop();
    m_pass.reset();
    if (m_transfer != nullptr) {
        m_transfer->disconnect(this);
        m_transfer->fail(HttpProblem::NoConnection);
        retireTransfer();
    }
    deleteLater();
}

void HttpExchange::retireTransfer()
{
    // It may be the sender of the signal that led here.
    std::exchange(m_transfer, nullptr)->deleteLater();
}

} // namespace patchbay
