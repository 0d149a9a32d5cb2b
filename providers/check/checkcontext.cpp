#include "providers/check/checkcontext.h"

#include "providers/base/async.h"
#include "providers/check/tokenauth.h"

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

CheckContext::CheckContext(const CheckRequest &request, const Origin &origin, HttpClient &client,
                           const CheckLimits &limits, const QFuture<Result<CheckReport>> &report,
                           QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_method(request.app->method(request.method))
    , m_origin(origin)
    , m_client(client)
    , m_limits(limits)
    , m_values(*m_method, request.fields, request.secrets)
    , m_report(report)
{
    for (const Secret &secret : m_values.secrets()) {
        m_redactor.add(secret);
    }
    m_since.start();
}

CheckContext::~CheckContext()
{
    m_current.cancel();
}

std::chrono::milliseconds CheckContext::used() const
{
    return std::chrono::milliseconds(m_since.elapsed()) - m_client.waited();
}

void CheckContext::send(const Origin &origin, const HttpRequest &request, const Receive &receive)
{
    if (m_report.isCanceled()) {
        return;
    }
    const auto left = std::max(m_limits.whole - used(), std::chrono::milliseconds(0));
    m_client.setTotal(std::min(m_limits.http.total, left));
    m_current = m_client.send(origin, request);
    deliver(m_current, this, [this, receive](const Result<HttpOutcome> &result) {
        if (m_report.isCanceled()) {
            return;
        }
        if (result) {
            receive(*result);
        } else {
            emit failed(result.error());
        }
    });
}

void CheckContext::get(const QString &pathAndQuery, const Receive &receive)
{
    HttpRequest request{
        .pathAndQuery = pathAndQuery, .headers = {{"Accept", "application/json"}}, .body = {}};
    addToken(request, m_method->plan->auth, m_values);
    send(m_origin, request, receive);
}

void CheckContext::note(const QString &id, const QString &title, const Finding &finding)
{
    emit noted(id, title, finding);
}

void CheckContext::addSecret(const QString &name, const Secret &secret)
{
    m_values.setSecret(name, secret);
    m_redactor.add(secret);
}

void CheckContext::addResource(const Resource &resource)
{
    if (m_draft.resources.size() < m_limits.resources) {
        m_draft.resources.append({.kind = resource.kind,
                                  .id = clean(resource.id),
                                  .name = clean(resource.name),
                                  .detail = clean(resource.detail)});
    }
}

void CheckContext::keepListed(const QString &step, ListedItems listed)
{
    listed.first.resize(std::min<qsizetype>(listed.first.size(), m_limits.probes));
    m_listed.insert(step, listed);
}

QString CheckContext::clean(const QString &text, qsizetype maxLength) const
{
    return m_redactor.clean(text, maxLength);
}

} // namespace patchbay
