#pragma once

#include "providers/check/checkengine.h"
#include "providers/descriptor/providercatalog.h"
#include "tests/sandbox/sampled/appsamples.h"
#include "tests/sandbox/sandboxserver.h"

#include <QStringList>

#include <memory>

namespace patchbay::testing
{

/// Runs the cases of a sample file over real sockets.
class SampleCheck
{
public:
    SampleCheck(const ProviderDescriptor &app, sandbox::AppSamples samples);
    ~SampleCheck();

    CheckReport run(const sandbox::SampleCase &given, const sandbox::Behaviour &behaviour = {});
    QUrl url() const { return m_server->url(); }
    /// What the last run sent.
    const QList<sandbox::RecordedRequest> &requests() const { return m_server->requests(); }
    const sandbox::AppSamples &samples() const { return m_samples; }
    const ProviderDescriptor &app() const { return m_app; }

private:
    const ProviderDescriptor &m_app;
    const sandbox::AppSamples m_samples;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<CheckEngine> m_engine;
};

/// What the report has otherwise than the case expects, one line each.
QStringList differences(const CheckReport &report, const QJsonObject &expect);

/// A behaviour that every app is tried with beside its own cases, and what a check has to say of it.
struct GeneralCase {
    const char *name;
    sandbox::Misbehaviour behaviour;
    Verdict verdict;
};
const QList<GeneralCase> &generalCases();

} // namespace patchbay::testing
