#pragma once

#include "providers/base/result.h"

#include <QFuture>
#include <QObject>
#include <QUuid>

namespace patchbay
{

class ConnectionStore;
class SecretVault;

/// Removes a connection: record marked, secrets out of the vault, record dropped. Where the vault refuses,
/// the record stays marked and RecoverStore finishes the work later; the caller hears the vault's Error.
class RemoveConnection : public QObject
{
    Q_OBJECT

public:
    RemoveConnection(ConnectionStore &store, SecretVault &vault, QObject *parent = nullptr);

    QFuture<Result<void>> run(const QUuid &id);

private:
    ConnectionStore &m_store;
    SecretVault &m_vault;
};

} // namespace patchbay
