#include "app/vault/windowscredentials.h"

#include <memory>
#include <string>
#include <windows.h>

// After windows.h, which it needs.
#include <wincred.h>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

// CRED_MAX_CREDENTIAL_BLOB_SIZE since Windows Vista; MinGW's headers still have the 512 of Windows XP.
constexpr qsizetype maxBlobSize = 5 * 512;

std::wstring targetOf(const QString &key)
{
    return (u"Patchbay/"_s + key).toStdWString();
}

Error errorOf(DWORD code)
{
    const auto error = [code](ErrorCode meaning) {
        return Error{meaning, u"Credential Manager %1"_s.arg(code)};
    };
    switch (code) {
    case ERROR_NOT_FOUND:
        return error(ErrorCode::SecretMissing);
    case ERROR_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
    case ERROR_ACCOUNT_RESTRICTION: // by policy
        return error(ErrorCode::VaultDenied);
    case DWORD(NTE_BAD_KEY_STATE): // what protects it could not be opened: the password was changed elsewhere
    case DWORD(NTE_BAD_KEYSET):
    case ERROR_NOT_READY:
        return error(ErrorCode::VaultLocked);
    case ERROR_NOT_ENOUGH_QUOTA:
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return error(ErrorCode::VaultFull);
    default: // no session of a user, or no service
        return error(ErrorCode::VaultUnavailable);
    }
}

/// Wiped before it is given back.
struct Free {
    void operator()(CREDENTIALW *credential) const
    {
        SecureZeroMemory(credential->CredentialBlob, credential->CredentialBlobSize);
        CredFree(credential);
    }
};

} // namespace

Result<void> WindowsCredentials::write(const QString &key, const Secret &secret)
{
    std::wstring target = targetOf(key);
    std::wstring user = L"Patchbay";
    CREDENTIALW credential = {};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.UserName = user.data();
    // It would travel with a roaming profile otherwise.
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;
    credential.CredentialBlobSize = DWORD(secret.size());
    credential.CredentialBlob = reinterpret_cast<BYTE *>(const_cast<char *>(secret.reveal().constData()));
    if (!CredWriteW(&credential, 0)) {
        return std::unexpected(errorOf(GetLastError()));
    }
    return {};
}

Result<Secret> WindowsCredentials::read(const QString &key)
{
    CREDENTIALW *found = nullptr;
    if (!CredReadW(targetOf(key).c_str(), CRED_TYPE_GENERIC, 0, &found)) {
        return std::unexpected(errorOf(GetLastError()));
    }
    const std::unique_ptr<CREDENTIALW, Free> credential(found);
    return Secret(QByteArray(reinterpret_cast<const char *>(credential->CredentialBlob),
                             qsizetype(credential->CredentialBlobSize)));
}

Result<void> WindowsCredentials::remove(const QString &key)
{
    if (!CredDeleteW(targetOf(key).c_str(), CRED_TYPE_GENERIC, 0)) {
        const Error error = errorOf(GetLastError());
        if (error.code != ErrorCode::SecretMissing) {
            return std::unexpected(error);
        }
    }
    return {};
}

qsizetype WindowsCredentials::maxSecretSize() const
{
    return maxBlobSize;
}

} // namespace patchbay
