#pragma once

#include "tests/sandbox/behaviour.h"

namespace patchbay::sandbox
{

class HttpConnection;
class SandboxService;
struct HttpRequest;

/// Answers `request` wrongly, as `behaviour` wants it.
void misbehave(const Behaviour &behaviour, HttpConnection *connection, const HttpRequest &request,
               SandboxService &service);

} // namespace patchbay::sandbox
