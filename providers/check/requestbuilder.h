#pragma once

#include "providers/check/finding.h"
#include "providers/check/pagewalk.h"
#include "providers/descriptor/checkstep.h"
#include "providers/net/httprequest.h"
#include "providers/net/origin.h"

#include <expected>

namespace patchbay
{

class CheckContext;

/// The address of a step within its origin; why there is none where a value is missing or would change the
/// address.
std::expected<QString, Finding> pathOf(const CheckStep &step, const CheckContext &context);

/// The request of a step, for its own path or for another page.
HttpRequest requestFor(const CheckStep &step, const PageTarget &page, const CheckContext &context);

/// Where the request of a step goes.
Origin originFor(const CheckStep &step, const CheckContext &context);

} // namespace patchbay
