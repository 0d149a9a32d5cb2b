#include "app/connections/connection.h"

namespace patchbay
{

std::optional<QDateTime> endOf(const QDate &expiresOn)
{
    return expiresOn.isValid() ? std::optional(QDateTime(expiresOn, QTime(23, 59, 59), Qt::UTC))
                               : std::nullopt;
}

} // namespace patchbay
