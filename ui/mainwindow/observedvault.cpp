#include "ui/mainwindow/observedvault.h"

#include <QFutureWatcher>

#include <utility>

namespace patchbay
{

ObservedVault::ObservedVault(std::unique_ptr<SecretVault> vault, std::chrono::milliseconds patience)
    : m_vault(std::move(vault))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] { setWaiting(true); });
}

ObservedVault::~ObservedVault() = default;

QFuture<Result<void>> ObservedVault::write(const QString &key, const Secret &secret)
{
    return observe(m_vault->write(key, secret));
}

QFuture<Result<Secret>> ObservedVault::read(const QString &key)
{
    return observe(m_vault->read(key));
}

QFuture<Result<void>> ObservedVault::remove(const QString &key)
{
    return observe(m_vault->remove(key));
}

QString ObservedVault::displayName() const
{
    return m_vault->displayName();
}

qsizetype ObservedVault::maxSecretSize() const
{
    return m_vault->maxSecretSize();
}

template <typename T> QFuture<T> ObservedVault::observe(QFuture<T> future)
{
    if (future.isFinished()) {
        return future;
    }
    const quint64 number = ++m_lastNumber;
    auto *watcher = new QFutureWatcher<T>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        finish(number);
    });
    m_calls.append({number, [future]() mutable { future.cancel(); }});
    if (!m_timer.isActive() && !m_waiting) {
        m_timer.start();
    }
    watcher->setFuture(future);
    return future;
}

void ObservedVault::finish(quint64 number)
{
    m_calls.removeIf([number](const Call &call) { return call.number == number; });
    // An answer shows that nobody is being asked; a call that is still under way gets its own time.
    m_timer.stop();
    setWaiting(false);
    if (!m_calls.isEmpty()) {
        m_timer.start();
    }
}

void ObservedVault::giveUp()
{
    const QList<Call> calls = m_calls;
    for (const Call &call : calls) {
        call.cancel();
    }
}

void ObservedVault::setWaiting(bool waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting) {
        emit waitingChanged(waiting);
    }
}

} // namespace patchbay
