#include "app/connections/editconnection.h"

#include "app/connections/connectionstore.h"
#include "providers/check/expiryfinding.h"

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

template <typename T>
void carry(T Connection::*part, const Connection &before, const Connection &after, Connection &to)
{
    if (before.*part != after.*part) {
        to.*part = after.*part;
    }
}

/// `stored` with what the user changed from `before` to `after`.
Connection merged(const Connection &before, const Connection &after, Connection stored)
{
    carry(&Connection::name, before, after, stored);
    carry(&Connection::description, before, after, stored);
    carry(&Connection::fields, before, after, stored);
    carry(&Connection::expiresOn, before, after, stored);
    carry(&Connection::plainHttp, before, after, stored);
    carry(&Connection::caFile, before, after, stored);
    return stored;
}

} // namespace

EditConnection::EditConnection(ConnectionStore &store)
    : m_store(store)
{
}

bool EditConnection::needsCheck(const Connection &before, const Connection &after)
{
    return !isCheckedAlike(before, after) ||
           (before.report.verdict == Verdict::Expired && before.expiresOn != after.expiresOn);
}

Result<Connection> EditConnection::run(const Connection &before, const Connection &after,
                                       const std::optional<CheckReport> &report)
{
    if (after.description.size() > maxDescriptionLength) {
        return failure(ErrorCode::InvalidValue, u"description"_s);
    }
    const Result<Connection> stored = m_store.find(after.id);
    if (!stored) {
        return stored;
    }
    const Connection wanted = merged(before, after, *stored);
    if (report) {
        const bool counts = isCheckedAlike(wanted, after) && stored->vaultKeys == before.vaultKeys;
        return m_store.update(wanted, counts ? *report : CheckReport());
    }
    if (needsCheck(*stored, wanted)) {
        return m_store.update(wanted, CheckReport());
    }
    if (stored->expiresOn != wanted.expiresOn) {
        return m_store.update(
            wanted, withExpiresOn(stored->report, wanted.expiresOn, QDateTime::currentDateTimeUtc()));
    }
    return m_store.update(wanted);
}

} // namespace patchbay
