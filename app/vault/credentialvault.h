#pragma once

#include "app/vault/secretvault.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace patchbay
{

class CredentialStore;

/// A CredentialStore as a vault: its calls run one after the other on a thread of their own. A write that was
/// given up is taken back should the store still carry it out.
class CredentialVault : public QObject, public SecretVault
{
    Q_OBJECT

public:
    /// `patience` is how long one call may wait.
    explicit CredentialVault(std::unique_ptr<CredentialStore> store,
                             std::chrono::milliseconds patience = std::chrono::seconds(90),
                             QObject *parent = nullptr);
    /// Does not wait for a call under way: it ends behind, and so does the thread.
    ~CredentialVault() override;

    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> remove(const QString &key) override;
    QString displayName() const override;
    qsizetype maxSecretSize() const override;

private:
    class Queue;
    qsizetype m_maxSecretSize;
    std::unique_ptr<Queue> m_queue;
};

} // namespace patchbay
