#pragma once

#include "app/vault/secretvault.h"

#include <QObject>

namespace patchbay
{

/// A vault of plain files for tests across processes: it outlives a killed process as a keychain does. For
/// tokens that are none only.
class FolderVault : public QObject, public SecretVault
{
    Q_OBJECT

public:
    explicit FolderVault(QString folder, QObject *parent = nullptr);

    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> remove(const QString &key) override;
    QString displayName() const override { return QStringLiteral("test folder"); }

    QStringList keys() const;

private:
    QString path(const QString &key) const;

    QString m_folder;
};

} // namespace patchbay
