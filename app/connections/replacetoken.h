#pragma once

#include "app/connections/acceptance.h"
#include "app/connections/connection.h"
#include "providers/base/secret.h"

#include <QFuture>
#include <QMap>
#include <QObject>

namespace patchbay
{

class ConnectionStore;
class SecretVault;

/// Swaps a connection's secrets for new ones that were checked before: new keys written, record switched, old
/// keys removed. A crash leaves the old or the new token, never none.
class ReplaceToken : public QObject
{
    Q_OBJECT

public:
    ReplaceToken(ConnectionStore &store, SecretVault &vault, QObject *parent = nullptr);

    /// `checked` is the connection that the new secrets were checked with, and its expiresOn is theirs. Where
    /// the stored one points elsewhere by now, they are stored unchecked. `secrets` must hold every secret
    /// field of the connection that has a value. Acceptance as in AddConnection.
    QFuture<Result<Connection>> run(const Connection &checked, const QMap<QString, Secret> &secrets,
                                    const CheckReport &report, Acceptance acceptance);

private:
    class Work;

    ConnectionStore &m_store;
    SecretVault &m_vault;
};

} // namespace patchbay
