#pragma once

#include "app/vault/secretvault.h"

#include <QObject>

#include <chrono>

namespace patchbay {

/// The OS keychain by QtKeychain, service `Patchbay`, never with its plain-text fallback.
class KeychainVault : public QObject, public SecretVault
{
    Q_OBJECT

public:
    /// `patience` is how long one call may wait, an unlock prompt included.
    explicit KeychainVault(std::chrono::milliseconds patience = std::chrono::seconds(90), QObject *parent = nullptr);

    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> remove(const QString &key) override;
    QString displayName() const override;

private:
    std::chrono::milliseconds m_patience;
};

} // namespace patchbay
