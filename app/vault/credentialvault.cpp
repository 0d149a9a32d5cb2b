#include "app/vault/credentialvault.h"

#include "app/vault/credentialstore.h"
#include "app/vault/keychainname.h"
#include "app/vault/vaultcallqueue.h"
#include "providers/base/async.h"

#include <QPromise>

#include <atomic>
#include <functional>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

using Kind = VaultCallQueue::Kind;

/// One blocking call. Vault and thread share it, and whichever comes last sees what the other has done.
struct Work {
    enum Stage { Running, Ended, Written, Abandoned };

    std::shared_ptr<CredentialStore> store;
    Kind kind = Kind::Read;
    QString key;
    Secret secret;
    QPromise<Result<Secret>> promise;
    std::atomic<Stage> stage = Running;

    void carryOut()
    {
        const Result<Secret> result = call();
        const bool written = kind == Kind::Write && result;
        Stage expected = Running;
        if (!stage.compare_exchange_strong(expected, written ? Written : Ended) && written) {
            (void)store->remove(key);
        }
        promise.addResult(result);
        promise.finish();
    }

    Result<Secret> call()
    {
        const auto nothing = [](const Result<void> &result) {
            return result ? Result<Secret>(Secret()) : std::unexpected(result.error());
        };
        switch (kind) {
        case Kind::Write:
            return nothing(store->write(key, secret));
        case Kind::Read:
            return store->read(key);
        case Kind::Remove:
            return nothing(store->remove(key));
        }
        std::unreachable();
    }
};

/// A thread that hangs in the store can be left behind, which one of a pool cannot.
std::shared_ptr<Work> start(std::shared_ptr<CredentialStore> store, Kind kind, const QString &key,
                            const Secret &secret = {})
{
    const auto work = std::make_shared<Work>();
    work->store = std::move(store);
    work->kind = kind;
    work->key = key;
    work->secret = secret;
    work->promise.start();
    std::thread([work] { work->carryOut(); }).detach();
    return work;
}

} // namespace

class CredentialVault::Queue : public VaultCallQueue
{
public:
    Queue(std::shared_ptr<CredentialStore> store, std::chrono::milliseconds patience)
        : VaultCallQueue(patience)
        , m_store(std::move(store))
    {
    }

    ~Queue() override
    {
        if (m_work && m_work->stage.exchange(Work::Abandoned) == Work::Written) {
            // The answer is still on its way, so nobody was told of it.
            start(m_store, Kind::Remove, m_work->key);
        }
    }

private:
    void begin() override
    {
        run(current().kind, [this](const Result<Secret> &result) {
            if (current().kind == Kind::Write && result && !isWanted()) {
                return run(Kind::Remove, [this](const Result<Secret> &) { done(Secret()); });
            }
            done(result);
        });
    }

    void run(Kind kind, std::function<void(const Result<Secret> &)> then)
    {
        m_work = start(m_store, kind, current().key, current().secret);
        deliver(m_work->promise.future(), this, [this, then = std::move(then)](const Result<Secret> &result) {
            m_work.reset();
            then(result);
        });
    }

    std::shared_ptr<CredentialStore> m_store;
    std::shared_ptr<Work> m_work;
};

CredentialVault::CredentialVault(std::unique_ptr<CredentialStore> store, std::chrono::milliseconds patience,
                                 QObject *parent)
    : QObject(parent)
    , m_maxSecretSize(store->maxSecretSize())
    , m_queue(std::make_unique<Queue>(std::move(store), patience))
{
}

CredentialVault::~CredentialVault() = default;

QFuture<Result<void>> CredentialVault::write(const QString &key, const Secret &secret)
{
    if (secret.size() > m_maxSecretSize) {
        return readyFuture<void>(failure(ErrorCode::VaultFull,
                                         u"%1 bytes where %2 fit"_s.arg(secret.size()).arg(m_maxSecretSize)));
    }
    return m_queue->add<void>(Kind::Write, key, secret);
}

QFuture<Result<Secret>> CredentialVault::read(const QString &key)
{
    return m_queue->add<Secret>(Kind::Read, key);
}

QFuture<Result<void>> CredentialVault::remove(const QString &key)
{
    return m_queue->add<void>(Kind::Remove, key);
}

QString CredentialVault::displayName() const
{
    return keychainName();
}

qsizetype CredentialVault::maxSecretSize() const
{
    return m_maxSecretSize;
}

} // namespace patchbay
