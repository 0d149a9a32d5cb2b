#include "app/vault/keychainvault.h"

#include "app/vault/keychainname.h"
#include "app/vault/secretservice.h"
#include "providers/base/async.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

const QString service = u"Patchbay"_s;

enum class Kind { Write, Read, Remove };

Error errorOf(const QKeychain::Job &job)
{
    const auto error = [&job](ErrorCode code) {
        return Error{code, u"QtKeychain %1: %2"_s.arg(job.error()).arg(job.errorString())};
    };
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return error(ErrorCode::SecretMissing);
    case QKeychain::AccessDenied:
#ifdef PATCHBAY_SECRET_SERVICE
        // The Secret Service refuses nothing but a locked collection.
        return error(keychainIsKWallet() ? ErrorCode::VaultDenied : ErrorCode::VaultLocked);
#else
        return error(ErrorCode::VaultDenied);
#endif
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
        return error(ErrorCode::VaultDenied);
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // what a missing or vanished D-Bus answers, too
        return error(ErrorCode::VaultUnavailable);
    }
    std::unreachable();
}

QKeychain::Job *writeJob(const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    const QByteArray &bytes = secret.reveal();
    const QString text = QString::fromUtf8(bytes);
    // Text stays readable for the system's own tools; only what is none goes in as data.
    if (!bytes.contains('\0') && text.toUtf8() == bytes) {
        job->setTextData(text);
    } else {
        job->setBinaryData(bytes);
    }
    return job;
}

void takeBack(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
}

/// One call on its way. `finish` answers its caller; nobody waits for it any more once that is empty.
struct Call {
    quint64 id = 0;
    Kind kind = Kind::Read;
    QString key;
    Secret secret;
    std::function<void(Result<Secret>)> finish;
    std::unique_ptr<QTimer> limit;

    void answer(Result<Secret> result)
    {
        if (limit) {
            limit.release()->deleteLater(); // it may be the one that calls
        }
        secret = {};
        if (const auto reply = std::exchange(finish, nullptr)) {
            reply(std::move(result));
        }
    }
};

} // namespace

/// Runs one job of QtKeychain at a time. A job cannot be stopped, and destroying a running one would leave
/// its backend a dangling pointer, so a job that was given up is left alone until it ends.
class KeychainVault::Queue : public QObject
{
public:
    explicit Queue(std::chrono::milliseconds patience)
        : m_patience(patience)
    {
    }
    ~Queue() override;

    template <typename T> QFuture<Result<T>> add(Kind kind, const QString &key, const Secret &secret = {});

private:
    void giveUp(quint64 id, ErrorCode why);
    void startNext();
    void run(QKeychain::Job *job, void (Queue::*then)(QKeychain::Job &));
    void done(Result<Secret> result);

    void written(QKeychain::Job &job);
    void readDone(QKeychain::Job &job);
    void removed(QKeychain::Job &job);
    void removeUnlocked(QKeychain::Job &job);
    void removedUnlocked(QKeychain::Job &job);
    void askState(std::function<void(const Result<ItemState> &)> then);

    std::chrono::milliseconds m_patience;
    quint64 m_lastId = 0;
    std::deque<Call> m_calls; ///< the first is the running one
    bool m_running = false;
    QPointer<QKeychain::Job> m_job;
};

KeychainVault::Queue::~Queue()
{
    if (m_job) {
        // Nobody is left to hear of it: it goes by itself when it ends.
        m_job->disconnect(this);
        m_job->setAutoDelete(true);
        if (m_calls.front().kind == Kind::Write) {
            connect(m_job, &QKeychain::Job::finished, m_job,
                    [key = m_calls.front().key](QKeychain::Job *job) {
                        if (job->error() == QKeychain::NoError) {
                            takeBack(key);
                        }
                    });
        }
    }
    for (Call &call : m_calls) {
        call.answer(failure(ErrorCode::Cancelled, u"the vault was closed"_s));
    }
}

template <typename T>
QFuture<Result<T>> KeychainVault::Queue::add(Kind kind, const QString &key, const Secret &secret)
{
    const Pending<T> pending;
    const quint64 id = ++m_lastId;
    const auto finish = [pending](Result<Secret> result) {
        if constexpr (std::is_void_v<T>) {
            pending.finish(result ? Result<void>() : std::unexpected(result.error()));
        } else {
            pending.finish(std::move(result));
        }
    };
    auto limit = std::make_unique<QTimer>();
    limit->setSingleShot(true);
    connect(limit.get(), &QTimer::timeout, this, [this, id] { giveUp(id, ErrorCode::VaultTimeout); });
    limit->start(m_patience);
    m_calls.push_back({id, kind, key, secret, finish, std::move(limit)});
    pending.onCancel(this, [this, id] { giveUp(id, ErrorCode::Cancelled); });
    startNext();
    return pending.future();
}

