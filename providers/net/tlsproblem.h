#pragma once

#include "providers/net/httpanswer.h"

#include <QList>
#include <QSslError>

namespace patchbay
{

/// The failure that tells most about why a certificate chain is not trusted.
HttpFailure untrusted(const QList<QSslError> &errors);

} // namespace patchbay
