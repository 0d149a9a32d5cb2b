#include "tests/sandbox/sandboxhost.h"

#include "tests/sandbox/elsewhereservice.h"
#include "tests/sandbox/netlify/netlifyservice.h"
#include "tests/sandbox/northflank/northflankservice.h"
#include "tests/sandbox/sampled/sampledservice.h"
#include "tests/sandbox/windmill/windmillservice.h"

using namespace Qt::StringLiterals;

namespace patchbay::sandbox
{

namespace
{

constexpr TlsKind tlsKinds[] = {TlsKind::PrivateCa, TlsKind::SelfSigned, TlsKind::Expired, TlsKind::WrongHost,
                                TlsKind::WholeChain};

QString keyOf(TlsKind kind)
{
    switch (kind) {
    case TlsKind::PrivateCa:
        return u"privateCa"_s;
    case TlsKind::SelfSigned:
        return u"selfSigned"_s;
    case TlsKind::Expired:
        return u"expired"_s;
    case TlsKind::WrongHost:
        return u"wrongHost"_s;
    case TlsKind::WholeChain:
        return u"wholeChain"_s;
    }
    return {};
}

constexpr quint16 firstSampledPort = 4100;

quint16 usualPort(const QString &service, std::optional<TlsKind> tls)
{
    const quint16 plain = SandboxHost::usualPorts().value(service);
    return tls ? quint16(plain + 10 * (int(*tls) + 1)) : plain;
}

} // namespace

QMap<QString, quint16> SandboxHost::usualPorts()
{
    return {{u"windmill"_s, 4001}, {u"northflank"_s, 4002}, {u"netlify"_s, 4003}, {u"elsewhere"_s, 4004}};
}

QList<SampledApp> SandboxHost::sampledApps(const QList<AppSamples> &all)
{
    QList<SampledApp> apps;
    for (const AppSamples &samples : all) {
        if (samples.service.isEmpty()) {
            apps.append({samples, quint16(firstSampledPort + apps.size())});
        }
    }
    return apps;
}

QString SandboxHost::variableFor(const QString &app)
{
    return u"PATCHBAY_API_BASE_"_s + app.toUpper().replace(u'-', u'_');
}

std::expected<void, QString> SandboxHost::start(const HostOptions &options)
{
    auto started = startWritten(options);
    for (const SampledApp &app : options.apps) {
        if (started) {
            started = carry(std::make_shared<SampledService>(app.samples), app.port, std::nullopt, options);
        }
    }
    return started;
}

std::expected<void, QString> SandboxHost::startWritten(const HostOptions &options)
{
    if (options.tls) {
        auto certificates = TestCertificates::make();
        if (!certificates) {
            return std::unexpected(certificates.error());
        }
        m_certificates.emplace(std::move(*certificates));
    }
    const std::shared_ptr<SandboxService> services[] = {
        std::make_shared<WindmillService>(), std::make_shared<NorthflankService>(),
        std::make_shared<NetlifyService>(), std::make_shared<ElsewhereService>()};
    for (const auto &service : services) {
        if (const auto carried =
                carry(service, usualPort(service->id(), std::nullopt), std::nullopt, options);
            !carried) {
            return carried;
        }
        if (!options.tls || service->id() == "elsewhere"_L1) {
            continue;
        }
        for (const TlsKind kind : tlsKinds) {
            if (const auto carried = carry(service, usualPort(service->id(), kind), kind, options);
                !carried) {
                return carried;
            }
        }
    }
    return {};
}

std::expected<void, QString> SandboxHost::carry(const std::shared_ptr<SandboxService> &service, quint16 port,
                                                std::optional<TlsKind> tls, const HostOptions &options)
{
    auto server = std::make_unique<SandboxServer>(service);
    if (tls) {
        server->useTls(m_certificates->configuration(*tls));
    }
    if (!server->start(options.freePorts ? 0 : port)) {
        return std::unexpected(
            u"Port %1 for %2 cannot be used: %3. Choose --ports auto to take free ones."_s.arg(
                QString::number(port), service->id(), server->errorString()));
    }
    server->setLatency(options.latency);
    server->setBehaviour(options.behaviours.value(service->id()));
    m_carriers.push_back({std::move(server), tls});
    return {};
}

QJsonObject SandboxHost::announcement() const
{
    QJsonObject services;
    QJsonObject environment;
    for (const Carrier &carrier : m_carriers) {
        const QString id = carrier.server->service().id();
        const QString url = carrier.server->url().toString();
        QJsonObject service = services.value(id).toObject();
        if (carrier.tls) {
            QJsonObject tls = service.value("tls"_L1).toObject();
            tls.insert(u"caFile"_s, m_certificates->caFile());
            tls.insert(keyOf(*carrier.tls), url);
            service.insert(u"tls"_s, tls);
        } else {
            service.insert(u"url"_s, url);
        }
        services.insert(id, service);
        if (!carrier.tls && id != "elsewhere"_L1) {
            environment.insert(variableFor(id), url);
        }
    }
    return {{u"ready"_s, true}, {u"services"_s, services}, {u"environment"_s, environment}};
}

} // namespace patchbay::sandbox
