#include "app/vault/keychainvault.h"
#include "tests/integration/heartbeat.h"
#include "tests/integration/keyringcontrol.h"
#include "tests/support/settled.h"
#include "tests/support/speedlimit.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace patchbay
{

using testing::Heartbeat;
using testing::KeyringControl;
using testing::settled;

namespace
{

// Far above a busy machine's hiccups, far below D-Bus's own time limits.
constexpr qint64 noticeableMs = testing::speedLimit(1000);

} // namespace

/// KeychainVault with a real GNOME Keyring, run by keyringsession.sh.
class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_keyring.unlock()); }
    void cleanup() { QVERIFY(m_keyring.setStuckPrompter(false)); }

    void writesReadsRemoves_data();
    void writesReadsRemoves();
    void isReadableForTheSystemsOwnTools();
    void replaces();
    void tellsWhatIsMissing();
    void servesManyCallsAtATime();
    void neverMistakesLockedForMissing();
    void waitsForThePromptUntilTheLimit();
    void givesUpWaitingAtOnce();
    void takesBackAWriteThatWasGivenUp();
    void canBeDestroyedMidway();
    void survivesTheDaemonsEnd();

private:
    KeyringControl m_keyring;
};

void TestKeychain::writesReadsRemoves_data()
{
    QTest::addColumn<QByteArray>("secret");

    QTest::newRow("token") << QByteArray("nfp_abcdefghijklmnopqrstuvwxyz");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("beyond ASCII") << u"tök en 😀"_s.toUtf8();
    QTest::newRow("lines") << QByteArray("-----BEGIN-----\nabc\n-----END-----");
    QTest::newRow("16 KiB") << QByteArray(16 * 1024, 'x');
    QTest::newRow("no text") << QByteArray("\xff\x00\x80 bytes", 9);
}

void TestKeychain::writesReadsRemoves()
{
    QFETCH(const QByteArray, secret);

    KeychainVault vault(20s);
    QVERIFY(settled(vault.write(u"id/apiToken"_s, Secret(secret))));
    const Result<Secret> read = settled(vault.read(u"id/apiToken"_s));
    QVERIFY(read);
    QCOMPARE(read->reveal(), secret);
    QVERIFY(settled(vault.remove(u"id/apiToken"_s)));
    QCOMPARE(settled(vault.read(u"id/apiToken"_s)).error().code, ErrorCode::SecretMissing);
}

void TestKeychain::isReadableForTheSystemsOwnTools()
{
    KeychainVault vault(20s);
    const QString key = u"0b5ad4f1/apiToken"_s;
    QVERIFY(settled(vault.write(key, Secret("seen by secret-tool"))));
    QCOMPARE(KeyringControl::lookUp(key), QByteArray("seen by secret-tool"));
    const QByteArray found = KeyringControl::search(key);
    QCOMPARE(found.count("label = Patchbay"), 1);
    QVERIFY2(found.contains("secret = seen by secret-tool"), found.constData());
    QVERIFY2(found.contains("attribute.server = Patchbay"), found.constData());
    QVERIFY2(found.contains("attribute.user = 0b5ad4f1/apiToken"), found.constData());
    QVERIFY(settled(vault.remove(key)));
    QCOMPARE(KeyringControl::lookUp(key), QByteArray());
    QCOMPARE(KeyringControl::search(key).count("label"), 0);
}

void TestKeychain::replaces()
{
    KeychainVault vault(20s);
    QVERIFY(settled(vault.write(u"id/apiToken"_s, Secret("first"))));
    QVERIFY(settled(vault.write(u"id/apiToken"_s, Secret("second"))));
    QCOMPARE(settled(vault.read(u"id/apiToken"_s)).value(), Secret("second"));
    QCOMPARE(KeyringControl::search(u"id/apiToken"_s).count("label"), 1);
    QVERIFY(settled(vault.remove(u"id/apiToken"_s)));
}

void TestKeychain::tellsWhatIsMissing()
{
    KeychainVault vault(20s);
    QCOMPARE(settled(vault.read(u"no/such"_s)).error().code, ErrorCode::SecretMissing);
    QVERIFY(settled(vault.remove(u"no/such"_s)));
}

