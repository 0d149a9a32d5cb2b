#include "app/connections/editconnection.h"

#include "app/connections/connectionstore.h"

using namespace Qt::StringLiterals;

namespace patchbay
{

EditConnection::EditConnection(ConnectionStore &store)
    : m_store(store)
{
}

bool EditConnection::needsCheck(const Connection &before, const Connection &after)
{
    return before.fields != after.fields || before.plainHttp != after.plainHttp ||
           before.caFile != after.caFile ||
           (before.report.verdict == Verdict::Expired && before.expiresOn != after.expiresOn);
}

Result<Connection> EditConnection::run(const Connection &after, const std::optional<CheckReport> &report)
{
    if (after.description.size() > maxDescriptionLength) {
        return failure(ErrorCode::InvalidValue, u"description"_s);
    }
    const Result<Connection> before = m_store.find(after.id);
    if (!before) {
        return before;
    }
    if (!report && needsCheck(*before, after)) {
        return m_store.update(after, CheckReport{});
    }
    return m_store.update(after, report);
}

} // namespace patchbay
