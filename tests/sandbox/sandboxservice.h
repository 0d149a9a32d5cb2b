#pragma once

#include "tests/sandbox/http/httpmessage.h"

namespace patchbay::sandbox
{

/// What one vendor's API answers, as long as the server that carries it behaves.
class SandboxService
{
public:
    virtual ~SandboxService() = default;

    virtual QString id() const = 0; ///< as the catalogue names the app
    virtual HttpResponse answer(const HttpRequest &request) = 0;
    /// An error in the vendor's own shape.
    virtual HttpResponse problem(int status, const QString &message) const = 0;

    /// Recorded cases that it can answer as.
    virtual QStringList cases() const { return {}; }
    /// Answers as in that case from now on, and as usual for an empty name. False where it knows none of it.
    virtual bool play(const QString &name) { return name.isEmpty(); }
};

} // namespace patchbay::sandbox