void TestKeychain::servesManyCallsAtATime()
{
    KeychainVault vault(60s);
    QList<QFuture<Result<void>>> writes;
    QList<QFuture<Result<Secret>>> reads;
    for (int i = 0; i < 20; ++i) {
        writes.append(vault.write(u"many/%1"_s.arg(i), Secret(QByteArray::number(i + 1))));
    }
    for (int i = 0; i < 20; ++i) {
        reads.append(vault.read(u"many/%1"_s.arg(i)));
    }
    reads[7].cancel();
    for (int i = 0; i < 20; ++i) {
        QVERIFY(settled(writes[i], 60s));
        if (i == 7) {
            QCOMPARE(settled(reads[i]).error().code, ErrorCode::Cancelled);
        } else {
            QCOMPARE(settled(reads[i]).value().reveal(), QByteArray::number(i + 1));
        }
        QVERIFY(settled(vault.remove(u"many/%1"_s.arg(i))));
    }
}

void TestKeychain::neverMistakesLockedForMissing()
{
    KeychainVault vault(20s);
    QVERIFY(settled(vault.write(u"id/apiToken"_s, Secret("locked away"))));
    QVERIFY(m_keyring.lock());
    // There is no prompter here, so the prompt ends at once as if the user had dismissed it.
    QCOMPARE(settled(vault.read(u"id/apiToken"_s)).error().code, ErrorCode::VaultLocked);
    QCOMPARE(settled(vault.write(u"id/other"_s, Secret("x"))).error().code, ErrorCode::VaultLocked);
    QCOMPARE(settled(vault.remove(u"id/apiToken"_s)).error().code, ErrorCode::VaultLocked);
    QCOMPARE(settled(vault.read(u"no/such"_s)).error().code, ErrorCode::SecretMissing);

    QVERIFY(m_keyring.unlock());
    QCOMPARE(settled(vault.read(u"id/apiToken"_s)).value(), Secret("locked away"));
    QVERIFY(settled(vault.remove(u"id/apiToken"_s)));
    QCOMPARE(KeyringControl::lookUp(u"id/apiToken"_s), QByteArray());
}

void TestKeychain::waitsForThePromptUntilTheLimit()
{
    KeychainVault patient(20s);
    QVERIFY(settled(patient.write(u"id/apiToken"_s, Secret("behind a prompt"))));
    QVERIFY(m_keyring.lock());
    QVERIFY(m_keyring.setStuckPrompter(true));

    KeychainVault vault(700ms);
    const Heartbeat beat;
    QElapsedTimer waited;
    waited.start();
    QCOMPARE(settled(vault.read(u"id/apiToken"_s)).error().code, ErrorCode::VaultTimeout);
    QVERIFY2(waited.elapsed() >= 650, qPrintable(QString::number(waited.elapsed())));
    QCOMPARE(m_keyring.promptsSeen(), 1);
    // The prompt is still open: what comes next waits behind it, for as long and no longer.
    QCOMPARE(settled(vault.remove(u"id/apiToken"_s)).error().code, ErrorCode::VaultTimeout);
    QVERIFY2(beat.longestGapMs() < noticeableMs, qPrintable(QString::number(beat.longestGapMs())));

    QVERIFY(m_keyring.setStuckPrompter(false));
    QVERIFY(m_keyring.unlock());
    QTRY_COMPARE_WITH_TIMEOUT(settled(vault.read(u"id/apiToken"_s)).value_or(Secret()),
                              Secret("behind a prompt"), 10000);
    QVERIFY(settled(vault.remove(u"id/apiToken"_s)));
}

