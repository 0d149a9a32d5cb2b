#include "providers/net/httptransfer.h"

#include "providers/base/identity.h"
#include "providers/net/tlsproblem.h"

#include <QNetworkAccessManager>

#include <utility>

namespace patchbay
{

namespace
{

QNetworkRequest prepared(const QUrl &url, const HttpRequest &request, const QSslConfiguration &tls,
                         const HttpLimits &limits)
{
    QNetworkRequest prepared(url);
    prepared.setRawHeader("User-Agent", "Patchbay/" + identity::version().toLatin1());
    for (const auto &[name, value] : request.headers) {
        prepared.setRawHeader(name, value);
    }
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setDecompressedSafetyCheckThreshold(limits.body);
    prepared.setSslConfiguration(tls);
    return prepared;
}

QNetworkReply *sent(QNetworkAccessManager &network, const QNetworkRequest &prepared,
                    const HttpRequest &request)
{
    // A custom operation would send a body, if only an empty one.
    if (request.verb == "GET" && request.body.isEmpty()) {
        return network.get(prepared);
    }
    if (request.verb == "HEAD") {
        return network.head(prepared);
    }
    return network.sendCustomRequest(prepared, request.verb, request.body);
}

bool isFromStatus(int status, QNetworkReply::NetworkError error)
{
    // Qt turns statuses from 400 on into errors of their own; below 200 are those of the transport.
    return error == QNetworkReply::NoError || (status >= 400 && error > QNetworkReply::UnknownProxyError);
}

} // namespace

HttpTransfer::HttpTransfer(QNetworkAccessManager &network, const QUrl &url, const HttpRequest &request,
                           const QSslConfiguration &tls, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_reply(sent(network, prepared(url, request, tls, limits), request))
{
    m_stall.setSingleShot(true);
    m_stall.setInterval(limits.stall);
    connect(&m_stall, &QTimer::timeout, this, [this] { fail(HttpProblem::TimedOut); });
    const auto progressed = [this] { m_stall.start(); };
    QNetworkReply *reply = m_reply;
    connect(reply, &QNetworkReply::socketStartedConnecting, this, progressed);
    connect(reply, &QNetworkReply::encrypted, this, progressed);
    connect(reply, &QNetworkReply::requestSent, this, progressed);
    connect(reply, &QNetworkReply::uploadProgress, this, progressed);
    connect(reply, &QNetworkReply::metaDataChanged, this, progressed);
    connect(reply, &QNetworkReply::downloadProgress, this, progressed);
    connect(reply, &QNetworkReply::readyRead, this, &HttpTransfer::read);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(reply, &QNetworkReply::finished, this, &HttpTransfer::finish);
    m_stall.start();
}

HttpTransfer::~HttpTransfer()
{
    m_ended = true;
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        // It may be the sender of the signal that led here.
        m_reply->deleteLater();
    }
}

void HttpTransfer::fail(HttpProblem problem)
{
    end(std::unexpected(HttpFailure{.problem = problem, .origin = {}, .detail = {}}));
}

void HttpTransfer::read()
{
    m_stall.start();
    m_body += m_reply->read(m_limits.body + 1 - m_body.size());
    if (m_body.size() > m_limits.body) {
        fail(HttpProblem::TooLarge);
    }
}

void HttpTransfer::finish()
{
    if (m_ended) {
        return;
    }
    read();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (!isFromStatus(status, error)) {
        end(std::unexpected(failureOf(error)));
    } else if (isTruncated()) {
        fail(HttpProblem::Truncated);
    } else {
        end(answer());
    }
}

void HttpTransfer::end(const HttpOutcome &outcome)
{
    if (std::exchange(m_ended, true)) {
        return;
    }
    m_stall.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    emit done(outcome);
}

HttpFailure HttpTransfer::failureOf(QNetworkReply::NetworkError error) const
{
    const auto plain = [](HttpProblem problem) {
        return HttpFailure{.problem = problem, .origin = {}, .detail = {}};
    };
    const bool hasStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return m_tlsErrors.isEmpty() ? plain(HttpProblem::NotSecure) : untrusted(m_tlsErrors);
    case QNetworkReply::HostNotFoundError:
        return plain(HttpProblem::HostNotFound);
    case QNetworkReply::ConnectionRefusedError:
        return plain(HttpProblem::Refused);
    case QNetworkReply::TimeoutError:
        return plain(HttpProblem::TimedOut);
    case QNetworkReply::RemoteHostClosedError:
        return plain(hasStatus ? HttpProblem::Truncated : HttpProblem::ConnectionLost);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return plain(HttpProblem::Proxy);
    case QNetworkReply::ProtocolFailure:
        return plain(HttpProblem::Unreadable);
    default:
        return plain(hasStatus ? HttpProblem::Unreadable : HttpProblem::NoConnection);
    }
}

HttpAnswer HttpTransfer::answer() const
{
    return {.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .headers = m_reply->rawHeaderPairs(),
            .body = m_body,
            .url = m_reply->url()};
}

bool HttpTransfer::isTruncated() const
{
    bool isNumber = false;
    const qint64 promised = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber && !m_reply->hasRawHeader("Content-Encoding") && m_body.size() < promised &&
           m_reply->operation() != QNetworkAccessManager::HeadOperation;
}

} // namespace patchbay
