#include "app/vault/keychainvault.h"
#include "app/vault/systemvault.h"

namespace patchbay
{

std::unique_ptr<SecretVault> openSystemVault()
{
    return std::make_unique<KeychainVault>();
}

} // namespace patchbay
