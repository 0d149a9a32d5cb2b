#include "tests/sandbox/sandboxhost.h"

#include "tests/sandbox/elsewhereservice.h"
#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/windmill/windmillservice.h"

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

QMap<QString, quint16> SandboxHost::usualPorts()
{
    return {{u"windmill"_s, 4001}, {u"northflank"_s, 4002}, {u"netlify"_s, 4003}, {u"elsewhere"_s, 4004}};
}

std::expected<void, QString> SandboxHost::start(const HostOptions &options)
{
    const std::shared_ptr<SandboxService> services[] = {
        std::make_shared<WindmillService>(), std::make_shared<NorthflankService>(),
        std::make_shared<NetlifyService>(), std::make_shared<ElsewhereService>()};
    for (const auto &service : services) {
        const quint16 port = options.freePorts ? 0 : usualPorts().value(service->id());
        auto server = std::make_unique<SandboxServer>(service);
        if (!server->start(port)) {
            return std::unexpected(
                u"Port %1 for %2 cannot be used: %3. Choose --ports auto to take free ones."_s.arg(
                    QString::number(port), service->id(), server->errorString()));
        }
        server->setLatency(options.latency);
        server->setBehaviour(options.behaviours.value(service->id()));
        m_servers.push_back(std::move(server));
    }
    return {};
}

QJsonObject SandboxHost::announcement() const
{
    QJsonObject services;
    QJsonObject environment;
    for (const auto &server : m_servers) {
        const QString id = server->service().id();
        const QString url = server->url().toString();
        services.insert(id, QJsonObject{{u"url"_s, url}});
        if (id == "northflank"_L1 || id == "netlify"_L1) {
            environment.insert(u"PATCHBAY_API_BASE_"_s + id.toUpper(), url);
        }
    }
    return {{u"ready"_s, true}, {u"services"_s, services}, {u"environment"_s, environment}};
}

} // namespace patchbay::sandbox
