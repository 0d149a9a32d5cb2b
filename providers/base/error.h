#pragma once

#include <QString>

namespace patchbay
{

/// Every way an operation of Patchbay can fail. Callers switch over it without a default.
enum class ErrorCode {
    Internal,
    Cancelled,
    InvalidValue,
    NoSuchConnection,
    NoSuchApp,
    AppChanged,
    NameTaken,
    TokenRejected,
    TokenLimited,
    ServiceUnreachable,
    ServiceMisconfigured,
    VaultUnavailable,
    VaultLocked,
    VaultDenied,
    VaultTimeout,
    VaultFull,
    SecretMissing,
    StoreCorrupt,
    StoreTooNew,
    StoreReadOnly,
    StoreLocked,
    StoreFull,
    StoreUnavailable,
    BadFile,
};

/// What went wrong: `code` decides what the user reads, `detail` is for the log and never holds a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error &) const = default;
};

} // namespace patchbay
