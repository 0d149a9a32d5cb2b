#include "providers/base/async.h"
#include "tests/support/memoryvault.h"
#include "ui/mainwindow/observedvault.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;

class ObservedVaultTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void passesEveryCallOn();
    void aQuickAnswerIsNoWait();
    void aSlowAnswerIsAWait();
    void givingUpCancelsEveryCall();
    void anUndeliveredCallMayOutliveIt();

private:
    MemoryVault *m_inner = nullptr;
    std::unique_ptr<ObservedVault> m_vault;
};

void ObservedVaultTest::init()
{
    auto inner = std::make_unique<MemoryVault>();
    m_inner = inner.get();
    m_vault = std::make_unique<ObservedVault>(std::move(inner), std::chrono::milliseconds(20));
}

void ObservedVaultTest::passesEveryCallOn()
{
    QCOMPARE(m_vault->displayName(), u"test vault"_s);
    auto written = m_vault->write(u"key"_s, Secret("s3cret"));
    QTRY_VERIFY(written.isFinished());
    QVERIFY(written.result());
    auto read = m_vault->read(u"key"_s);
    QTRY_VERIFY(read.isFinished());
    QCOMPARE(read.result()->reveal(), QByteArray("s3cret"));
    auto removed = m_vault->remove(u"key"_s);
    QTRY_VERIFY(removed.isFinished());
    QVERIFY(m_inner->secrets().isEmpty());
    m_inner->failWith(ErrorCode::VaultDenied);
    auto denied = m_vault->read(u"key"_s);
    QTRY_VERIFY(denied.isFinished());
    QCOMPARE(denied.result().error().code, ErrorCode::VaultDenied);
}

void ObservedVaultTest::aQuickAnswerIsNoWait()
{
    QSignalSpy waiting(m_vault.get(), &ObservedVault::waitingChanged);
    for (int i = 0; i < 5; ++i) {
        auto read = m_vault->read(u"key"_s);
        QTRY_VERIFY(read.isFinished());
    }
    QCOMPARE(waiting.count(), 0);
}

void ObservedVaultTest::aSlowAnswerIsAWait()
{
    QSignalSpy waiting(m_vault.get(), &ObservedVault::waitingChanged);
    m_inner->stall();
    auto read = m_vault->read(u"key"_s);
    QVERIFY(waiting.wait());
    QCOMPARE(waiting.first().first().toBool(), true);
    QVERIFY(m_vault->isWaiting());
    m_inner->resume();
    QTRY_COMPARE(waiting.count(), 2);
    QVERIFY(!m_vault->isWaiting());
    QVERIFY(read.isFinished());
}

void ObservedVaultTest::givingUpCancelsEveryCall()
{
    QSignalSpy waiting(m_vault.get(), &ObservedVault::waitingChanged);
    m_inner->stall();
    std::optional<ErrorCode> one;
    std::optional<ErrorCode> other;
    deliver(m_vault->read(u"key"_s), this, [&](const Result<Secret> &result) { one = result.error().code; });
    deliver(m_vault->write(u"key"_s, Secret("s3cret")), this,
            [&](const Result<void> &result) { other = result.error().code; });
    QVERIFY(waiting.wait());
    m_vault->giveUp();
    QTRY_VERIFY(one && other);
    QCOMPARE(*one, ErrorCode::Cancelled);
    QCOMPARE(*other, ErrorCode::Cancelled);
    QTRY_VERIFY(!m_vault->isWaiting());
    m_inner->resume();
    QVERIFY(m_inner->secrets().isEmpty());
}

void ObservedVaultTest::anUndeliveredCallMayOutliveIt()
{
    m_inner->stall();
    auto read = m_vault->read(u"key"_s);
    m_vault.reset();
    read.cancel();
    QVERIFY(read.isCanceled());
}

QTEST_GUILESS_MAIN(ObservedVaultTest)
#include "test_observedvault.moc"
