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
};

} // namespace patchbay::sandbox
