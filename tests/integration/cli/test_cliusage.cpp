#include "providers/base/identity.h"
#include "tests/integration/cli/clirunner.h"

#include <QFile>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray commandList = "apps, add, list, show, check, edit, replace-token, remove, reveal";

} // namespace

/// What can be told without a keychain or a service.
class CliUsageTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliRunner>(); }

    void tellsVersion()
    {
        for (const QStringList &words :
             {QStringList{u"--version"_s}, QStringList{u"list"_s, u"--version"_s}}) {
            const CliResult result = m_cli->run(words);
            QCOMPARE(result.code, 0);
            QCOMPARE(result.out, "patchbayctl " + identity::version().toLatin1() + '\n');
            QCOMPARE(result.err, QByteArray());
        }
    }

    void helpOfTheProgram()
    {
        const CliResult result = m_cli->run({u"--help"_s});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.startsWith("Usage: patchbayctl [--data-dir DIR] COMMAND [...]\n"));
        for (const QByteArray &name : commandList.split(',')) {
            QVERIFY2(result.out.contains("\n  " + name.trimmed() + ' '), name.constData());
        }
        QCOMPARE(result.err, QByteArray());
        QVERIFY(!QFile::exists(m_cli->dataDir()));
    }

    void helpOfEachCommand()
    {
        for (const QByteArray &name : commandList.split(',')) {
            const QString command = QString::fromUtf8(name.trimmed());
            const CliResult result = m_cli->run({command, u"--help"_s});
            QCOMPARE(result.code, 0);
            QVERIFY(result.out.startsWith("Usage: patchbayctl " + name.trimmed() + ' '));
            QVERIFY(result.out.contains("--json") && result.out.contains("Examples:"));
        }
        QVERIFY(!QFile::exists(m_cli->dataDir()));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("message");
        const QByteArray commands =
            "Give one of these commands: " + commandList + ". See patchbayctl --help.\n";
        QTest::newRow("nothing") << QStringList{} << 2 << commands;
        QTest::newRow("unknown command") << QStringList{u"s3cret"_s} << 2 << commands;
        QTest::newRow("unknown option")
            << QStringList{u"--data-dir"_s, u"/x"_s, u"list"_s, u"--nonsense"_s} << 2
            << QByteArray("There is no option --nonsense here. See patchbayctl list "
                          "--help.\n");
        QTest::newRow("option before nothing")
            << QStringList{u"--nonsense"_s} << 2
            << QByteArray("There is no option --nonsense here. See patchbayctl --help.\n");
        QTest::newRow("bad status") << QStringList{u"list"_s, u"--status"_s, u"s3cret"_s} << 2
                                    << QByteArray(
                                           "There is no such status. Give one of: valid, limited, rejected, "
                                           "expired, misconfigured, unreachable, unchecked.\n");
        const QByteArray noApp = "There is no such app. 'patchbayctl apps' lists those there are.\n";
        QTest::newRow("unknown app") << QStringList{u"add"_s, u"s3cret"_s, u"--name"_s, u"x"_s} << 3 << noApp;
        QTest::newRow("no name") << QStringList{u"add"_s, u"windmill"_s} << 2
                                 << QByteArray("The connection needs a name: give it with --name.\n");
        QTest::newRow("method") << QStringList{u"add"_s, u"windmill"_s, u"--name"_s,
                                               u"x"_s,   u"--method"_s, u"s3cret"_s}
                                << 2 << QByteArray("Windmill has no such method. It has: access-token.\n");
        QTest::newRow("no way to ask")
            << QStringList{u"add"_s, u"windmill"_s, u"--name"_s, u"x"_s} << 2
            << QByteArray("There is no terminal to ask for the token in: give it with --secret-stdin or "
                          "--secret-fd.\n");
        QTest::newRow("secret as argument")
            << QStringList{u"add"_s, u"windmill"_s, u"--name"_s,
                           u"x"_s,   u"--field"_s,  u"accessToken=s3cret"_s}
            << 2
            << QByteArray(
                   "Access Token is a secret and is never given as an argument, since other users could read "
                   "it there. Give it with --secret-stdin or --secret-fd, and replace this token if it was a "
                   "real one.\n");
        QTest::newRow("plain http")
            << QStringList{u"add"_s, u"windmill"_s,       u"--name"_s,
                           u"x"_s,   u"--instance-url"_s, u"http://wm.intranet"_s}
            << 2
            << QByteArray(
                   "The token would travel unencrypted to this address. Use https, or allow it for this "
                   "connection with --allow-plain-http.\n");
        QTest::newRow("certificate file")
            << QStringList{u"add"_s, u"windmill"_s, u"--name"_s, u"x"_s, u"--ca-file"_s, u"/dev/null"_s} << 9
            << QByteArray("The file given with --ca-file holds no certificate in PEM form. Check that it is "
                          "the right "
                          "one.\n");
        const QByteArray noConnection =
            "There is no such connection. It may have been removed: look it up in the list.\n";
        for (const char *command : {"show", "reveal", "remove", "edit", "replace-token", "check"}) {
            QTest::newRow(command) << QStringList{QString::fromLatin1(command), u"s3cret"_s} << 3
                                   << noConnection;
        }
        QTest::newRow("check what") << QStringList{u"check"_s} << 2
                                    << QByteArray("Give the names of connections, or --all.\n");
        QTest::newRow("check both") << QStringList{u"check"_s, u"s3cret"_s, u"--all"_s} << 2
                                    << QByteArray("Give the names of connections, or --all.\n");
    }

    void refuses()
    {
        QFETCH(const QStringList, words);
        const CliResult plain = m_cli->run(words);
        QTEST(plain.code, "code");
        QTEST(plain.err, "message");
        QCOMPARE(plain.out, QByteArray());
        const CliResult json = m_cli->run(words + QStringList{u"--json"_s});
        QTEST(json.code, "code");
        QTEST(json.err, "message");
        const QJsonObject error = json.json().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"message"_s).toString().toUtf8() + '\n', plain.err);
        QVERIFY(!error.value(u"code"_s).toString().isEmpty());
        QVERIFY(!(plain.err + json.out + json.err).contains("s3cret"));
    }

    void listsApps()
    {
        const CliResult text = m_cli->run({u"apps"_s});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.startsWith("APP "));
        QVERIFY(text.out.contains("\nwindmill "));

        const CliResult json = m_cli->run({u"apps"_s, u"--json"_s});
        QCOMPARE(json.code, 0);
        QCOMPARE(json.json().value(u"problems"_s).toArray().size(), 0);
        QMap<QString, QJsonObject> apps;
        for (const QJsonValue &app : json.json().value(u"apps"_s).toArray()) {
            apps.insert(app[u"id"].toString(), app.toObject());
        }
        QVERIFY(apps.contains(u"windmill"_s) && apps.contains(u"northflank"_s) &&
                apps.contains(u"netlify"_s));
        const QJsonValue method = apps.value(u"windmill"_s).value(u"methods"_s).toArray().first();
        QCOMPARE(method[u"id"].toString(), u"access-token"_s);
        QMap<QString, QJsonObject> fields;
        for (const QJsonValue &field : method[u"fields"].toArray()) {
            fields.insert(field[u"key"].toString(), field.toObject());
        }
        QCOMPARE(fields.value(u"accessToken"_s), (QJsonObject{{u"key"_s, u"accessToken"_s},
                                                              {u"label"_s, u"Access Token"_s},
                                                              {u"kind"_s, u"secret"_s},
                                                              {u"secret"_s, true},
                                                              {u"required"_s, true},
                                                              {u"default"_s, QJsonValue::Null},
                                                              {u"choices"_s, QJsonArray()}}));
        QCOMPARE(fields.value(u"instanceUrl"_s).value(u"default"_s).toString(),
                 u"https://app.windmill.dev"_s);
        QVERIFY(!QFile::exists(m_cli->dataDir()));
    }

    void listsNothing()
    {
        const CliResult text = m_cli->run({u"list"_s});
        QCOMPARE(text.code, 0);
        QCOMPARE(text.out, QByteArray());
        QCOMPARE(text.err, QByteArray("There are no connections yet. 'patchbayctl add' makes one.\n"));
        QCOMPARE(m_cli->run({u"list"_s, u"--json"_s}).out, QByteArray("{\"connections\":[]}\n"));
    }

    void tellsLostOutput()
    {
        CliRunner cli;
        const auto process = std::make_unique<QProcess>();
        process->setStandardOutputFile(u"/dev/full"_s);
        process->start(u"/bin/sh"_s, {u"-c"_s, u"exec \"$0\" apps"_s, cli.program()});
        const CliResult result = CliRunner::finish(*process);
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err,
                 QByteArray("The result could not be written out. Check where standard output goes, then "
                            "try again.\n"));
    }

    void tellsDamagedStore()
    {
        QVERIFY(QDir().mkpath(m_cli->dataDir()));
        QFile file(m_cli->dataDir() + u"/connections.db"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const CliResult result = m_cli->run({u"list"_s, u"--json"_s});
        QCOMPARE(result.code, 9);
        QCOMPARE(result.errorCode(), u"store-corrupt"_s);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(CliUsageTest)
#include "test_cliusage.moc"
