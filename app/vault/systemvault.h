#pragma once

#include "app/vault/secretvault.h"

#include <memory>

namespace patchbay
{

/// The vault that this system has: its keychain.
std::unique_ptr<SecretVault> openSystemVault();

} // namespace patchbay
