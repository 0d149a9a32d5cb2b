#pragma once

#include "app/vault/secretvault.h"

#include <QMap>
#include <QObject>
#include <QStringList>

namespace patchbay
{

/// VaultFull where one of them is longer than the vault takes.
Result<void> fitInto(const SecretVault &vault, const QMap<QString, Secret> &secrets);

/// Several calls to a vault, one after the other until the first failure. They end with `context`; cancelling
/// the future gives up the call under way and those after it.
QFuture<Result<void>> writeSecrets(SecretVault &vault, const QMap<QString, Secret> &byVaultKey,
                                   QObject *context);
QFuture<Result<void>> removeSecrets(SecretVault &vault, const QStringList &vaultKeys, QObject *context);
/// `vaultKeys` by any name; the secrets come by the same names.
QFuture<Result<QMap<QString, Secret>>> readSecrets(SecretVault &vault,
                                                   const QMap<QString, QString> &vaultKeys, QObject *context);

} // namespace patchbay
