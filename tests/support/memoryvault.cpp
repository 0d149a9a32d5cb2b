#include "tests/support/memoryvault.h"

#include "providers/base/async.h"

#include <QTimer>

#include <utility>

namespace patchbay
{

QFuture<Result<void>> MemoryVault::write(const QString &key, const Secret &secret)
{
    ++m_writes;
    return answer<void>([this, key, secret]() -> Result<void> {
        m_secrets.insert(key, secret);
        return {};
    });
}

QFuture<Result<Secret>> MemoryVault::read(const QString &key)
{
    ++m_reads;
    return answer<Secret>([this, key]() -> Result<Secret> {
        const auto found = m_secrets.constFind(key);
        if (found == m_secrets.constEnd()) {
            return failure(ErrorCode::SecretMissing);
        }
        return *found;
    });
}

QFuture<Result<void>> MemoryVault::remove(const QString &key)
{
    ++m_removes;
    return answer<void>([this, key]() -> Result<void> {
        m_secrets.remove(key);
        return {};
    });
}

void MemoryVault::failAtCall(int nth, ErrorCode code)
{
    m_failures.insert(calls() + nth, code);
}

void MemoryVault::atCall(int nth, std::function<void()> action)
{
    m_actions.insert(calls() + nth, std::move(action));
}

void MemoryVault::resume()
{
    m_stalled = false;
    for (const std::function<void()> &work : std::exchange(m_waiting, {})) {
        work();
    }
}

void MemoryVault::heal()
{
    m_failure.reset();
    m_failures.clear();
    m_actions.clear();
    resume();
}

void MemoryVault::lose(const QString &key)
{
    if (key.isEmpty()) {
        m_secrets.clear();
    } else {
        m_secrets.remove(key);
    }
}

std::optional<ErrorCode> MemoryVault::nextFailure()
{
    if (const auto action = m_actions.take(calls())) {
        action();
    }
    const auto single = m_failures.constFind(calls());
    return single == m_failures.constEnd() ? m_failure : std::optional(*single);
}

template <typename T> QFuture<Result<T>> MemoryVault::answer(std::function<Result<T>()> work)
{
    const Pending<T> pending;
    const auto done = [pending, work = std::move(work), failed = nextFailure()] {
        if (pending.isCancelled()) {
            pending.finish(failure(ErrorCode::Cancelled));
        } else {
            pending.finish(failed ? Result<T>(failure(*failed)) : work());
        }
    };
    if (m_stalled) {
        pending.onCancel(this, done);
        m_waiting.append(done);
    } else {
        QTimer::singleShot(0, this, done);
    }
    return pending.future();
}

} // namespace patchbay
