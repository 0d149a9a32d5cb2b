#include "app/vault/credentialstore.h"
#include "app/vault/credentialvault.h"
#include "app/vault/keychainname.h"
#include "tests/support/settled.h"

#include <QHash>
#include <QMutex>
#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using testing::settled;

namespace
{

/// What a store holds and does, seen from the test's thread.
struct Inside {
    QMutex mutex;
    QHash<QString, Secret> secrets;
    std::atomic_bool stuck = false;
    QSemaphore entered; ///< a call that got stuck
    QSemaphore release;
    std::atomic<ErrorCode> failure = ErrorCode::Internal;
    std::atomic_int removes = 0;

    QStringList keys()
    {
        const QMutexLocker lock(&mutex);
        return secrets.keys();
    }
};

class FakeStore : public CredentialStore
{
public:
    explicit FakeStore(std::shared_ptr<Inside> inside)
        : m_inside(std::move(inside))
    {
    }

    Result<void> write(const QString &key, const Secret &secret) override
    {
        const QMutexLocker lock(enter());
        if (failed()) {
            return std::unexpected(Error{m_inside->failure, {}});
        }
        m_inside->secrets.insert(key, secret);
        return {};
    }
    Result<Secret> read(const QString &key) override
    {
        const QMutexLocker lock(enter());
        if (failed()) {
            return std::unexpected(Error{m_inside->failure, {}});
        }
        return m_inside->secrets.contains(key) ? Result<Secret>(m_inside->secrets.value(key))
                                               : failure(ErrorCode::SecretMissing);
    }
    Result<void> remove(const QString &key) override
    {
        const QMutexLocker lock(enter());
        if (failed()) {
            return std::unexpected(Error{m_inside->failure, {}});
        }
        m_inside->secrets.remove(key);
        ++m_inside->removes;
        return {};
    }
    qsizetype maxSecretSize() const override { return 2560; }

private:
    QMutex *enter()
    {
        if (m_inside->stuck) {
            m_inside->entered.release();
            m_inside->release.acquire();
        }
        return &m_inside->mutex;
    }
    bool failed() const { return m_inside->failure != ErrorCode::Internal; }

    std::shared_ptr<Inside> m_inside;
};

} // namespace

class TestCredentialVault : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_inside = std::make_shared<Inside>(); }

    void writesReadsRemoves_data();
    void writesReadsRemoves();
    void refusesWhatDoesNotFit();
    void passesErrorsOn_data();
    void passesErrorsOn();
    void answersInOrder();
    void endsAtTheLimit();
    void givesUpAtOnce();
    void takesBackAWriteThatWasGivenUp_data();
    void takesBackAWriteThatWasGivenUp();
    void canBeDestroyedMidway();

private:
    std::unique_ptr<CredentialVault> open(std::chrono::milliseconds patience = 60s)
    {
        return std::make_unique<CredentialVault>(std::make_unique<FakeStore>(m_inside), patience);
    }
    void unstick()
    {
        m_inside->stuck = false;
        m_inside->release.release();
    }

    std::shared_ptr<Inside> m_inside;
};

void TestCredentialVault::writesReadsRemoves_data()
{
    QTest::addColumn<QByteArray>("secret");

    QTest::newRow("token") << QByteArray("nfp_abcdefghijklmnopqrstuvwxyz");
    QTest::newRow("beyond ASCII") << u"tök en 😀"_s.toUtf8();
    QTest::newRow("no text") << QByteArray("\xff\x00\x80 bytes", 9);
    QTest::newRow("as long as may be") << QByteArray(2560, 'x');
}

void TestCredentialVault::writesReadsRemoves()
{
    QFETCH(const QByteArray, secret);

    const auto vault = open();
    QCOMPARE(vault->displayName(), keychainName());
    QVERIFY(settled(vault->write(u"id/apiToken"_s, Secret("first"))));
    QVERIFY(settled(vault->write(u"id/apiToken"_s, Secret(secret))));
    QCOMPARE(settled(vault->read(u"id/apiToken"_s)).value().reveal(), secret);
    QVERIFY(settled(vault->remove(u"id/apiToken"_s)));
    QCOMPARE(settled(vault->read(u"id/apiToken"_s)).error().code, ErrorCode::SecretMissing);
    QVERIFY(settled(vault->remove(u"id/apiToken"_s)));
}

