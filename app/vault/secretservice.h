#pragma once

#include "providers/base/result.h"

#include <QFuture>
#include <QString>

namespace patchbay
{

/// How an item stands in the Secret Service of a Linux desktop.
enum class ItemState { Absent, Locked, Readable };

/// Asks the running Secret Service about QtKeychain's item of that service and key, without a prompt and
/// without its secret: a locked item looks like a missing one to QtKeychain when it reads, and like a removed
/// one when it removes. VaultUnavailable where no Secret Service runs.
QFuture<Result<ItemState>> secretServiceItemState(const QString &service, const QString &key);

/// Lets libsecret open a new session at its next use: it keeps the one it has, which a restarted keyring does
/// not know. False where libsecret is not there. Nothing of libsecret may be under way.
bool disconnectSecretService();

} // namespace patchbay