void KeychainVault::Queue::giveUp(quint64 id, ErrorCode why)
{
    const auto call =
        std::find_if(m_calls.begin(), m_calls.end(), [id](const Call &one) { return one.id == id; });
    if (call == m_calls.end() || !call->finish) {
        return;
    }
    const bool waiting = !m_running || call != m_calls.begin();
    call->answer(failure(why));
    if (waiting) {
        m_calls.erase(call);
    }
}

void KeychainVault::Queue::startNext()
{
    if (m_running || m_calls.empty()) {
        return;
    }
    m_running = true;
    const Call &call = m_calls.front();
    switch (call.kind) {
    case Kind::Write:
        return run(writeJob(call.secret), &Queue::written);
    case Kind::Read:
        return run(new QKeychain::ReadPasswordJob(service), &Queue::readDone);
    case Kind::Remove:
        return run(new QKeychain::DeletePasswordJob(service), &Queue::removed);
    }
}

void KeychainVault::Queue::run(QKeychain::Job *job, void (Queue::*then)(QKeychain::Job &))
{
    m_job = job;
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(m_calls.front().key);
    connect(job, &QKeychain::Job::finished, this, [this, job, then] {
        m_job.clear();
        job->deleteLater();
        (this->*then)(*job);
    });
    job->start();
}

void KeychainVault::Queue::done(Result<Secret> result)
{
    Call call = std::move(m_calls.front());
    m_calls.pop_front();
    m_running = false;
    call.answer(std::move(result));
    startNext();
}

void KeychainVault::Queue::written(QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError) {
        return done(std::unexpected(errorOf(job)));
    }
    if (!m_calls.front().finish) {
        takeBack(m_calls.front().key);
    }
    done(Secret());
}

void KeychainVault::Queue::readDone(QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError) {
        return done(Secret(static_cast<QKeychain::ReadPasswordJob &>(job).binaryData()));
    }
    const Error error = errorOf(job);
    if (error.code != ErrorCode::SecretMissing) {
        return done(std::unexpected(error));
    }
    askState([this, error](const Result<ItemState> &state) {
        if (!state) {
            return done(std::unexpected(state.error()));
        }
        done(*state == ItemState::Absent ? std::unexpected(error)
                                         : failure(ErrorCode::VaultLocked, u"the item was not given out"_s));
    });
}

void KeychainVault::Queue::removed(QKeychain::Job &job)
{
    const Error error = errorOf(job);
    if (job.error() != QKeychain::NoError && error.code != ErrorCode::SecretMissing) {
        return done(std::unexpected(error));
    }
    askState([this](const Result<ItemState> &state) {
        if (!state) {
            return done(std::unexpected(state.error()));
        }
        if (*state == ItemState::Absent || !m_calls.front().finish) {
            return done(Secret());
        }
        // Reading is what makes the keychain ask for its password.
        run(new QKeychain::ReadPasswordJob(service), &Queue::removeUnlocked);
    });
}

void KeychainVault::Queue::removeUnlocked(QKeychain::Job &)
{
    run(new QKeychain::DeletePasswordJob(service), &Queue::removedUnlocked);
}

void KeychainVault::Queue::removedUnlocked(QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound) {
        return done(std::unexpected(errorOf(job)));
    }
    askState([this](const Result<ItemState> &state) {
        if (!state) {
            return done(std::unexpected(state.error()));
        }
        if (*state == ItemState::Absent) {
            return done(Secret());
        }
        done(failure(ErrorCode::VaultLocked, u"the item was not removed"_s));
    });
}

/// Whether QtKeychain's `there is none` may be believed: everywhere but with the Secret Service.
void KeychainVault::Queue::askState(std::function<void(const Result<ItemState> &)> then)
{
#ifdef PATCHBAY_SECRET_SERVICE
    if (!keychainIsKWallet()) {
        deliver(secretServiceItemState(service, m_calls.front().key), this, std::move(then));
        return;
    }
#endif
    then(ItemState::Absent);
}

KeychainVault::KeychainVault(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_queue(std::make_unique<Queue>(patience))
{
}

KeychainVault::~KeychainVault() = default;

QFuture<Result<void>> KeychainVault::write(const QString &key, const Secret &secret)
{
    return m_queue->add<void>(Kind::Write, key, secret);
}

QFuture<Result<Secret>> KeychainVault::read(const QString &key)
{
    return m_queue->add<Secret>(Kind::Read, key);
}

QFuture<Result<void>> KeychainVault::remove(const QString &key)
{
    return m_queue->add<void>(Kind::Remove, key);
}

QString KeychainVault::displayName() const
{
    return keychainName();
}

} // namespace patchbay
