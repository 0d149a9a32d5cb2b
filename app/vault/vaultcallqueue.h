#pragma once

#include "app/vault/secretvault.h"
#include "providers/base/async.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <type_traits>

namespace patchbay
{

/// Calls to a vault that can serve one at a time and cannot be stopped in the middle of one. Each call ends
/// for its caller at its time limit or when it is cancelled, while the vault is left to end what it has
/// begun.
class VaultCallQueue : public QObject
{
public:
    enum class Kind { Write, Read, Remove };

    explicit VaultCallQueue(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }
    ~VaultCallQueue() override; ///< answers Cancelled to all

    template <typename T> QFuture<Result<T>> add(Kind kind, const QString &key, const Secret &secret = {})
    {
        const Pending<T> pending;
        const quint64 id = enqueue(kind, key, secret, [pending](Result<Secret> result) {
            if constexpr (std::is_void_v<T>) {
                pending.finish(result ? Result<void>() : std::unexpected(result.error()));
            } else {
                pending.finish(std::move(result));
            }
        });
        pending.onCancel(this, [this, id] { giveUp(id, ErrorCode::Cancelled); });
        startNext();
        return pending.future();
    }

protected:
    struct Call {
        quint64 id = 0;
        Kind kind = Kind::Read;
        QString key;
        Secret secret;
        std::function<void(Result<Secret>)> finish; ///< empty once nobody waits for it any more
        std::unique_ptr<QTimer> limit;
    };

    virtual void begin() = 0; ///< the work of current(); ends with done()
    const Call &current() const { return m_calls.front(); }
    bool isWanted() const { return static_cast<bool>(current().finish); }
    void done(Result<Secret> result);

private:
    using Finish = std::function<void(Result<Secret>)>;
    quint64 enqueue(Kind kind, const QString &key, const Secret &secret, Finish finish);
    void giveUp(quint64 id, ErrorCode why);
    void startNext();
    static void answer(Call &call, Result<Secret> result);

    std::chrono::milliseconds m_patience;
    quint64 m_lastId = 0;
    std::deque<Call> m_calls; ///< the first is the current one where it has begun
    bool m_begun = false;
};

} // namespace patchbay
