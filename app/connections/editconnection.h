#pragma once

#include "app/connections/connection.h"
#include "providers/base/result.h"

#include <optional>

namespace patchbay
{

class ConnectionStore;

/// Changes name, description, fields and options of a connection, never its secrets.
class EditConnection
{
public:
    explicit EditConnection(ConnectionStore &store);

    /// True where the change may alter the verdict (instance URL, other fields, certificate, plain http), so
    /// that it must be checked anew before run().
    static bool needsCheck(const Connection &before, const Connection &after);

    /// Stores what differs between the two, so that what others changed since `before` was read stays.
    /// NameTaken where another connection has the name. `report` is stored with the change where it was
    /// checked anew; a change that needs a check and comes without one, or with one of what is no longer so,
    /// leaves the connection unchecked.
    Result<Connection> run(const Connection &before, const Connection &after,
                           const std::optional<CheckReport> &report = {});

private:
    ConnectionStore &m_store;
};

} // namespace patchbay
