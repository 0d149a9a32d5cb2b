#pragma once

#include <QString>

namespace patchbay
{

/// The OS keychain as the system calls it, inside a sentence: `GNOME Keyring`, `KWallet`, `your keyring` …
QString keychainName();

/// True where QtKeychain talks to KWallet itself instead of the Secret Service.
bool keychainIsKWallet();

} // namespace patchbay
