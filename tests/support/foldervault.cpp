#include "tests/support/foldervault.h"

#include "providers/base/async.h"

#include <QDir>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

FolderVault::FolderVault(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
}

QString FolderVault::path(const QString &key) const
{
    return QDir(m_folder).filePath(QString(key).replace(u'/', u'+'));
}

QFuture<Result<void>> FolderVault::write(const QString &key, const Secret &secret)
{
    // Written beside and renamed: as with a keychain, a secret is there as a whole or not at all.
    QFile file(path(key) + u"~"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(secret.reveal()) != secret.size()) {
        return readyFuture<void>(failure(ErrorCode::VaultUnavailable));
    }
    file.close();
    QFile::remove(path(key));
    return readyFuture<void>(file.rename(path(key)) ? Result<void>() : failure(ErrorCode::VaultUnavailable));
}

QFuture<Result<Secret>> FolderVault::read(const QString &key)
{
    QFile file(path(key));
    if (!file.open(QIODevice::ReadOnly)) {
        return readyFuture<Secret>(failure(ErrorCode::SecretMissing));
    }
    return readyFuture<Secret>(Secret(file.readAll()));
}

QFuture<Result<void>> FolderVault::remove(const QString &key)
{
    QFile::remove(path(key));
    return readyFuture<void>({});
}

QStringList FolderVault::keys() const
{
    QStringList keys;
    for (const QString &file : QDir(m_folder).entryList(QDir::Files)) {
        if (!file.endsWith(u'~')) {
            keys.append(QString(file).replace(u'+', u'/'));
        }
    }
    return keys;
}

} // namespace patchbay
