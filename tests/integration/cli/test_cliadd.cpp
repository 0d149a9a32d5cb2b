#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QDateTime>
#include <QTest>
#include <QUuid>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// Adding with the real keyring against the sandbox services.
class CliAddTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services.reset();
        m_cli = std::make_unique<CliRunner>();
        m_services.lead(*m_cli);
        QCOMPARE(keyringItemCount(), 0);
    }

    void cleanup()
    {
        for (const QString &name : m_cli->names()) {
            m_cli->run({u"remove"_s, name, u"--yes"_s});
        }
        QCOMPARE(keyringItemCount(), 0);
    }

    void storesValidConnection()
    {
        const CliResult added =
            m_cli->run(m_services.addWindmill(u"my-windmill-connection"_s,
                                              {u"--description"_s, u"For CI"_s, u"--field"_s,
                                               u"workspace=staging"_s, u"--json"_s}),
                       QByteArray(windmilltoken::developer) + "\n");
        QCOMPARE(added.err, QByteArray());
        QCOMPARE(added.code, 0);

        const QJsonObject json = added.json();
        QCOMPARE(json.keys(),
                 (QStringList{u"app"_s, u"createdAt"_s, u"credentials"_s, u"description"_s, u"id"_s,
                              u"method"_s, u"name"_s, u"status"_s, u"updatedAt"_s, u"version"_s}));
        QVERIFY(!QUuid(json.value(u"id"_s).toString()).isNull());
        QCOMPARE(json.value(u"name"_s).toString(), u"my-windmill-connection"_s);
        QCOMPARE(json.value(u"description"_s).toString(), u"For CI"_s);
        QCOMPARE(json.value(u"app"_s).toString(), u"windmill"_s);
        QCOMPARE(json.value(u"method"_s).toString(), u"access-token"_s);
        QCOMPARE(json.value(u"version"_s).toInt(), 1);
        QCOMPARE(json.value(u"credentials"_s).toObject(),
                 (QJsonObject{{u"instanceUrl"_s, m_services.windmill.url().toString()},
                              {u"workspace"_s, u"staging"_s}}));
        const QJsonObject status = json.value(u"status"_s).toObject();
        QCOMPARE(status.value(u"verdict"_s).toString(), u"valid"_s);
        QVERIFY(QDateTime::fromString(status.value(u"checkedAt"_s).toString(), Qt::ISODate).isValid());
        QVERIFY(status.value(u"identity"_s).toString().contains(u'@'));
        QVERIFY(status.contains(u"expiresAt"_s));
        const QJsonObject check = status.value(u"checks"_s).toArray().first().toObject();
        for (const QString &key : {u"id"_s, u"title"_s, u"outcome"_s}) {
            QVERIFY2(!check.value(key).toString().isEmpty(), qPrintable(key));
        }

        const QByteArray items = keyringItems();
        QCOMPARE(items.count("[/"), 1);
        QVERIFY(items.contains(QByteArray("secret = ") + windmilltoken::developer + "\n"));
        QVERIFY(items.contains(json.value(u"id"_s).toString().toUtf8() + "/accessToken"));

        const CliResult removed =
            m_cli->run({u"remove"_s, u"my-windmill-connection"_s, u"--yes"_s, u"--json"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.json(),
                 (QJsonObject{{u"removed"_s, QJsonObject{{u"id"_s, json.value(u"id"_s)},
                                                         {u"name"_s, json.value(u"name"_s)}}}}));
        QCOMPARE(keyringItemCount(), 0);
        QCOMPARE(m_cli->names(), QStringList());
    }

    void storesOtherApps_data()
    {
        QTest::addColumn<QString>("app");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("northflank") << u"northflank"_s << QByteArray(northflanktoken::team);
        QTest::newRow("netlify") << u"netlify"_s << QByteArray(netlifytoken::owner);
    }

    void storesOtherApps()
    {
        QFETCH(const QString, app);
        QFETCH(const QByteArray, token);
        const CliResult added =
            m_cli->run({u"add"_s, app, u"--name"_s, u"one"_s, u"--secret-stdin"_s, u"--json"_s}, token);
        QCOMPARE(added.err, QByteArray());
        QCOMPARE(added.code, 0);
        QCOMPARE(added.json().value(u"credentials"_s).toObject(), QJsonObject());
        QVERIFY(keyringItems().contains(token));
    }

    void takesTokenFromDescriptor()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"token"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(netlifytoken::owner);
        file.close();
        QProcess process;
        process.setStandardInputFile(QProcess::nullDevice());
        process.setProcessEnvironment(m_cli->environment());
        process.start(u"/bin/sh"_s, {u"-c"_s, u"exec \"$0\" add netlify --name one --secret-fd 7 7<\"$1\""_s,
                                     m_cli->program(), file.fileName()});
        const CliResult result = CliRunner::finish(process);
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.code, 0);
        QVERIFY(keyringItems().contains(netlifytoken::owner));
    }

    void cutsPageAddress()
    {
        const QString page = m_services.windmill.url().toString() + u"/user/settings?tab=tokens"_s;
        const CliResult added = m_cli->run(
            {u"add"_s, u"windmill"_s, u"--name"_s, u"one"_s, u"--instance-url"_s, page, u"--secret-stdin"_s},
            windmilltoken::developer);
        QCOMPARE(added.code, 0);
        QCOMPARE(added.err, "The instance URL was shortened to " +
                                m_services.windmill.url().toString().toUtf8() + ".\n");
        QVERIFY(added.out.startsWith("Name "));
        QVERIFY(added.out.contains("\nStatus        Valid\n"));
    }

    void keepsGivenExpiry()
    {
        const CliResult added = m_cli->run({u"add"_s, u"netlify"_s, u"--name"_s, u"one"_s, u"--expires-on"_s,
                                            u"2099-01-31"_s, u"--secret-stdin"_s, u"--json"_s},
                                           netlifytoken::owner);
        QCOMPARE(added.code, 0);
        QVERIFY(added.json()
                    .value(u"status"_s)
                    .toObject()
                    .value(u"expiresAt"_s)
                    .toString()
                    .startsWith(u"2099-01-31"_s));
    }

    void storesLimitedOnRequest()
    {
        const QStringList words = m_services.addWindmill(u"one"_s, {u"--json"_s});
        const CliResult refused = m_cli->run(words, windmilltoken::operatorRole);
        QCOMPARE(refused.code, 5);
        QCOMPARE(refused.errorCode(), u"token-limited"_s);
        QVERIFY(refused.err.endsWith("Give --allow-limited to accept it all the same.\n"));
        QCOMPARE(keyringItemCount(), 0);
        const CliResult added =
            m_cli->run(words + QStringList{u"--allow-limited"_s}, windmilltoken::operatorRole);
        QCOMPARE(added.code, 0);
        QCOMPARE(added.json().value(u"status"_s).toObject().value(u"verdict"_s).toString(), u"limited"_s);
        QCOMPARE(keyringItemCount(), 1);
    }

    void asksNothingWithUnchecked()
    {
        const CliResult added = m_cli->run(m_services.addWindmill(u"one"_s, {u"--unchecked"_s, u"--json"_s}),
                                           windmilltoken::wrong);
        QCOMPARE(added.code, 0);
        QCOMPARE(added.json().value(u"status"_s).toObject().value(u"verdict"_s).toString(), u"unchecked"_s);
        QVERIFY(m_services.windmill.requests().isEmpty());
        QCOMPARE(keyringItemCount(), 1);
    }

    void oneOfTwoAtOnceWins()
    {
        m_services.windmill.setLatency(std::chrono::milliseconds(200));
        QList<std::shared_ptr<QProcess>> processes;
        for (int i = 0; i < 2; ++i) {
            processes.append(m_cli->start(m_services.addWindmill(u"same"_s, {u"--json"_s})));
            processes.last()->write(windmilltoken::developer);
            processes.last()->closeWriteChannel();
        }
        QList<int> codes;
        QByteArrayList messages;
        for (const auto &process : processes) {
            const CliResult result = CliRunner::finish(*process);
            codes.append(result.code);
            messages.append(result.err);
        }
        std::ranges::sort(codes);
        QCOMPARE(codes, (QList<int>{0, 8}));
        QVERIFY(messages.contains("Another connection already has this name. Choose another name.\n"));
        QCOMPARE(m_cli->names(), QStringList{u"same"_s});
        QCOMPARE(keyringItemCount(), 1);
    }

private:
    CliServices m_services;
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(CliAddTest)
#include "test_cliadd.moc"
