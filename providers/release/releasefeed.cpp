#include "providers/release/releasefeed.h"

#include "providers/base/async.h"
#include "providers/base/identity.h"
#include "providers/net/httpclient.h"
#include "providers/net/systemproxy.h"
#include "providers/release/releasereader.h"

#include <QNetworkAccessManager>

#include <utility>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

/// Nobody waits long for it, and nothing is tried again before the next day.
HttpLimits feedLimits()
{
    HttpLimits limits;
    limits.total = std::chrono::seconds(20);
    limits.body = 1024 * 1024;
    limits.retries = {};
    limits.namedRetries = 0;
    return limits;
}

ErrorCode codeOf(HttpProblem problem)
{
    switch (problem) {
    case HttpProblem::Truncated:
    case HttpProblem::TooLarge:
    case HttpProblem::Unreadable:
    case HttpProblem::NotSecure:
    case HttpProblem::Untrusted:
    case HttpProblem::OtherOrigin:
    case HttpProblem::RedirectLoop:
        return ErrorCode::ServiceMisconfigured;
    case HttpProblem::NoConnection:
    case HttpProblem::HostNotFound:
    case HttpProblem::Refused:
    case HttpProblem::TimedOut:
    case HttpProblem::ConnectionLost:
    case HttpProblem::Proxy:
    case HttpProblem::AskedToWait:
        return ErrorCode::ServiceUnreachable;
    }
    std::unreachable();
}

Result<Release> read(const HttpOutcome &outcome, const QUrl &homepage)
{
    if (!outcome) {
        return failure(codeOf(outcome.error().problem), outcome.error().detail);
    }
    // GitHub says 403, too, where too many asked from one network.
    if (outcome->status == 403 || outcome->status == 429 || outcome->status >= 500) {
        return failure(ErrorCode::ServiceUnreachable, u"status %1"_s.arg(outcome->status));
    }
    if (outcome->status != 200) {
        return failure(ErrorCode::ServiceMisconfigured, u"status %1"_s.arg(outcome->status));
    }
    return newestRelease(outcome->body, homepage);
}

} // namespace

ReleaseSource ReleaseSource::ours()
{
    return {.feed = identity::releaseFeed(), .homepage = identity::homepage()};
}

ReleaseFeed::ReleaseFeed(ReleaseSource source, QObject *parent)
    : ReleaseFeed(std::move(source), nullptr, parent)
{
}

ReleaseFeed::ReleaseFeed(ReleaseSource source, std::unique_ptr<QNetworkAccessManager> network,
                         QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_network(std::move(network))
{
}

ReleaseFeed::~ReleaseFeed() = default;

QString ReleaseFeed::host() const
{
    return QUrl(m_source.feed).host();
}

QFuture<Result<Release>> ReleaseFeed::newest()
{
    const QUrl feed(m_source.feed, QUrl::StrictMode);
    const auto origin = Origin::parse(m_source.feed);
    if (!origin) {
        return readyFuture<Release>(failure(ErrorCode::Internal, u"the address of the feed is not valid"_s));
    }
    const HttpRequest request{.pathAndQuery = feed.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority |
                                                            QUrl::RemoveFragment | QUrl::FullyEncoded),
                              // Qt would tell the user's language.
                              .headers = {{"Accept", "application/json"}, {"Accept-Language", "*"}},
                              .body = {}};
    Pending<Release> pending;
    deliver(client().send(*origin, request), this,
            [pending, homepage = QUrl(m_source.homepage)](const Result<HttpOutcome> &sent) {
                pending.finish(sent ? read(*sent, homepage) : Result<Release>(std::unexpected(sent.error())));
            });
    return pending.future();
}

HttpClient &ReleaseFeed::client()
{
    if (!m_network) {
        m_network = systemNetwork();
    }
    if (!m_client) {
        m_client = std::make_unique<HttpClient>(*m_network, m_gate, QSslConfiguration::defaultConfiguration(),
                                                feedLimits());
    }
    return *m_client;
}

} // namespace patchbay
