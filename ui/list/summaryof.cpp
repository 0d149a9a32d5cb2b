#include "ui/list/summaryof.h"

namespace patchbay
{

ConnectionSummary summaryOf(const Connection &connection)
{
    const CheckReport &report = connection.report;
    const std::optional<QDateTime> expiresAt = endOf(connection);
    return {
        .id = connection.id,
        .name = connection.name.text(),
        .description = connection.description,
        .app = connection.app,
        .identity = report.identity,
        .verdict = report.verdict,
        .expiresAt = expiresAt ? expiresAt->toSecsSinceEpoch() : 0,
        .checkedAt = report.checkedAt.isValid() ? report.checkedAt.toSecsSinceEpoch() : 0,
        .neverExpires = report.neverExpires,
    };
}

} // namespace patchbay
