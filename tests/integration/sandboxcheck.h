#pragma once

#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"
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

    sandbox::SandboxServer &server() { return *m_server; }

private:
    const QString m_app;
    ProviderCatalog m_catalog = ProviderCatalog::shipped();
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<CheckEngine> m_engine;
};

/// Waits for the report of any check.
CheckReport reportOf(CheckEngine &engine, const CheckRequest &request);
QString summary(const CheckReport &report);

} // namespace patchbay::testing
