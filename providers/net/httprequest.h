#pragma once

#include "providers/net/httpanswer.h"

#include <QByteArray>
#include <QString>

namespace patchbay
{

/// One request to an origin. May hold secrets, so it has no way to be printed.
struct HttpRequest {
    QByteArray verb = QByteArrayLiteral("GET");
    QString pathAndQuery; ///< starts with a slash, percent-encoded
    HttpHeaders headers;
    QByteArray body;
};

} // namespace patchbay
