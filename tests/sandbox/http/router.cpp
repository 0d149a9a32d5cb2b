#include "tests/sandbox/http/router.h"

namespace patchbay::sandbox
{

namespace
{

std::optional<QStringList> capture(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size()) {
        return std::nullopt;
    }
    QStringList captures;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == QLatin1String("{}")) {
            captures.append(path[i]);
        } else if (pattern[i] != path[i]) {
            return std::nullopt;
        }
    }
    return captures;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.append({method, pattern.mid(1).split(QLatin1Char('/')), std::move(handler)});
}

std::optional<Router::Match> Router::find(const HttpRequest &request) const
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    std::optional<Match> best;
    for (const Route &route : m_routes) {
        const auto captures = capture(route.segments, request.segments);
        if (!captures) {
            continue;
        }
        if (route.method == method) {
            return Match{&route.handler, *captures};
        }
        best = Match{nullptr, *captures};
    }
    return best;
}

} // namespace patchbay::sandbox
