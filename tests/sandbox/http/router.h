#pragma once

#include "tests/sandbox/http/httpmessage.h"

#include <functional>
#include <optional>

namespace patchbay::sandbox
{

/// Finds the handler of a request. A pattern is a path whose `{}` segments match anything:
/// `/v1/teams/{}/projects`.
class Router
{
public:
    using Handler = std::function<HttpResponse(const HttpRequest &request, const QStringList &captures)>;

    struct Match {
        const Handler *handler = nullptr; ///< null where the path is known but the method is not
        QStringList captures;
    };

    void add(const QByteArray &method, const QString &pattern, Handler handler);
    /// Nothing where no pattern fits. HEAD is answered by what answers GET.
    std::optional<Match> find(const HttpRequest &request) const;

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        Handler handler;
    };
    QList<Route> m_routes;
};

} // namespace patchbay::sandbox
