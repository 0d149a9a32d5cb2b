#include "app/vault/credentialvault.h"
#include "app/vault/windowscredentials.h"
#include "tests/support/settled.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace patchbay
{

using testing::settled;

/// The vault with the real Credential Manager of the user, under keys that nobody else has.
class TestWindowsCredentials : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_key = u"test/"_s + QUuid::createUuid().toString(QUuid::WithoutBraces); }
    void cleanup() { QVERIFY(settled(m_vault.remove(m_key))); }

    void writesReadsRemoves_data();
    void writesReadsRemoves();
    void replaces();
    void refusesWhatDoesNotFit();

private:
    CredentialVault m_vault{std::make_unique<WindowsCredentials>()};
    QString m_key;
};

void TestWindowsCredentials::writesReadsRemoves_data()
{
    QTest::addColumn<QByteArray>("secret");

    QTest::newRow("token") << QByteArray("nfp_abcdefghijklmnopqrstuvwxyz");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("beyond ASCII") << u"tök en 😀"_s.toUtf8();
    QTest::newRow("lines") << QByteArray("-----BEGIN-----\nabc\n-----END-----");
    QTest::newRow("as long as may be") << QByteArray(2560, 'x');
    QTest::newRow("no text") << QByteArray("\xff\x00\x80 bytes", 9);
}

void TestWindowsCredentials::writesReadsRemoves()
{
    QFETCH(const QByteArray, secret);

    QVERIFY(settled(m_vault.write(m_key, Secret(secret))));
    QCOMPARE(settled(m_vault.read(m_key)).value().reveal(), secret);
    QVERIFY(settled(m_vault.remove(m_key)));
    QCOMPARE(settled(m_vault.read(m_key)).error().code, ErrorCode::SecretMissing);
    QVERIFY(settled(m_vault.remove(m_key)));
}

void TestWindowsCredentials::replaces()
{
    QVERIFY(settled(m_vault.write(m_key, Secret("first"))));
    QVERIFY(settled(m_vault.write(m_key, Secret("second"))));
    QCOMPARE(settled(m_vault.read(m_key)).value(), Secret("second"));
}

void TestWindowsCredentials::refusesWhatDoesNotFit()
{
    QCOMPARE(m_vault.maxSecretSize(), 2560);
    QCOMPARE(settled(m_vault.write(m_key, Secret(QByteArray(2561, 'x')))).error().code, ErrorCode::VaultFull);
    QCOMPARE(settled(m_vault.read(m_key)).error().code, ErrorCode::SecretMissing);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestWindowsCredentials)
#include "test_windowscredentials.moc"
