#pragma once

#include "app/vault/secretvault.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace patchbay
{

/// A vault in memory for tests, with a switch for each way in which a real one misbehaves. Answers come
/// through the event loop, as those of a keychain do.
class MemoryVault : public QObject, public SecretVault
{
    Q_OBJECT

public:
    using QObject::QObject;

    QFuture<Result<void>> write(const QString &key, const Secret &secret) override;
    QFuture<Result<Secret>> read(const QString &key) override;
    QFuture<Result<void>> remove(const QString &key) override;
    QString displayName() const override { return QStringLiteral("test vault"); }
    qsizetype maxSecretSize() const override { return m_maxSecretSize; }

    void setMaxSecretSize(qsizetype bytes) { m_maxSecretSize = bytes; }

    /// Every call answers this: VaultUnavailable, VaultLocked, VaultDenied, VaultTimeout, VaultFull. Nothing:
    /// works.
    void failWith(std::optional<ErrorCode> code) { m_failure = code; }
    /// Only the nth call from now on (1 is the next) fails, with VaultUnavailable where no code is given.
    void failAtCall(int nth, ErrorCode code = ErrorCode::VaultUnavailable);
    /// Called before the nth call from now on does anything.
    void atCall(int nth, std::function<void()> action);
    /// Calls do not answer until resume(); a cancelled one never does its work.
    void stall() { m_stalled = true; }
    void resume();
    /// Works again from now on: no failure, action or stall is left.
    void heal();
    /// Forgets a secret behind everybody's back; all of them without a key.
    void lose(const QString &key = {});

    const QHash<QString, Secret> &secrets() const { return m_secrets; }
    int calls() const { return m_writes + m_reads + m_removes; }
    int writes() const { return m_writes; }
    int reads() const { return m_reads; }
    int removes() const { return m_removes; }
    int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    template <typename T> QFuture<Result<T>> answer(std::function<Result<T>()> work);
    std::optional<ErrorCode> nextFailure();

    QHash<QString, Secret> m_secrets;
    std::optional<ErrorCode> m_failure;
    QHash<int, ErrorCode> m_failures;
    QHash<int, std::function<void()>> m_actions;
    QList<std::function<void()>> m_waiting;
    bool m_stalled = false;
    qsizetype m_maxSecretSize = std::numeric_limits<qsizetype>::max();
    int m_writes = 0;
    int m_reads = 0;
    int m_removes = 0;
};

} // namespace patchbay
