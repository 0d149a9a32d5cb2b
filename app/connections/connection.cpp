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

std::optional<QDateTime> endOf(const Connection &connection)
{
    if (connection.report.neverExpires) {
        return std::nullopt;
    }
    return connection.report.expiresAt ? connection.report.expiresAt : endOf(connection.expiresOn);
}

Verdict verdictAt(qint64 now, Verdict checked, qint64 checkedAt, qint64 expiresAt)
{
    const bool settled = checked == Verdict::Rejected || checked == Verdict::Misconfigured;
    // Accepted after its supposed end, the service knows better than whoever gave the date.
    const bool endedSince = expiresAt > 0 && expiresAt <= now && checkedAt < expiresAt;
    return endedSince && !settled ? Verdict::Expired : checked;
}

} // namespace patchbay
