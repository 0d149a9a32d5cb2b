#pragma once

#include "app/vault/credentialstore.h"

namespace patchbay
{

/// The Credential Manager of Windows: a generic credential `Patchbay/<key>` a secret, which stays on this
/// computer.
class WindowsCredentials : public CredentialStore
{
public:
    Result<void> write(const QString &key, const Secret &secret) override;
    Result<Secret> read(const QString &key) override;
    Result<void> remove(const QString &key) override;
    qsizetype maxSecretSize() const override;
};

} // namespace patchbay
