#pragma once

#include "app/connections/connection.h"
#include "providers/check/checkreport.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QDateTime>
#include <QString>

namespace patchbay
{

/// All that is known of a connection, for people: one fact a line, then the checks and what the token
/// reaches. `app` may be null. Made printable.
QString connectionText(const Connection &connection, const ProviderDescriptor *app, const QDateTime &now);

/// `Passed   Token accepted: detail`.
QString resultLine(const CheckResult &result);

} // namespace patchbay
