#include "tests/integration/cli/clirunner.h"
#include "tests/sandbox/sampled/sampledservice.h"
#include "tests/sandbox/sandboxserver.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace Qt::StringLiterals;

/// A connection of a custom app, from adding it to a file that changes behind its back.
class CliCustomTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsWhereTheTokenGoes();
    void sendsNothingElsewhere_data();
    void sendsNothingElsewhere();
    void goesOnWhenTheFileIsBack();

private:
    QString file() const { return m_cli->configDir() + u"/apps/acme-deploy.json"_s; }
    void write(const QByteArray &bytes) const
    {
        QFile::remove(file());
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    CliResult add() const
    {
        return m_cli->run({u"add"_s, u"acme-deploy"_s, u"--name"_s, u"mine"_s, u"--secret-stdin"_s},
                          "acme-good-sample");
    }

    QByteArray m_bytes;
    std::unique_ptr<sandbox::SandboxServer> m_server;
    std::unique_ptr<CliRunner> m_cli;
};

void CliCustomTest::initTestCase()
{
    const QString root = QStringLiteral(PATCHBAY_SOURCE_DIR) + u"/tests/data/madeup"_s;
    QFile descriptor(root + u"/providers/catalog/acme-deploy.json"_s);
    QVERIFY(descriptor.open(QIODevice::ReadOnly));
    m_bytes = descriptor.readAll();
    const auto samples = sandbox::AppSamples::read(root + u"/tests/data/samples/acme-deploy.json"_s);
    QVERIFY2(samples, samples ? "" : qPrintable(samples.error()));
    m_server = std::make_unique<sandbox::SandboxServer>(std::make_shared<sandbox::SampledService>(*samples));
    QVERIFY(m_server->start());
}

void CliCustomTest::init()
{
    m_cli = std::make_unique<CliRunner>();
    m_cli->setVariable(u"PATCHBAY_API_BASE_ACME_DEPLOY"_s, m_server->url().toString());
    QVERIFY(QDir().mkpath(m_cli->configDir() + u"/apps"_s));
    write(m_bytes);
    m_server->forgetRequests();
}

void CliCustomTest::tellsWhereTheTokenGoes()
{
    const CliResult added = add();
    QCOMPARE(added.code, 0);
    QCOMPARE(
        QString::fromUtf8(added.err),
        u"Acme Deploy is a custom app, described by a file of your own. The token is sent to %1 only.\n"_s
            .arg(m_server->url().toString()));
    QVERIFY2(added.out.contains("ada") && added.out.contains("Acme Deploy"), added.out.constData());
    QCOMPARE(m_cli->run({u"check"_s, u"mine"_s}).code, 0);
    QVERIFY(!m_server->requests().isEmpty());
}

void CliCustomTest::sendsNothingElsewhere_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::newRow("another origin") << QByteArray(R"("origin": "https://deploy.acme.example")")
                                    << QByteArray(R"("origin": "https://evil.example")") << u"app-changed"_s;
    QTest::newRow("another origin of a step")
        << QByteArray(R"("/api/v2/projects")") << QByteArray(R"("https://evil.example/projects")")
        << u"app-changed"_s;
    QTest::newRow("removed") << QByteArray() << QByteArray() << u"no-such-app"_s;
}

void CliCustomTest::sendsNothingElsewhere()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, code);
    QCOMPARE(add().code, 0);
    m_server->forgetRequests();
    if (from.isEmpty()) {
        QVERIFY(QFile::remove(file()));
    } else {
        write(QByteArray(m_bytes).replace(from, to));
    }
    const CliResult checked = m_cli->run({u"check"_s, u"mine"_s, u"--json"_s});
    QCOMPARE(checked.code, 3);
    QVERIFY2(checked.out.contains('"' + code.toUtf8() + '"'), checked.out.constData());
    const CliResult replaced =
        m_cli->run({u"replace-token"_s, u"mine"_s, u"--secret-stdin"_s, u"--json"_s}, "acme-good-sample");
    QCOMPARE(replaced.code, 3);
    QCOMPARE(replaced.errorCode(), code);
    QCOMPARE(m_server->requests().size(), 0);
    // It can still be looked at and removed.
    QCOMPARE(m_cli->run({u"show"_s, u"mine"_s}).code, 0);
    QCOMPARE(m_cli->run({u"remove"_s, u"mine"_s, u"--yes"_s}).code, 0);
}

void CliCustomTest::goesOnWhenTheFileIsBack()
{
    QCOMPARE(add().code, 0);
    write(QByteArray(m_bytes).replace("https://deploy.acme.example", "https://evil.example"));
    const CliResult refused = m_cli->run({u"check"_s, u"mine"_s});
    QCOMPARE(refused.code, 3);
    QVERIFY2(
        refused.err.contains("mine: The custom app of this connection has changed, and its token could go "
                             "elsewhere. Restore the app's file, or remove the connection and add it "
                             "again."),
        refused.err.constData());
    write(m_bytes);
    QCOMPARE(m_cli->run({u"check"_s, u"mine"_s}).code, 0);
}

QTEST_GUILESS_MAIN(CliCustomTest)
#include "test_clicustom.moc"
