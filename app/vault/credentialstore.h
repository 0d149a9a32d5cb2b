#pragma once

#include "providers/base/result.h"
#include "providers/base/secret.h"

#include <QString>

namespace patchbay
{

/// A store of secrets whose calls block and cannot be stopped. Used from one thread at a time, which need not
/// be the one that made it. Errors are those of SecretVault.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;

    virtual Result<void> write(const QString &key, const Secret &secret) = 0; ///< replaces
    virtual Result<Secret> read(const QString &key) = 0;
    virtual Result<void> remove(const QString &key) = 0; ///< succeeds where there is nothing
    virtual qsizetype maxSecretSize() const = 0;         ///< in bytes, never changes
};

} // namespace patchbay
