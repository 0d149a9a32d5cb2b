#pragma once

#include "app/connections/connection.h"
#include "app/connections/connectiondraft.h"
#include "providers/base/result.h"

#include <QFuture>
#include <QObject>

namespace patchbay {

class ConnectionStore;
class SecretVault;

/// Which verdicts the user accepts for storing.
enum class Acceptance {
    ValidOnly,
    LimitedToo,
    Unchecked, ///< nothing was checked, or the service could not be reached and the user saves anyway
};

/// Stores a new connection: record pending, secrets into the vault, record ready. What fails on the way is undone.
/// Destroying it midway leaves the rest to RecoverStore.
class AddConnection : public QObject
{
    Q_OBJECT

public:
    AddConnection(ConnectionStore &store, SecretVault &vault, QObject *parent = nullptr);

    /// Refuses a report that `acceptance` does not cover with TokenRejected, TokenLimited, ServiceUnreachable or
    /// ServiceMisconfigured; with Acceptance::Unchecked an unreachable one is stored as Unchecked. Cancelling the
    /// future undoes what was begun.
    QFuture<Result<Connection>> run(const ConnectionDraft &draft, const CheckReport &report, Acceptance acceptance);

private:
    ConnectionStore &m_store;
    SecretVault &m_vault;
};

} // namespace patchbay
