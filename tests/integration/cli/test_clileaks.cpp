#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(patchbay::sandbox::Misbehaviour)

/// The token is seen by the service and the keyring, and by nobody else.
class CliLeaksTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services.reset();
        m_cli = std::make_unique<CliRunner>();
        m_services.lead(*m_cli);
        // Whatever a library might log is looked through too, and nothing may be written beside the data
        // folder.
        m_cli->setVariable(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        m_cli->setVariable(u"HOME"_s, m_cli->folder());
        for (const QString &place : {u"CONFIG"_s, u"CACHE"_s, u"DATA"_s, u"STATE"_s}) {
            m_cli->setVariable(u"XDG_%1_HOME"_s.arg(place), m_cli->folder() + u"/xdg"_s);
        }
    }

    void cleanup()
    {
        for (const QString &name : m_cli->names()) {
            QCOMPARE(m_cli->run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
    }

    void nothingLeaks_data()
    {
        QTest::addColumn<Misbehaviour>("kind");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("code");
        QTest::newRow("good") << Misbehaviour::None << QByteArray(windmilltoken::developer) << 0;
        QTest::newRow("refused") << Misbehaviour::None << QByteArray(windmilltoken::wrong) << 4;
        QTest::newRow("limited") << Misbehaviour::None << QByteArray(windmilltoken::operatorRole) << 5;
        QTest::newRow("login page") << Misbehaviour::LoginPage << QByteArray(windmilltoken::developer) << 6;
    }

    void nothingLeaks()
    {
        QFETCH(const Misbehaviour, kind);
        QFETCH(const QByteArray, token);
        misbehave(m_services.windmill, kind);
        m_services.windmill.setLatency(std::chrono::milliseconds(100));
        for (const QStringList &more : {QStringList{}, QStringList{u"--json"_s}}) {
            const std::unique_ptr<QProcess> process = m_cli->start(m_services.addWindmill(u"one"_s, more));
            QSignalSpy received(&m_services.windmill, &SandboxServer::received);
            process->write(token);
            process->closeWriteChannel();
            QVERIFY(received.wait(20'000));
            const QByteArray seen = seenFromOutside(*process);
            QVERIFY(seen.contains("--secret-stdin"));
            QVERIFY(!seen.contains(token));
#if defined(Q_OS_LINUX) && !defined(PATCHBAY_SANITIZED)
            QVERIFY(isKeptFromOthers(*process));
#endif
            const CliResult result = CliRunner::finish(*process);
            QTEST(result.code, "code");
            QVERIFY(!result.out.contains(token));
            QVERIFY(!result.err.contains(token));
            QVERIFY(!m_cli->allFiles().contains(token));
            if (result.code == 0) {
                QVERIFY(!m_cli->run({u"show"_s, u"one"_s, u"--json"_s}).out.contains(token));
                QVERIFY(!m_cli->run({u"list"_s, u"--json"_s}).out.contains(token));
                const CliResult checked = m_cli->run({u"check"_s, u"one"_s, u"--json"_s});
                QVERIFY(!(checked.out + checked.err).contains(token));
                QCOMPARE(m_cli->run({u"remove"_s, u"one"_s, u"--yes"_s}).code, 0);
            }
            QVERIFY(!m_cli->allFiles().contains(token));
        }
    }

    void serviceThatRepeatsTheTokenLeaksNothing()
    {
        misbehave(m_services.windmill, Misbehaviour::EchoToken, u"/api/users"_s);
        for (const QStringList &more : {QStringList{}, QStringList{u"--json"_s}}) {
            const CliResult result =
                m_cli->run(m_services.addWindmill(u"one"_s, more), windmilltoken::developer);
            QVERIFY(result.code != 0);
            QVERIFY(!(result.out + result.err).contains(windmilltoken::developer));
        }
    }

private:
    /// What any other process of the user may read of it.
    static QByteArray seenFromOutside(const QProcess &process)
    {
        QByteArray seen;
        for (const QString &file : {u"cmdline"_s, u"environ"_s}) {
            QFile proc(u"/proc/%1/%2"_s.arg(process.processId()).arg(file));
            if (proc.open(QIODevice::ReadOnly)) {
                seen += proc.readAll();
            }
        }
        return seen;
    }

    /// No core dump holds its memory, and only root may read it: Linux gives root the files of such
    /// processes.
    static bool isKeptFromOthers(const QProcess &process)
    {
        const QString folder = u"/proc/%1/"_s.arg(process.processId());
        QFile limits(folder + u"limits"_s);
        const bool opened = limits.open(QIODevice::ReadOnly);
        struct stat memory = {};
        return opened && limits.readAll().simplified().contains("Max core file size 0 0 ") &&
               stat(qPrintable(folder + u"mem"_s), &memory) == 0 && memory.st_uid == 0;
    }

    CliServices m_services;
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(CliLeaksTest)
#include "test_clileaks.moc"
