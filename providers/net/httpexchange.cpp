#include "providers/net/httpexchange.h"

#include "providers/net/httptransfer.h"
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
                           const QSslConfiguration &tls, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_origin(origin)
    , m_request(request)
    , m_tls(tls)
    , m_limits(limits)
    , m_url(origin.url(request.pathAndQuery))
{
    m_total.setSingleShot(true);
    m_wait.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] {
        end(std::unexpected(HttpFailure{.problem = HttpProblem::TimedOut, .origin = {}, .detail = {}}));
    });
    connect(&m_wait, &QTimer::timeout, this, &HttpExchange::send);
    m_pending.onCancel(this, [this] { stop(); });
    m_total.start(limits.total);
    send();
}

HttpExchange::~HttpExchange() = default;

void HttpExchange::send()
{
    m_transfer = new HttpTransfer(m_network, m_url, m_request, m_tls, m_limits, this);
    connect(m_transfer, &HttpTransfer::done, this, &HttpExchange::receive);
}

void HttpExchange::receive(const HttpOutcome &outcome)
{
    retireTransfer();
    if (!outcome) {
        end(outcome);
    } else if (isRedirect(*outcome)) {
        follow(m_url.resolved(QUrl::fromEncoded(outcome->header("Location"))).adjusted(QUrl::RemoveFragment));
    } else if (!retry(*outcome)) {
        end(outcome);
    }
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
        send();
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
