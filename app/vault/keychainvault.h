#pragma once

#include "app/vault/secretvault.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace patchbay
{

/// The OS keychain by QtKeychain, service `Patchbay`, never with its plain-text fallback. Calls run one after
/// the other, as QtKeychain does them, and none blocks the thread. A write that was given up is taken back
/// should the keychain still carry it out.
class KeychainVault : public QObject, public SecretVault
{
    Q_OBJECT

public:
    /// `patience` is how long one call may wait, an unlock prompt included.
    explicit KeychainVault(std::chrono::milliseconds patience = std::chrono::seconds(90),
                           QObject *parent = nullptr);
    ~KeychainVault() override;

    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> remove(const QString &key) override;
    QString displayName() const override;

private:
    class Queue;
    std::unique_ptr<Queue> m_queue;
};

} // namespace patchbay
