#pragma once

#include "app/connections/addconnection.h"
#include "app/connections/connection.h"

namespace patchbay {

class ConnectionStore;

/// Changes name, description, fields and options of a connection, never its secrets.
class EditConnection
{
public:
    explicit EditConnection(ConnectionStore &store);

    /// True where the change may alter the verdict (instance URL, other fields, certificate, plain http), so that it
    /// must be checked anew before run().
    static bool needsCheck(const Connection &before, const Connection &after);

    /// NameTaken where another connection has the name. `report` is stored with the change where it was checked anew.
    Result<Connection> run(const Connection &after, const std::optional<CheckReport> &report = {});

private:
    ConnectionStore &m_store;
};

} // namespace patchbay
