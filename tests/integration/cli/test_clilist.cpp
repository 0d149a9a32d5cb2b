#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// list, show and reveal.
class CliListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_services.lead(m_cli);
        QCOMPARE(m_cli
                     .run(m_services.addWindmill(u"wind"_s, {u"--description"_s, u"For CI"_s}),
                          windmilltoken::developer)
                     .code,
                 0);
        QCOMPARE(m_cli
                     .run({u"add"_s, u"netlify"_s, u"--name"_s, u"net"_s, u"--unchecked"_s,
                           u"--secret-stdin"_s, u"--expires-on"_s, u"2020-01-01"_s},
                          netlifytoken::owner)
                     .code,
                 0);
    }

    void cleanupTestCase()
    {
        for (const QString &name : m_cli.names()) {
            QCOMPARE(m_cli.run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
        QCOMPARE(keyringItemCount(), 0);
    }

    void listsAsTable()
    {
        const CliResult result = m_cli.run({u"list"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QByteArray());
        const QByteArrayList lines = result.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QByteArray &heading = lines.at(0);
        QCOMPARE(heading.simplified(), QByteArray("NAME APP STATUS IDENTITY EXPIRES CHECKED"));
        QVERIFY(lines.at(1).startsWith("net   netlify   Expired  -"));
        QVERIFY(lines.at(1).endsWith("days ago  never"));
        QVERIFY(lines.at(2).startsWith("wind  windmill  Valid    "));
        QVERIFY(lines.at(2).endsWith("  just now") && lines.at(2).contains("  never  "));
        QCOMPARE(lines.at(1).indexOf("Expired"), heading.indexOf("STATUS"));
        QCOMPARE(lines.at(2).indexOf("Valid"), heading.indexOf("STATUS"));
    }

    void listsSameJsonAsShow()
    {
        const CliResult list = m_cli.run({u"list"_s, u"--json"_s});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.json().keys(), QStringList{u"connections"_s});
        const QJsonArray connections = list.json().value(u"connections"_s).toArray();
        QCOMPARE(connections.size(), 2);
        QCOMPARE(connections.at(0).toObject(), m_cli.run({u"show"_s, u"net"_s, u"--json"_s}).json());
        QCOMPARE(connections.at(1).toObject(), m_cli.run({u"show"_s, u"wind"_s, u"--json"_s}).json());
    }

    void filters_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("app") << QStringList{u"--app"_s, u"windmill"_s} << QStringList{u"wind"_s};
        QTest::newRow("status") << QStringList{u"--status"_s, u"expired"_s} << QStringList{u"net"_s};
        QTest::newRow("both") << QStringList{u"--status"_s, u"valid"_s, u"--app"_s, u"netlify"_s}
                              << QStringList{};
    }

    void filters()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QStringList, names);
        QStringList found;
        const QJsonObject json = m_cli.run(QStringList{u"list"_s, u"--json"_s} + words).json();
        for (const QJsonValue &connection : json.value(u"connections"_s).toArray()) {
            found.append(connection[u"name"].toString());
        }
        QCOMPARE(found, names);
        const CliResult text = m_cli.run(QStringList{u"list"_s} + words);
        QCOMPARE(text.out.count('\n'), names.isEmpty() ? 0 : names.size() + 1);
        QCOMPARE(text.err, names.isEmpty() ? QByteArray("No matching connections.\n") : QByteArray());
    }

    void unknownAppIsNoEmptyList()
    {
        const CliResult result = m_cli.run({u"list"_s, u"--app"_s, u"windmil"_s, u"--json"_s});
        QCOMPARE(result.code, 3);
        QCOMPARE(result.errorCode(), u"no-such-app"_s);
    }

    void showsForPeople()
    {
        const CliResult result = m_cli.run({u"show"_s, u"wind"_s});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith(
            "Name          wind\nDescription   For CI\nApp           Windmill, Access Token\n"));
        QVERIFY(result.out.contains("\nChecks\n  Passed    "));
        QVERIFY(!result.out.contains(windmilltoken::developer));
    }

    void revealsBareToken()
    {
        const CliResult result = m_cli.run({u"reveal"_s, u"wind"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QByteArray(windmilltoken::developer));
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(m_cli.run({u"reveal"_s, u"net"_s, u"--field"_s, u"accessToken"_s}).out,
                 QByteArray(netlifytoken::owner));
        QCOMPARE(m_cli.run({u"reveal"_s, u"wind"_s, u"--json"_s}).json(),
                 (QJsonObject{{u"name"_s, u"wind"_s},
                              {u"field"_s, u"accessToken"_s},
                              {u"value"_s, QString::fromLatin1(windmilltoken::developer)}}));
    }

    void revealsNoOtherField()
    {
        const CliResult result = m_cli.run({u"reveal"_s, u"wind"_s, u"--field"_s, u"instanceUrl"_s});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.err, QByteArray("This connection has no such secret. It has: accessToken.\n"));
    }

    void listingNeedsNoKeychain()
    {
        CliRunner blind;
        blind.setVariable(u"PATCHBAY_DATA_DIR"_s, m_cli.dataDir());
        blind.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        QCOMPARE(blind.run({u"list"_s}).code, 0);
        QCOMPARE(blind.run({u"show"_s, u"wind"_s}).code, 0);
        const CliResult revealed = blind.run({u"reveal"_s, u"wind"_s, u"--json"_s});
        QCOMPARE(revealed.code, 7);
        QCOMPARE(revealed.errorCode(), u"vault-unavailable"_s);
    }

private:
    CliServices m_services;
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(CliListTest)
#include "test_clilist.moc"
