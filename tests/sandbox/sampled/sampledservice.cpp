#include "tests/sandbox/sampled/sampledservice.h"

#include <QJsonObject>

#include <algorithm>

namespace patchbay::sandbox
{

SampledService::SampledService(AppSamples samples)
    : m_samples(std::move(samples))
{
}

HttpResponse SampledService::answer(const HttpRequest &request)
{
    const QByteArray base = (request.secure ? "https://" : "http://") + request.header("Host");
    for (const SampleRoute &route : m_samples.routes) {
        if (!route.fits(request)) {
            continue;
        }
        if (!route.open && !letsIn(request)) {
            break;
        }
        return m_replies.value(route.name, route.reply).response(base);
    }
    if (!letsIn(request)) {
        return m_replies.value(QStringLiteral("refusal"), m_samples.refusal).response(base);
    }
    return m_samples.missing.response(base);
}

HttpResponse SampledService::problem(int status, const QString &message) const
{
    return HttpResponse::json(status, QJsonObject{{QStringLiteral("message"), message}});
}

QStringList SampledService::cases() const
{
    QStringList names;
    for (const SampleCase &known : m_samples.cases) {
        names.append(known.name);
    }
    return names;
}

bool SampledService::play(const QString &name)
{
    const auto found = std::find_if(m_samples.cases.begin(), m_samples.cases.end(),
                                    [&](const SampleCase &known) { return known.name == name; });
    if (found == m_samples.cases.end() && !name.isEmpty()) {
        return false;
    }
    replaceReplies(found == m_samples.cases.end() ? QMap<QString, SampleReply>() : found->replies);
    return true;
}

bool SampledService::letsIn(const HttpRequest &request) const
{
    return std::any_of(m_samples.access.begin(), m_samples.access.end(), [&](const auto &headers) {
        return std::all_of(headers.begin(), headers.end(), [&](const HttpHeader &header) {
            return request.header(header.name) == header.value;
        });
    });
}

} // namespace patchbay::sandbox
