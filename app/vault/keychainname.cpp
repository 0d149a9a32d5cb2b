#include "app/vault/keychainname.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

/// Gives the translation context.
struct KeychainName {
    Q_DECLARE_TR_FUNCTIONS(KeychainName)
};

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
QString desktop()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP");
}
#endif

} // namespace

QString keychainName()
{
#if defined(Q_OS_MACOS)
    return KeychainName::tr("Keychain");
#elif defined(Q_OS_WIN)
    return KeychainName::tr("Windows Credential Manager");
#else
    const QStringList desktops = desktop().toUpper().split(u':');
    if (desktops.contains("KDE"_L1)) {
        return KeychainName::tr("KWallet");
    }
    if (desktops.contains("GNOME"_L1)) {
        return KeychainName::tr("GNOME Keyring");
    }
    return KeychainName::tr("your keyring");
#endif
}

bool keychainIsKWallet()
{
#if defined(Q_OS_MACOS) || defined(Q_OS_WIN)
    return false;
#else
    const QString session = qEnvironmentVariable("KDE_SESSION_VERSION");
    return desktop() == "KDE"_L1 && (session == "4"_L1 || session == "5"_L1);
#endif
}

} // namespace patchbay
