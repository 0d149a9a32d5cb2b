#pragma once

#include "providers/base/result.h"
#include "providers/base/secret.h"

#include <QFuture>
#include <QString>

#include <limits>

namespace patchbay
{

/// Where secrets are kept. Every call ends within the vault's time limit; cancelling its future gives up
/// waiting. Errors: VaultUnavailable, VaultLocked, VaultDenied, VaultTimeout, VaultFull, and SecretMissing
/// from read().
class SecretVault
{
public:
    virtual ~SecretVault() = default;

    virtual QFuture<Result<void>> write(const QString &key, const Secret &secret) = 0; ///< replaces
    virtual QFuture<Result<Secret>> read(const QString &key) = 0;
    virtual QFuture<Result<void>> remove(const QString &key) = 0; ///< succeeds where there is nothing
    /// As the system calls it: `GNOME Keyring`, `Keychain`, `Windows Credential Manager`; `your keyring`
    /// where unsure.
    virtual QString displayName() const = 0;
    /// The longest secret that is taken, in bytes; write() answers VaultFull to a longer one.
    virtual qsizetype maxSecretSize() const { return std::numeric_limits<qsizetype>::max(); }
};

} // namespace patchbay
