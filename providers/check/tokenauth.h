#pragma once

#include "providers/check/checkvalues.h"
#include "providers/descriptor/checkplan.h"
#include "providers/net/httprequest.h"

namespace patchbay
{

/// Puts the token where the method wants it.
void addToken(HttpRequest &request, const TokenAuth &auth, const CheckValues &values);
/// HTTP Basic as an Authorization header.
void addBasic(HttpRequest &request, const BasicAuth &basic, const TextTemplate::Lookup &lookup);
/// Headers whose placeholders all have a value.
void addHeaders(HttpRequest &request, const QList<NamedTemplate> &headers,
                const TextTemplate::Lookup &lookup);

} // namespace patchbay
