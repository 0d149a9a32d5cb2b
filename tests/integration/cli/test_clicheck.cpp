#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// check: what it asks, stores and returns.
class CliCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_services.lead(m_cli);
        add(u"good"_s, windmilltoken::developer);
        add(u"limited"_s, windmilltoken::operatorRole);
        add(u"refused"_s, windmilltoken::wrong);
    }

    void init() { m_services.reset(); }

    void cleanupTestCase()
    {
        for (const QString &name : m_cli.names()) {
            QCOMPARE(m_cli.run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
        QCOMPARE(keyringItemCount(), 0);
    }

    void checksOne()
    {
        const CliResult result = m_cli.run({u"check"_s, u"good"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        const QJsonArray connections = result.json().value(u"connections"_s).toArray();
        QCOMPARE(connections.size(), 1);
        QCOMPARE(connections.at(0).toObject(), m_cli.run({u"show"_s, u"good"_s, u"--json"_s}).json());
        QCOMPARE(connections.at(0)[u"status"][u"verdict"].toString(), u"valid"_s);
        QVERIFY(m_services.windmill.anyRequestMentions(windmilltoken::developer));
        QVERIFY(!m_services.windmill.anyRequestMentions(windmilltoken::wrong));
        QVERIFY(m_cli.run({u"check"_s, u"good"_s}).out.startsWith("Name          good\n"));
    }

    void worstResultDecides_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("limited") << QStringList{u"good"_s, u"limited"_s} << 5;
        QTest::newRow("rejected") << QStringList{u"refused"_s, u"limited"_s, u"good"_s} << 4;
        QTest::newRow("all") << QStringList{u"--all"_s} << 4;
        QTest::newRow("missing") << QStringList{u"good"_s, u"absent"_s} << 3;
    }

    void worstResultDecides()
    {
        QFETCH(const QStringList, words);
        QTEST(m_cli.run(QStringList{u"check"_s} + words).code, "code");
    }

    void tellsAll()
    {
        const CliResult result = m_cli.run({u"check"_s, u"--all"_s});
        QCOMPARE(result.code, 4);
        const QByteArrayList lines = result.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0).simplified(), QByteArray("NAME APP STATUS IDENTITY"));
        QVERIFY(lines.at(1).startsWith("good     windmill  Valid     "));
        QVERIFY(lines.at(2).startsWith("limited  windmill  Limited   "));
        QVERIFY(lines.at(3).startsWith("refused  windmill  Rejected"));
        QVERIFY(result.err.contains("limited: Windmill accepted this token, but "));
        QVERIFY(result.err.contains(
            "refused: Windmill refused this token. It may have expired or been revoked: create "
            "a new one, then try again.\n"));
        QVERIFY(!result.err.contains("good:"));
    }

    void unreachableIsStored()
    {
        misbehave(m_services.windmill, Misbehaviour::ServerError);
        const CliResult result = m_cli.run({u"check"_s, u"good"_s, u"--json"_s});
        QCOMPARE(result.code, 6);
        const QJsonObject stored = m_cli.run({u"show"_s, u"good"_s, u"--json"_s}).json();
        QCOMPARE(stored.value(u"status"_s)[u"verdict"].toString(), u"unreachable"_s);
    }

    void tellsMissingVault()
    {
        CliRunner blind;
        blind.setVariable(u"PATCHBAY_DATA_DIR"_s, m_cli.dataDir());
        blind.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        const QJsonObject before = m_cli.run({u"show"_s, u"limited"_s, u"--json"_s}).json();
        const CliResult result = blind.run({u"check"_s, u"limited"_s, u"--json"_s});
        QCOMPARE(result.code, 7);
        const QJsonObject connection = result.json().value(u"connections"_s).toArray().at(0).toObject();
        QCOMPARE(connection.value(u"error"_s)[u"code"].toString(), u"vault-unavailable"_s);
        QCOMPARE(connection.value(u"status"_s), before.value(u"status"_s));
        QVERIFY(result.err.startsWith("limited: Patchbay could not reach "));
    }

    void nothingToCheck()
    {
        const CliRunner empty;
        const CliResult result = empty.run({u"check"_s, u"--all"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QByteArray("{\"connections\":[]}\n"));
        QCOMPARE(empty.run({u"check"_s, u"--all"_s}).err, QByteArray("There are no connections to check.\n"));
    }

private:
    void add(const QString &name, const QByteArray &token)
    {
        QCOMPARE(m_cli.run(m_services.addWindmill(name, {u"--unchecked"_s}), token).code, 0);
    }

    CliServices m_services;
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(CliCheckTest)
#include "test_clicheck.moc"
