#pragma once

#include "tests/sandbox/sandboxserver.h"

#include <QJsonObject>
#include <QMap>

#include <expected>
#include <memory>
#include <vector>

namespace patchbay::sandbox
{

/// What the program is asked to start.
struct HostOptions {
    bool freePorts = false;
    std::chrono::milliseconds latency{0};
    QMap<QString, Behaviour> behaviours; ///< by service
};

/// All services of the sandbox, each on its port.
class SandboxHost
{
public:
    /// Port of a service when none is chosen: 4001 to 4004.
    static QMap<QString, quint16> usualPorts();

    /// The reason in a sentence where a server cannot start.
    std::expected<void, QString> start(const HostOptions &options);
    /// One object: ready, services, environment.
    QJsonObject announcement() const;

private:
    std::vector<std::unique_ptr<SandboxServer>> m_servers;
};

} // namespace patchbay::sandbox
