#pragma once

#include "tests/sandbox/sampled/appsamples.h"
#include "tests/sandbox/sandboxservice.h"

namespace patchbay::sandbox
{

/// Any app's API, answered from its recorded samples.
class SampledService : public SandboxService
{
public:
    explicit SampledService(AppSamples samples);

    QString id() const override { return m_samples.app; }
    HttpResponse answer(const HttpRequest &request) override;
    HttpResponse problem(int status, const QString &message) const override;
    QStringList cases() const override;
    bool play(const QString &name) override;

    /// Other answers for the routes of these names, until the next call.
    void replaceReplies(const QMap<QString, SampleReply> &replies) { m_replies = replies; }

private:
    bool letsIn(const HttpRequest &request) const;

    const AppSamples m_samples;
    QMap<QString, SampleReply> m_replies;
};

} // namespace patchbay::sandbox
