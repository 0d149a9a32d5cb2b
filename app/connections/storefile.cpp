#include "app/connections/storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace patchbay
{

namespace
{

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownerOnly | QFile::ExeOwner;

Result<void> makeFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir()) {
        return {};
    }
    const QString parent = info.absolutePath();
    if (!QDir().mkpath(parent) || !QDir().mkdir(folder, ownersFolder)) {
        if (QFileInfo(folder).isDir()) {
            return {}; // another process was faster
        }
        const bool refused = QFileInfo(parent).isDir() && !QFileInfo(parent).isWritable();
        return failure(refused ? ErrorCode::StoreReadOnly : ErrorCode::StoreUnavailable,
                       QStringLiteral("cannot create the data folder"));
    }
    QFile::setPermissions(folder, ownersFolder); // what the umask may have taken
    return {};
}

} // namespace

Result<StoreFile> StoreFile::prepare(const QString &folder)
{
    if (const Result<void> made = makeFolder(folder); !made) {
        return std::unexpected(made.error());
    }
    StoreFile store{.path = QDir(folder).absoluteFilePath(QStringLiteral("connections.db"))};
    QFile file(store.path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
        file.setPermissions(ownerOnly);
        return store;
    }
    const QFileInfo info(store.path);
    if (!info.exists()) {
        const bool refused = !QFileInfo(folder).isWritable();
        return failure(refused ? ErrorCode::StoreReadOnly : ErrorCode::StoreUnavailable,
                       QStringLiteral("cannot create the store's file"));
    }
    if (!info.isFile() || !info.isReadable()) {
        return failure(ErrorCode::StoreUnavailable, QStringLiteral("the store's file cannot be read"));
    }
    store.writable = info.isWritable() && QFileInfo(folder).isWritable();
    if (store.writable && (info.permissions() &
                           (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))) {
        file.setPermissions(ownerOnly);
    }
    return store;
}

} // namespace patchbay
