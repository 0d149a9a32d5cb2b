#include "app/vault/keychainvault.h"

#include "app/vault/keychainname.h"
#include "app/vault/secretservice.h"
#include "app/vault/vaultcallqueue.h"
#include "providers/base/async.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay
{

namespace
{

const QString service = u"Patchbay"_s;

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

QKeychain::Job *newJob(VaultCallQueue::Kind kind, const Secret &secret)
{
    using enum VaultCallQueue::Kind;
    switch (kind) {
    case Write:
        return writeJob(secret);
    case Read:
        return new QKeychain::ReadPasswordJob(service);
    case Remove:
        return new QKeychain::DeletePasswordJob(service);
    }
    std::unreachable();
}

/// False where there is none.
bool forgetSecretServiceSession()
{
#ifdef PATCHBAY_SECRET_SERVICE
    return !keychainIsKWallet() && disconnectSecretService();
#else
    return false;
#endif
}

void takeBack(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
}

} // namespace

/// Does the calls by jobs of QtKeychain. A job cannot be stopped, and destroying a running one would leave
/// its backend a dangling pointer, so a job that was given up is left alone until it ends.
class KeychainVault::Queue : public VaultCallQueue
{
public:
    using VaultCallQueue::VaultCallQueue;
    ~Queue() override;

private:
    enum class Attempt { First, Second };
    using Then = void (Queue::*)(QKeychain::Job &);

    void begin() override;
    void run(Kind kind, Then then, Attempt attempt = Attempt::First);
    void written(QKeychain::Job &job);
    void readDone(QKeychain::Job &job);
    void removed(QKeychain::Job &job);
    void removeUnlocked(QKeychain::Job &job);
    void removedUnlocked(QKeychain::Job &job);
    void askState(std::function<void(const Result<ItemState> &)> then);

    QPointer<QKeychain::Job> m_job;
};

KeychainVault::Queue::~Queue()
{
    if (!m_job) {
        return;
    }
    // Nobody is left to hear of it: it goes by itself when it ends.
    m_job->disconnect(this);
    m_job->setAutoDelete(true);
    if (current().kind == Kind::Write) {
        connect(m_job, &QKeychain::Job::finished, m_job, [key = current().key](QKeychain::Job *job) {
            if (job->error() == QKeychain::NoError) {
                takeBack(key);
            }
        });
    }
}

void KeychainVault::Queue::begin()
{
    switch (current().kind) {
    case Kind::Write:
        return run(Kind::Write, &Queue::written);
    case Kind::Read:
        return run(Kind::Read, &Queue::readDone);
    case Kind::Remove:
        return run(Kind::Remove, &Queue::removed);
    }
}

void KeychainVault::Queue::run(Kind kind, Then then, Attempt attempt)
{
    QKeychain::Job *job = newJob(kind, current().secret);
    m_job = job;
    job->setAutoDelete(false);
    job->setInsecureFallback(false);
    job->setKey(current().key);
    connect(job, &QKeychain::Job::finished, this, [this, kind, then, attempt, job] {
        m_job.clear();
        job->deleteLater();
        if (job->error() == QKeychain::OtherError && attempt == Attempt::First && isWanted() &&
            forgetSecretServiceSession()) {
            return run(kind, then, Attempt::Second);
        }
        (this->*then)(*job);
    });
    job->start();
}

void KeychainVault::Queue::written(QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError) {
        return done(std::unexpected(errorOf(job)));
    }
    if (!isWanted()) {
        takeBack(current().key);
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
        if (*state == ItemState::Absent || !isWanted()) {
            return done(Secret());
        }
        // Reading is what makes the keychain ask for its password.
        run(Kind::Read, &Queue::removeUnlocked);
    });
}

void KeychainVault::Queue::removeUnlocked(QKeychain::Job &)
{
    run(Kind::Remove, &Queue::removedUnlocked);
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
        deliver(secretServiceItemState(service, current().key), this, std::move(then));
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
    return m_queue->add<void>(Queue::Kind::Write, key, secret);
}

QFuture<Result<Secret>> KeychainVault::read(const QString &key)
{
    return m_queue->add<Secret>(Queue::Kind::Read, key);
}

QFuture<Result<void>> KeychainVault::remove(const QString &key)
{
    return m_queue->add<void>(Queue::Kind::Remove, key);
}

QString KeychainVault::displayName() const
{
    return keychainName();
}

} // namespace patchbay
