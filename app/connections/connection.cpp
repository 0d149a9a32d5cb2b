#include "app/connections/connection.h"

namespace patchbay
{

bool isCheckedAlike(const Connection &one, const Connection &other)
{
    return one.fields == other.fields && one.plainHttp == other.plainHttp && one.caFile == other.caFile;
}

std::optional<QDateTime> endOf(const QDate &expiresOn)
{
    return expiresOn.isValid() ? std::optional(QDateTime(expiresOn, QTime(23, 59, 59), Qt::UTC))
                               : std::nullopt;
}

} // namespace patchbay
