#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QTcpServer>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(patchbay::sandbox::Misbehaviour)

/// Whatever goes wrong, nothing is stored and the exit code tells why.
class CliAddErrorsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services.reset();
        m_cli = std::make_unique<CliRunner>();
        m_services.lead(*m_cli);
    }

    void cleanup()
    {
        QCOMPARE(m_cli->names(), QStringList());
        QCOMPARE(keyringItemCount(), 0);
    }

    void refusedToken_data()
    {
        QTest::addColumn<QString>("app");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const char *app, const char *token, int code,
                            const QString &verdict) {
            QTest::newRow(name) << QString::fromLatin1(app) << QByteArray(token) << code << verdict;
        };
        row("windmill wrong", "windmill", windmilltoken::wrong, 4, u"rejected"_s);
        row("windmill expired", "windmill", windmilltoken::expired, 4, u"rejected"_s);
        row("windmill revoked", "windmill", windmilltoken::revoked, 4, u"rejected"_s);
        row("windmill unknown", "windmill", "some-other-text", 4, u"rejected"_s);
        row("windmill operator", "windmill", windmilltoken::operatorRole, 5, u"limited"_s);
        row("northflank wrong", "northflank", northflanktoken::wrong, 4, u"rejected"_s);
        row("northflank limited", "northflank", northflanktoken::noProjectPermission, 5, u"limited"_s);
        row("netlify wrong", "netlify", netlifytoken::wrong, 4, u"rejected"_s);
    }

    void refusedToken()
    {
        QFETCH(const QString, app);
        QFETCH(const QByteArray, token);
        QFETCH(const QString, verdict);
        QStringList words{u"add"_s, app, u"--name"_s, u"one"_s, u"--secret-stdin"_s, u"--json"_s};
        if (app == u"windmill"_s) {
            words = m_services.addWindmill(u"one"_s, {u"--json"_s});
        }
        const CliResult result = m_cli->run(words, token);
        QTEST(result.code, "code");
        QCOMPARE(result.errorCode(), verdict == u"limited"_s ? u"token-limited"_s : u"token-rejected"_s);
        const QJsonObject status = result.json().value(u"status"_s).toObject();
        QCOMPARE(status.value(u"verdict"_s).toString(), verdict);
        QVERIFY(!status.value(u"checks"_s).toArray().isEmpty());
        QVERIFY(!(result.out + result.err).contains(token));
    }

    void oddServer_data()
    {
        QTest::addColumn<Misbehaviour>("kind");
        QTest::addColumn<QString>("error");
        QTest::newRow("200 for everything") << Misbehaviour::LoginPage << u"service-misconfigured"_s;
        QTest::newRow("foreign JSON") << Misbehaviour::ForeignJson << u"service-misconfigured"_s;
        QTest::newRow("empty 200") << Misbehaviour::Empty << u"service-misconfigured"_s;
        QTest::newRow("redirect") << Misbehaviour::RedirectElsewhere << u"service-misconfigured"_s;
        QTest::newRow("500") << Misbehaviour::ServerError << u"service-unreachable"_s;
        QTest::newRow("reset") << Misbehaviour::Reset << u"service-unreachable"_s;
    }

    void oddServer()
    {
        QFETCH(const Misbehaviour, kind);
        Behaviour behaviour;
        behaviour.kind = kind;
        behaviour.location = m_services.netlify.url().toString().toUtf8();
        m_services.windmill.setBehaviour(behaviour);
        const CliResult result =
            m_cli->run(m_services.addWindmill(u"one"_s, {u"--json"_s}), windmilltoken::developer);
        QCOMPARE(result.code, 6);
        QTEST(result.errorCode(), "error");
        QVERIFY(!m_services.windmill.anyRequestMentions(windmilltoken::developer));
        QVERIFY(!m_services.netlify.anyRequestMentions(windmilltoken::developer));
    }

    void nobodyThere()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString url = u"http://127.0.0.1:%1"_s.arg(closed.serverPort());
        closed.close();
        const CliResult result = m_cli->run(
            {u"add"_s, u"windmill"_s, u"--name"_s, u"one"_s, u"--instance-url"_s, url, u"--secret-stdin"_s},
            windmilltoken::developer);
        QCOMPARE(result.code, 6);
        QVERIFY(result.err.startsWith("Windmill could not be reached."));
        QVERIFY(result.err.endsWith("Give --unchecked to go on without asking the service.\n"));
        QCOMPARE(result.out, QByteArray());
    }

    void noKeyring()
    {
        m_cli->setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        const CliResult result =
            m_cli->run(m_services.addWindmill(u"one"_s, {u"--json"_s}), windmilltoken::developer);
        QCOMPARE(result.code, 7);
        QCOMPARE(result.errorCode(), u"vault-unavailable"_s);
    }

    void badInput_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray("\n");
        QTest::newRow("two lines") << QByteArray("one\ntwo\n");
        QTest::newRow("escape") << QByteArray("one\x1btwo");
        QTest::newRow("100 kB") << QByteArray(100'000, 'x');
        QTest::newRow("1 MB") << QByteArray(1'000'000, 'x');
    }

    void badInput()
    {
        QFETCH(const QByteArray, token);
        const CliResult result = m_cli->run(m_services.addWindmill(u"one"_s), token);
        QCOMPARE(result.code, 2);
        QVERIFY(m_services.windmill.requests().isEmpty());
    }

    void takenNameIsToldBeforeTheTokenIsRead()
    {
        const QStringList words = m_services.addWindmill(u"one"_s, {u"--unchecked"_s});
        QCOMPARE(m_cli->run(words, windmilltoken::developer).code, 0);
        const std::unique_ptr<QProcess> process = m_cli->start(words + QStringList{u"--json"_s});
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.code, 8);
        QCOMPARE(result.errorCode(), u"name-taken"_s);
        QCOMPARE(result.err, QByteArray("Another connection is already named one. Choose another name.\n"));
        QCOMPARE(keyringItemCount(), 1);
        QCOMPARE(m_cli->run({u"remove"_s, u"one"_s, u"--yes"_s}).code, 0);
    }

private:
    CliServices m_services;
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(CliAddErrorsTest)
#include "test_cliadderrors.moc"
