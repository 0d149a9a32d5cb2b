#pragma once

#include "app/connections/acceptance.h"
#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"
#include "providers/base/result.h"

#include <QFuture>
#include <QObject>

namespace patchbay
{

class ConnectionStore;
class SecretVault;

/// Stores a new connection: record pending, secrets into the vault, record ready. What fails on the way is
/// undone. Destroying it midway leaves the rest to RecoverStore.
class AddConnection : public QObject
{
    Q_OBJECT

public:
    AddConnection(ConnectionStore &store, SecretVault &vault, QObject *parent = nullptr);

    /// InvalidValue where name, description, URL or a required field is not right, NameTaken, and what
    /// acceptedReport() refuses; then nothing was begun. Cancelling the future undoes what was begun.
    QFuture<Result<Connection>> run(const ConnectionDraft &draft, const CheckReport &report,
                                    Acceptance acceptance);

private:
    class Work;

    ConnectionStore &m_store;
    SecretVault &m_vault;
};

} // namespace patchbay