void TestKeychain::givesUpWaitingAtOnce()
{
    KeychainVault vault(60s);
    QVERIFY(settled(vault.write(u"id/apiToken"_s, Secret("behind a prompt"))));
    QVERIFY(m_keyring.lock());
    QVERIFY(m_keyring.setStuckPrompter(true));

    QFuture<Result<Secret>> reading = vault.read(u"id/apiToken"_s);
    QFuture<Result<void>> queued = vault.write(u"id/queued"_s, Secret("never written"));
    QTRY_COMPARE(m_keyring.promptsSeen(), 1);
    QElapsedTimer waited;
    waited.start();
    queued.cancel();
    reading.cancel();
    QCOMPARE(settled(queued).error().code, ErrorCode::Cancelled);
    QCOMPARE(settled(reading).error().code, ErrorCode::Cancelled);
    QVERIFY(waited.elapsed() < noticeableMs);

    QVERIFY(m_keyring.setStuckPrompter(false));
    QVERIFY(m_keyring.unlock());
    QVERIFY(settled(vault.remove(u"id/apiToken"_s)));
    QCOMPARE(KeyringControl::lookUp(u"id/queued"_s), QByteArray());
}

void TestKeychain::takesBackAWriteThatWasGivenUp()
{
    for (const bool destroyed : {false, true}) {
        auto vault = std::make_unique<KeychainVault>(60s);
        QVERIFY(settled(vault->write(u"id/warm-up"_s, Secret("so that a session is open"))));
        const pid_t daemon = m_keyring.pid();
        QVERIFY(daemon > 0);
        QVERIFY(::kill(daemon, SIGSTOP) == 0);
        QFuture<Result<void>> writing = vault->write(u"id/late"_s, Secret("given up"));
        QTest::qWait(100); // for the call to leave the process; nothing tells that it has
        writing.cancel();
        QCOMPARE(settled(writing).error().code, ErrorCode::Cancelled);
        if (destroyed) {
            vault.reset();
        }
        QVERIFY(::kill(daemon, SIGCONT) == 0);
        vault = destroyed ? std::make_unique<KeychainVault>(60s) : std::move(vault);
        QVERIFY(settled(vault->remove(u"id/warm-up"_s), 60s));
        QTRY_COMPARE(settled(vault->read(u"id/late"_s)).error().code, ErrorCode::SecretMissing);
        QCOMPARE(KeyringControl::lookUp(u"id/late"_s), QByteArray());
    }
}

void TestKeychain::canBeDestroyedMidway()
{
    auto vault = std::make_unique<KeychainVault>(60s);
    QList<QFuture<Result<Secret>>> reads;
    for (int i = 0; i < 3; ++i) {
        reads.append(vault->read(u"no/such"_s));
    }
    vault.reset();
    for (const QFuture<Result<Secret>> &read : reads) {
        QCOMPARE(settled(read).error().code, ErrorCode::Cancelled);
    }
    KeychainVault next(20s);
    QCOMPARE(settled(next.read(u"no/such"_s)).error().code, ErrorCode::SecretMissing);
}

void TestKeychain::survivesTheDaemonsEnd()
{
    KeychainVault vault(20s);
    QVERIFY(settled(vault.write(u"id/apiToken"_s, Secret("still there"))));
    const Heartbeat beat;
    const pid_t daemon = m_keyring.pid();
    QVERIFY(::kill(daemon, SIGSTOP) == 0);
    const QFuture<Result<Secret>> reading = vault.read(u"id/apiToken"_s);
    QTest::qWait(100); // for the call to leave the process; nothing tells that it has
    QVERIFY(::kill(daemon, SIGKILL) == 0);
    // The bus starts a new keyring, which is locked: nothing may look as if the token were gone.
    QCOMPARE(settled(reading).error().code, ErrorCode::VaultLocked);
    QVERIFY2(beat.longestGapMs() < noticeableMs, qPrintable(QString::number(beat.longestGapMs())));
    QCOMPARE(settled(vault.read(u"id/apiToken"_s)).error().code, ErrorCode::VaultLocked);
    QCOMPARE(settled(vault.remove(u"id/apiToken"_s)).error().code, ErrorCode::VaultLocked);

    QVERIFY(m_keyring.unlock());
    const Result<Secret> again = settled(vault.read(u"id/apiToken"_s));
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(*again, Secret("still there"));
    QVERIFY(settled(vault.remove(u"id/apiToken"_s)));
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestKeychain)
#include "test_keychain.moc"
