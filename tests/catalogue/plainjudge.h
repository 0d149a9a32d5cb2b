#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "tests/sandbox/sampled/appsamples.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace patchbay::testing
{

/// Judges a token as a web form does that sends one request and takes any 2xx for a proof.
class PlainJudge
{
public:
    PlainJudge();

    /// Waits for the answer of the service at `base`.
    bool takesForValid(const sandbox::AppSamples &samples, const sandbox::SampleCase &given,
                       const MethodDescriptor &method, const QUrl &base);

private:
    QNetworkAccessManager m_network;
};

} // namespace patchbay::testing
