#pragma once

#include "tests/sandbox/sampled/appsamples.h"
#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tls/testcertificates.h"

#include <QJsonObject>
#include <QMap>

#include <expected>
#include <memory>
#include <optional>
#include <vector>

namespace patchbay::sandbox
{

/// An app of the catalogue that is doubled from its samples.
struct SampledApp {
    AppSamples samples;
    quint16 port = 0;
};

/// What the program is asked to start.
struct HostOptions {
    bool freePorts = false;
    bool tls = true;
    std::chrono::milliseconds latency{0};
    QList<SampledApp> apps;
    QMap<QString, Behaviour> behaviours; ///< by service
};

/// All services of the sandbox, each on its port.
class SandboxHost
{
public:
    /// Port of a service when none is chosen: 4001 to 4004. Its TLS servers follow ten, twenty … higher.
    static QMap<QString, quint16> usualPorts();
    /// Those apps that no service in C++ doubles, on ports from 4100 up in their order.
    static QList<SampledApp> sampledApps(const QList<AppSamples> &all);
    /// Name of the variable that leads Patchbay to a double.
    static QString variableFor(const QString &app);

    /// The reason in a sentence where a server cannot start.
    std::expected<void, QString> start(const HostOptions &options);
    /// One object: ready, services, environment.
    QJsonObject announcement() const;

private:
    struct Carrier {
        std::unique_ptr<SandboxServer> server;
        std::optional<TlsKind> tls; ///< nothing for plain HTTP
    };
    std::expected<void, QString> startWritten(const HostOptions &options);
    std::expected<void, QString> carry(const std::shared_ptr<SandboxService> &service, quint16 port,
                                       std::optional<TlsKind> tls, const HostOptions &options);

    std::optional<TestCertificates> m_certificates;
    std::vector<Carrier> m_carriers;
};

} // namespace patchbay::sandbox