void TestCredentialVault::refusesWhatDoesNotFit()
{
    const auto vault = open();
    QCOMPARE(vault->maxSecretSize(), 2560);
    const Result<void> written = settled(vault->write(u"id/apiToken"_s, Secret(QByteArray(2561, 'x'))));
    QCOMPARE(written.error(), (Error{ErrorCode::VaultFull, u"2561 bytes where 2560 fit"_s}));
    QCOMPARE(m_inside->keys(), QStringList());
}

void TestCredentialVault::passesErrorsOn_data()
{
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("locked") << ErrorCode::VaultLocked;
    QTest::newRow("denied") << ErrorCode::VaultDenied;
    QTest::newRow("unavailable") << ErrorCode::VaultUnavailable;
    QTest::newRow("full") << ErrorCode::VaultFull;
}

void TestCredentialVault::passesErrorsOn()
{
    QFETCH(const ErrorCode, code);

    const auto vault = open();
    m_inside->failure = code;
    QCOMPARE(settled(vault->write(u"id/apiToken"_s, Secret("x"))).error().code, code);
    QCOMPARE(settled(vault->read(u"id/apiToken"_s)).error().code, code);
    QCOMPARE(settled(vault->remove(u"id/apiToken"_s)).error().code, code);
}

void TestCredentialVault::answersInOrder()
{
    const auto vault = open();
    QList<QFuture<Result<Secret>>> reads;
    for (int i = 0; i < 20; ++i) {
        vault->write(u"many"_s, Secret(QByteArray::number(i)));
        reads.append(vault->read(u"many"_s));
    }
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(settled(reads[i]).value().reveal(), QByteArray::number(i));
    }
}

void TestCredentialVault::endsAtTheLimit()
{
    const auto vault = open(200ms);
    m_inside->stuck = true;
    const auto stuck = vault->read(u"id/apiToken"_s);
    const auto behind = vault->write(u"id/behind"_s, Secret("never written"));
    QCOMPARE(settled(stuck).error().code, ErrorCode::VaultTimeout);
    QCOMPARE(settled(behind).error().code, ErrorCode::VaultTimeout);
    unstick();
    QTRY_COMPARE(settled(vault->read(u"id/behind"_s)).error().code, ErrorCode::SecretMissing);
}

void TestCredentialVault::givesUpAtOnce()
{
    const auto vault = open();
    m_inside->stuck = true;
    auto reading = vault->read(u"id/apiToken"_s);
    auto queued = vault->write(u"id/queued"_s, Secret("never written"));
    reading.cancel();
    queued.cancel();
    QCOMPARE(settled(reading).error().code, ErrorCode::Cancelled);
    QCOMPARE(settled(queued).error().code, ErrorCode::Cancelled);
    unstick();
    QCOMPARE(settled(vault->read(u"id/queued"_s)).error().code, ErrorCode::SecretMissing);
}

void TestCredentialVault::takesBackAWriteThatWasGivenUp_data()
{
    QTest::addColumn<bool>("destroyed");
    QTest::addColumn<bool>("written");

    QTest::newRow("cancelled") << false << false;
    QTest::newRow("vault closed while it writes") << true << false;
    QTest::newRow("vault closed before the answer came") << true << true;
}

void TestCredentialVault::takesBackAWriteThatWasGivenUp()
{
    QFETCH(const bool, destroyed);
    QFETCH(const bool, written);

    auto vault = open();
    m_inside->stuck = true;
    auto writing = vault->write(u"id/late"_s, Secret("given up"));
    QVERIFY(m_inside->entered.tryAcquire(1, 20000));
    if (written) {
        unstick();
        // Without the event loop, which would deliver the answer.
        for (int i = 0; i < 2000 && m_inside->keys().isEmpty(); ++i) {
            QTest::qSleep(5);
        }
        QCOMPARE(m_inside->keys(), QStringList{u"id/late"_s});
    }
    if (destroyed) {
        vault.reset();
    } else {
        writing.cancel();
    }
    QCOMPARE(settled(writing).error().code, ErrorCode::Cancelled);
    if (!written) {
        unstick();
    }
    QTRY_COMPARE(m_inside->removes.load(), 1);
    QCOMPARE(m_inside->keys(), QStringList());
}

void TestCredentialVault::canBeDestroyedMidway()
{
    auto vault = open();
    m_inside->stuck = true;
    QList<QFuture<Result<Secret>>> reads;
    for (int i = 0; i < 3; ++i) {
        reads.append(vault->read(u"no/such"_s));
    }
    vault.reset();
    for (const QFuture<Result<Secret>> &read : reads) {
        QCOMPARE(settled(read).error().code, ErrorCode::Cancelled);
    }
    unstick();
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestCredentialVault)
#include "test_credentialvault.moc"
