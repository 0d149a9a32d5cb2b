#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// Ctrl+C, wherever it comes.
class CliInterruptTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services.reset();
        m_cli = std::make_unique<CliRunner>();
    }

    void cleanup()
    {
        QCOMPARE(m_cli->names(), QStringList());
        QCOMPARE(keyringItemCount(), 0);
    }

    void whileReadingTheToken()
    {
        const std::unique_ptr<QProcess> process = m_cli->start(m_services.addWindmill(u"one"_s));
        process->write("half a tok");
        // It opens its records before it reads the token.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_cli->dataDir() + u"/connections.db"_s).size() > 0, 20'000);
        interrupt(*process);
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.code, 130);
        QCOMPARE(result.err, QByteArray("This was cancelled. Start it again when you are ready.\n"));
        QVERIFY(m_services.windmill.requests().isEmpty());
    }

    void whileCheckingToAdd_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("kill") << SIGTERM;
    }

    void whileCheckingToAdd()
    {
        QFETCH(const int, signal);
        misbehave(m_services.windmill, Misbehaviour::Stalled);
        const std::unique_ptr<QProcess> process =
            m_cli->start(m_services.addWindmill(u"one"_s, {u"--json"_s}));
        process->write(windmilltoken::developer);
        process->closeWriteChannel();
        QSignalSpy received(&m_services.windmill, &SandboxServer::received);
        QVERIFY(received.wait(20'000));
        QSignalSpy closed(&m_services.windmill, &SandboxServer::connectionClosed);
        interrupt(*process, signal);
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.code, 130);
        QCOMPARE(result.errorCode(), u"cancelled"_s);
        QTRY_VERIFY(closed.size() > 0);
    }

    void whileCheckingMany()
    {
        for (const QString &name : {u"one"_s, u"two"_s}) {
            QCOMPARE(
                m_cli->run(m_services.addWindmill(name, {u"--unchecked"_s}), windmilltoken::developer).code,
                0);
        }
        misbehave(m_services.windmill, Misbehaviour::Stalled);
        const std::unique_ptr<QProcess> process = m_cli->start({u"check"_s, u"--all"_s, u"--json"_s});
        QSignalSpy received(&m_services.windmill, &SandboxServer::received);
        QVERIFY(received.wait(20'000));
        interrupt(*process);
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.code, 130);
        QCOMPARE(result.errorCode(), u"cancelled"_s);
        m_services.windmill.setBehaviour({});
        for (const QString &name : m_cli->names()) {
            QCOMPARE(
                m_cli->run({u"show"_s, name, u"--json"_s}).json().value(u"status"_s)[u"verdict"].toString(),
                u"unchecked"_s);
            QCOMPARE(m_cli->run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
    }

    void whatWasCheckedBeforeIsStored()
    {
        m_services.lead(*m_cli);
        QCOMPARE(
            m_cli->run(m_services.addWindmill(u"one"_s, {u"--unchecked"_s}), windmilltoken::developer).code,
            0);
        QCOMPARE(
            m_cli
                ->run({u"add"_s, u"netlify"_s, u"--name"_s, u"two"_s, u"--secret-stdin"_s, u"--unchecked"_s},
                      netlifytoken::owner)
                .code,
            0);
        misbehave(m_services.windmill, Misbehaviour::Stalled);
        const std::unique_ptr<QProcess> process = m_cli->start({u"check"_s, u"--all"_s});
        QTRY_COMPARE_WITH_TIMEOUT(verdict(u"two"_s), u"valid"_s, 20'000);
        interrupt(*process);
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.code, 130);
        QCOMPARE(result.err, QByteArray("1 of 2 connections were checked before that.\n"
                                        "This was cancelled. Start it again when you are ready.\n"));
        QCOMPARE(verdict(u"one"_s), u"unchecked"_s);
        QCOMPARE(verdict(u"two"_s), u"valid"_s);
        m_services.windmill.setBehaviour({});
        for (const QString &name : m_cli->names()) {
            QCOMPARE(m_cli->run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
    }

private:
    QString verdict(const QString &name) const
    {
        return m_cli->run({u"show"_s, name, u"--json"_s}).json().value(u"status"_s)[u"verdict"].toString();
    }

    static void interrupt(QProcess &process, int signal = SIGINT)
    {
        ::kill(pid_t(process.processId()), signal);
    }

    CliServices m_services;
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(CliInterruptTest)
#include "test_cliinterrupt.moc"
