#pragma once

#include "providers/descriptor/checkstep.h"
#include "providers/net/httprequest.h"
#include "providers/net/origin.h"

#include <optional>

namespace patchbay
{

class CheckContext;

/// The request of a step. Nothing where a value that its address needs is missing or would change the
/// address.
std::optional<HttpRequest> buildRequest(const CheckStep &step, const CheckContext &context);

/// The same step for another page of its list.
HttpRequest requestFor(const CheckStep &step, const QString &pathAndQuery, const CheckContext &context);

/// Where the request of a step goes.
Origin originFor(const CheckStep &step, const CheckContext &context);

} // namespace patchbay
