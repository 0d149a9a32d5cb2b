#pragma once

#include "providers/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <utility>

namespace patchbay
{

/// A future that already holds `result`.
template <typename T> QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Calls `receive(Result<T>)` once, from the event loop of `context`'s thread, when `future` is done; a
/// cancelled future arrives as ErrorCode::Cancelled. When `context` is destroyed first, the answer is
/// dropped.
template <typename T, typename Receive>
void deliver(const QFuture<Result<T>> &future, QObject *context, Receive &&receive)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, receive = std::forward<Receive>(receive)]() mutable {
                         const QFuture<Result<T>> done = watcher->future();
                         watcher->deleteLater();
                         if (done.isCanceled() || done.resultCount() == 0) {
                             receive(Result<T>(failure(ErrorCode::Cancelled)));
                         } else {
                             receive(done.result());
                         }
                     });
    watcher->setFuture(future);
}

/// The producing side of a QFuture<Result<T>>: finishes at most once, tells when the consumer cancelled, and
/// reports ErrorCode::Internal when it is dropped unfinished. Use from one thread.
template <typename T> class Pending
{
public:
    Pending()
        : m_state(std::make_shared<State>())
    {
        m_state->promise.start();
    }

    QFuture<Result<T>> future() const { return m_state->promise.future(); }
    bool isCancelled() const { return m_state->promise.isCanceled(); }
    bool isFinished() const { return m_state->finished; }

    void finish(Result<T> result) const { m_state->finish(std::move(result)); }

    /// Calls `stop` from `context`'s event loop when the consumer cancels before finish().
    void onCancel(QObject *context, std::function<void()> stop) const
    {
        auto *watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::canceled, context, std::move(stop));
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        watcher->setFuture(m_state->promise.future());
    }

private:
    struct State {
        ~State()
        {
            finish(failure(ErrorCode::Internal, QStringLiteral("operation dropped before it was done")));
        }
        void finish(Result<T> result)
        {
            if (std::exchange(finished, true)) {
                return;
            }
            promise.addResult(std::move(result));
            promise.finish();
        }
        QPromise<Result<T>> promise;
        bool finished = false;
    };
    std::shared_ptr<State> m_state;
};

} // namespace patchbay
