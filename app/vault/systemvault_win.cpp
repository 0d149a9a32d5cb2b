#include "app/vault/credentialvault.h"
#include "app/vault/systemvault.h"
#include "app/vault/windowscredentials.h"

namespace patchbay
{

std::unique_ptr<SecretVault> openSystemVault()
{
    return std::make_unique<CredentialVault>(std::make_unique<WindowsCredentials>());
}

} // namespace patchbay
