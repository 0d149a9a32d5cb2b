#include "tests/sandbox/sandboxserver.h"
#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tls/testcertificates.h"
#include "tests/sandbox/windmill/windmillservice.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QSslError>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;

class TlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void clientSeesTheRightFault_data();
    void clientSeesTheRightFault();
    void keysAreForTheOwnerOnly();

private:
    std::optional<TestCertificates> m_certificates;
};

void TlsTest::initTestCase()
{
    auto made = TestCertificates::make();
    QVERIFY2(made, made ? "" : qPrintable(made.error()));
    m_certificates.emplace(std::move(*made));
}

void TlsTest::clientSeesTheRightFault_data()
{
    QTest::addColumn<TlsKind>("kind");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QList<QSslError::SslError>>("faults");
    using Faults = QList<QSslError::SslError>;
    QTest::newRow("private authority, known") << TlsKind::PrivateCa << true << Faults{};
    QTest::newRow("private authority, unknown")
        << TlsKind::PrivateCa << false
        << Faults{QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate};
    QTest::newRow("whole chain, known") << TlsKind::WholeChain << true << Faults{};
    QTest::newRow("whole chain, unknown")
        << TlsKind::WholeChain << false << Faults{QSslError::SelfSignedCertificateInChain};
    QTest::newRow("self-signed") << TlsKind::SelfSigned << true << Faults{QSslError::SelfSignedCertificate};
    QTest::newRow("expired") << TlsKind::Expired << true << Faults{QSslError::CertificateExpired};
    QTest::newRow("wrong host") << TlsKind::WrongHost << true << Faults{QSslError::HostNameMismatch};
}

void TlsTest::clientSeesTheRightFault()
{
    QFETCH(TlsKind, kind);
    QFETCH(bool, knowsAuthority);
    QFETCH(QList<QSslError::SslError>, faults);

    SandboxServer server(std::make_shared<WindmillService>());
    server.useTls(m_certificates->configuration(kind));
    QVERIFY(server.start());
    QCOMPARE(server.url().scheme(), u"https"_s);
    Client client(server.url());
    if (knowsAuthority) {
        client.trust(m_certificates->caFile());
    }
    const std::unique_ptr<QNetworkReply> reply(client.send("GET", u"/api/version"_s));
    QList<QSslError::SslError> seen;
    connect(reply.get(), &QNetworkReply::sslErrors, this, [&seen](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            seen.append(error.error());
        }
    });
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(seen, faults);
    QCOMPARE(reply->error() == QNetworkReply::NoError, faults.isEmpty());
    QCOMPARE(server.requests().size(), faults.isEmpty() ? qsizetype(1) : qsizetype(0));
}

void TlsTest::keysAreForTheOwnerOnly()
{
    const QFileInfo folder(QFileInfo(m_certificates->caFile()).path());
    QVERIFY(!(folder.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "test_tls.moc"
