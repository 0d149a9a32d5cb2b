#pragma once

#include "tests/sandbox/sandboxservice.h"

namespace patchbay::sandbox
{

/// A web server that is none of the services and answers 200 to everything, like a captive portal.
class ElsewhereService : public SandboxService
{
public:
    QString id() const override { return QStringLiteral("elsewhere"); }
    HttpResponse answer(const HttpRequest &request) override;
    HttpResponse problem(int status, const QString &message) const override;
};

} // namespace patchbay::sandbox
