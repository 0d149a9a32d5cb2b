#pragma once

#include "app/vault/secretvault.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace patchbay
{

/// Passes every call on to another vault and tells when one takes so long that the user must be waited for,
/// as for an unlock prompt.
class ObservedVault : public QObject, public SecretVault
{
    Q_OBJECT

public:
    explicit ObservedVault(std::unique_ptr<SecretVault> vault,
                           std::chrono::milliseconds patience = std::chrono::milliseconds(800));
    ~ObservedVault() override;

    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> remove(const QString &key) override;
    QString displayName() const override;
    qsizetype maxSecretSize() const override;

    bool isWaiting() const { return m_waiting; }
    void giveUp(); ///< cancels all calls under way

signals:
    void waitingChanged(bool waiting);

private:
    struct Call {
        quint64 number = 0;
        std::function<void()> cancel;
    };
    template <typename T> QFuture<T> observe(QFuture<T> future);
    void finish(quint64 number);
    void setWaiting(bool waiting);

    std::unique_ptr<SecretVault> m_vault;
    QTimer m_timer;
    QList<Call> m_calls;
    quint64 m_lastNumber = 0;
    bool m_waiting = false;
};

} // namespace patchbay
