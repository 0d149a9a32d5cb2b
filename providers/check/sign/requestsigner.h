#pragma once

#include "providers/check/checkvalues.h"
#include "providers/check/finding.h"
#include "providers/net/httprequest.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace patchbay
{

/// Signs a request with the method's secrets, as `auth.signer` of a descriptor asks; an empty one signs
/// nothing. A signature is good for minutes, which is longer than a request is tried again.
void sign(HttpRequest &request, const QString &signer, const CheckValues &values, const QDateTime &now);

/// Why these secrets cannot sign at all; nothing is to be sent then.
std::optional<Finding> signingProblem(const QString &signer, const CheckValues &values);

/// Headers x-dnsme-*: an HMAC-SHA1 over the date. Source: the vendor's API documentation 2.0.
void signForDnsMadeEasy(HttpRequest &request, const CheckValues &values, const QDateTime &now);

/// Headers X-Ops-*: RSA with SHA-256 over method, path, body and time. Source: chef/mixlib-authentication.
void signForChef(HttpRequest &request, const CheckValues &values, const QDateTime &now);

} // namespace patchbay
