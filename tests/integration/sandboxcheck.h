#pragma once

#include "providers/check/checkengine.h"
#include "tests/sandbox/sandboxserver.h"

#include <QMap>
#include <QString>

namespace patchbay::testing
{

/// A shipped app checked over a real socket against its sandbox double.
class SandboxCheck
{
public:
    explicit SandboxCheck(const QString &app);
    ~SandboxCheck();

    CheckReport run(const QByteArray &token, const QMap<QString, QString> &fields = {});
    CheckRequest request(const QByteArray &token, const QMap<QString, QString> &fields = {}) const;
    /// Leads the app to another address than its server's.
    void lead(const QUrl &url);

    sandbox::SandboxServer &server() { return *m_server; }
    CheckEngine &engine() { return *m_engine; }

private:
    const QString m_app;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<CheckEngine> m_engine;
};

/// A token that is good for all, of any of the three apps.
QByteArray goodToken(const QString &app);
std::shared_ptr<sandbox::SandboxService> sandboxService(const QString &app);
/// Waits for the report of any check.
CheckReport reportOf(CheckEngine &engine, const CheckRequest &request);
QString summary(const CheckReport &report);

} // namespace patchbay::testing
