#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/integration/cli/pseudoterminal.h"
#include "tests/sandbox/tokens.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// What a person at a terminal sees and types.
class CliTerminalTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services.reset();
        m_cli = std::make_unique<CliRunner>();
        m_services.lead(*m_cli);
        m_terminal = std::make_unique<PseudoTerminal>();
        QVERIFY(m_terminal->isOpen() && m_terminal->echoes());
    }

    void cleanup()
    {
        for (const QString &name : m_cli->names()) {
            QCOMPARE(m_cli->run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
        QCOMPARE(keyringItemCount(), 0);
    }

    void asksForTheTokenUnseen()
    {
        const auto process = start({u"add"_s, u"netlify"_s, u"--name"_s, u"one"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_terminal->screen().endsWith("Access Token (not shown): "), 20'000);
        QTRY_VERIFY(!m_terminal->echoes());
        m_terminal->type(QByteArray(netlifytoken::owner) + "\n");
        QCOMPARE(CliRunner::finish(*process).code, 0);
        QVERIFY(m_terminal->echoes());
        QVERIFY(!m_terminal->screen().contains(netlifytoken::owner));
        QVERIFY(m_terminal->screen().contains("Status       Valid\r\n") ||
                m_terminal->screen().contains("Valid\r\n"));
        QVERIFY(keyringItems().contains(netlifytoken::owner));
    }

    void interruptPutsTheTerminalBack()
    {
        const auto process = start({u"add"_s, u"netlify"_s, u"--name"_s, u"one"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!m_terminal->echoes(), 20'000);
        m_terminal->type("half\x03");
        QCOMPARE(CliRunner::finish(*process).code, 130);
        QVERIFY(m_terminal->echoes());
        QVERIFY(!m_terminal->screen().contains("half"));
    }

    void emptyAnswerIsRefused()
    {
        const auto process = start({u"add"_s, u"netlify"_s, u"--name"_s, u"one"_s, u"--secret-stdin"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!m_terminal->echoes(), 20'000);
        m_terminal->type("\n");
        QCOMPARE(CliRunner::finish(*process).code, 2);
        QVERIFY(m_terminal->screen().contains("Access Token is empty."));
    }

    void removeAsks()
    {
        QCOMPARE(m_cli->run(m_services.addWindmill(u"one"_s, {u"--unchecked"_s}), windmilltoken::admin).code,
                 0);
        auto process = start({u"remove"_s, u"one"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_terminal->screen().endsWith("Remove one and its token? [y/N] "), 20'000);
        m_terminal->type("\n");
        QCOMPARE(CliRunner::finish(*process).code, 130);
        QVERIFY(m_terminal->screen().contains("Nothing was removed.\r\n"));
        QCOMPARE(m_cli->names(), QStringList{u"one"_s});

        process = start({u"remove"_s, u"one"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_terminal->screen().count("[y/N] ") == 2, 20'000);
        m_terminal->type("y\n");
        QCOMPARE(CliRunner::finish(*process).code, 0);
        QCOMPARE(m_cli->names(), QStringList());
    }

    void checkTellsHowFarItIs()
    {
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
            QCOMPARE(m_cli->run(m_services.addWindmill(name, {u"--unchecked"_s}), windmilltoken::admin).code,
                     0);
        }
        auto process = start({u"check"_s, u"--all"_s});
        QCOMPARE(CliRunner::finish(*process).code, 0);
        QVERIFY(m_terminal->screen().startsWith("0 of 3 checked\r"));
        QVERIFY(m_terminal->screen().contains("3 of 3 checked\r"));
        for (const QString &name : m_cli->names()) {
            QCOMPARE(m_cli->run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
    }

    void revealEndsTheLine()
    {
        QCOMPARE(m_cli->run(m_services.addWindmill(u"one"_s, {u"--unchecked"_s}), windmilltoken::admin).code,
                 0);
        const auto process = start({u"reveal"_s, u"one"_s});
        QCOMPARE(CliRunner::finish(*process).code, 0);
        QCOMPARE(m_terminal->screen(), QByteArray(windmilltoken::admin) + "\r\n");
    }

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_cli->environment());
        m_terminal->attach(*process);
        process->start(CliRunner::program(), arguments);
        return process;
    }

    CliServices m_services;
    std::unique_ptr<CliRunner> m_cli;
    std::unique_ptr<PseudoTerminal> m_terminal;
};

QTEST_GUILESS_MAIN(CliTerminalTest)
#include "test_cliterminal.moc"
