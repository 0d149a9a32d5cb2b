#include "app/connections/connectionstore.h"
#include "tests/integration/cli/clirunner.h"
#include "tests/integration/cli/cliservices.h"
#include "tests/sandbox/tokens.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace patchbay::sandbox;
using namespace Qt::StringLiterals;

/// edit, replace-token and remove.
class CliChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services.reset();
        m_cli = std::make_unique<CliRunner>();
        m_services.lead(*m_cli);
        QCOMPARE(m_cli->run(m_services.addWindmill(u"one"_s), windmilltoken::developer).code, 0);
        m_services.windmill.forgetRequests();
    }

    void cleanup()
    {
        for (const QString &name : m_cli->names()) {
            QCOMPARE(m_cli->run({u"remove"_s, name, u"--yes"_s}).code, 0);
        }
        QCOMPARE(keyringItemCount(), 0);
    }

    void renamesWithoutAsking()
    {
        const CliResult result = m_cli->run(
            {u"edit"_s, u"one"_s, u"--name"_s, u"two"_s, u"--description"_s, u"New"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json().value(u"name"_s).toString(), u"two"_s);
        QCOMPARE(result.json().value(u"description"_s).toString(), u"New"_s);
        QCOMPARE(result.json().value(u"version"_s).toInt(), 2);
        QCOMPARE(result.json().value(u"status"_s)[u"verdict"].toString(), u"valid"_s);
        QVERIFY(m_services.windmill.requests().isEmpty());
        QCOMPARE(m_cli->names(), QStringList{u"two"_s});
    }

    void takenNameIsRefused()
    {
        QCOMPARE(m_cli->run(m_services.addWindmill(u"two"_s, {u"--unchecked"_s}), windmilltoken::admin).code,
                 0);
        const CliResult result = m_cli->run({u"edit"_s, u"one"_s, u"--name"_s, u"two"_s, u"--json"_s});
        QCOMPARE(result.code, 8);
        QCOMPARE(result.errorCode(), u"name-taken"_s);
        QCOMPARE(m_cli->names(), (QStringList{u"one"_s, u"two"_s}));
    }

    void changedFieldIsCheckedFirst()
    {
        const CliResult good =
            m_cli->run({u"edit"_s, u"one"_s, u"--field"_s, u"workspace=staging"_s, u"--json"_s});
        QCOMPARE(good.code, 0);
        QCOMPARE(good.json().value(u"credentials"_s)[u"workspace"].toString(), u"staging"_s);
        QVERIFY(m_services.windmill.anyRequestMentions(windmilltoken::developer));

        const QJsonObject before = show();
        const QString url = m_services.netlify.url().toString();
        const CliResult bad = m_cli->run({u"edit"_s, u"one"_s, u"--instance-url"_s, url, u"--json"_s});
        QCOMPARE(bad.code, 6);
        QCOMPARE(bad.errorCode(), u"service-misconfigured"_s);
        QCOMPARE(show(), before);
        QVERIFY(!m_services.netlify.anyRequestMentions(windmilltoken::developer));

        const CliResult unchecked =
            m_cli->run({u"edit"_s, u"one"_s, u"--instance-url"_s, url, u"--unchecked"_s, u"--json"_s});
        QCOMPARE(unchecked.code, 0);
        QCOMPARE(unchecked.json().value(u"credentials"_s)[u"instanceUrl"].toString(), url);
        QCOMPARE(unchecked.json().value(u"status"_s)[u"verdict"].toString(), u"unchecked"_s);
    }

    void clearsField()
    {
        QCOMPARE(m_cli->run({u"edit"_s, u"one"_s, u"--field"_s, u"workspace=staging"_s}).code, 0);
        QCOMPARE(m_cli->run({u"edit"_s, u"one"_s, u"--field"_s, u"workspace="_s}).code, 0);
        QVERIFY(!show().value(u"credentials"_s).toObject().contains(u"workspace"_s));
    }

    void editRefusesBadValues()
    {
        const QJsonObject before = show();
        QCOMPARE(m_cli->run({u"edit"_s, u"one"_s, u"--name"_s, u"Bad Name"_s}).code, 2);
        QCOMPARE(m_cli->run({u"edit"_s, u"one"_s, u"--field"_s, u"accessToken=s3cret"_s}).code, 2);
        QCOMPARE(m_cli->run({u"edit"_s, u"one"_s, u"--instance-url"_s, u"http://wm.intranet"_s}).code, 2);
        const CliResult nothing = m_cli->run({u"edit"_s, u"one"_s});
        QCOMPARE(nothing.code, 2);
        QCOMPARE(nothing.err, QByteArray("There is nothing to change: give at least one option.\n"));
        QCOMPARE(show(), before);
    }

    void replacesToken()
    {
        const CliResult result = m_cli->run({u"replace-token"_s, u"one"_s, u"--secret-stdin"_s,
                                             u"--expires-on"_s, u"2099-05-05"_s, u"--json"_s},
                                            QByteArray(windmilltoken::admin) + "\n");
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json().value(u"status"_s)[u"verdict"].toString(), u"valid"_s);
        QVERIFY(result.json().value(u"version"_s).toInt() > 1);
        QCOMPARE(m_cli->run({u"reveal"_s, u"one"_s}).out, QByteArray(windmilltoken::admin));
        QCOMPARE(keyringItemCount(), 1);
    }

    void keepsOldTokenWhereTheNewOneFails()
    {
        const QJsonObject before = show();
        const CliResult result = m_cli->run({u"replace-token"_s, u"one"_s, u"--secret-stdin"_s, u"--json"_s},
                                            windmilltoken::expired);
        QCOMPARE(result.code, 4);
        QCOMPARE(result.errorCode(), u"token-rejected"_s);
        QCOMPARE(m_cli->run({u"replace-token"_s, u"one"_s, u"--secret-stdin"_s}, "  \n").code, 2);
        QCOMPARE(
            m_cli->run({u"replace-token"_s, u"one"_s, u"--secret-stdin"_s}, windmilltoken::operatorRole).code,
            5);
        QCOMPARE(show(), before);
        QCOMPARE(m_cli->run({u"reveal"_s, u"one"_s}).out, QByteArray(windmilltoken::developer));
    }

    void oldExpiryIsForgotten()
    {
        QCOMPARE(m_cli
                     ->run({u"add"_s, u"netlify"_s, u"--name"_s, u"net"_s, u"--expires-on"_s, u"2020-01-01"_s,
                            u"--unchecked"_s, u"--secret-stdin"_s},
                           netlifytoken::wrong)
                     .code,
                 0);
        const CliResult result =
            m_cli->run({u"replace-token"_s, u"net"_s, u"--secret-stdin"_s, u"--json"_s}, netlifytoken::owner);
        QCOMPARE(result.code, 0);
        const QJsonValue status = result.json().value(u"status"_s);
        QCOMPARE(status[u"verdict"].toString(), u"valid"_s);
        QVERIFY(status[u"expiresAt"].isNull());
    }

    void removeNeedsAYes()
    {
        const CliResult refused = m_cli->run({u"remove"_s, u"one"_s});
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.err,
                 QByteArray("There is no terminal to ask in: give --yes to remove the connection without a "
                            "question.\n"));
        QCOMPARE(keyringItemCount(), 1);
        const CliResult removed = m_cli->run({u"remove"_s, u"one"_s, u"--yes"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(removed.out, QByteArray("Removed one.\n"));
        QCOMPARE(keyringItemCount(), 0);
        QCOMPARE(m_cli->run({u"remove"_s, u"one"_s, u"--yes"_s}).code, 3);
    }

    void lostSecretIsToldAndReplaced()
    {
        QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"server"_s, u"Patchbay"_s});
        QCOMPARE(keyringItemCount(), 0);
        const CliResult lost = m_cli->run({u"reveal"_s, u"one"_s, u"--json"_s});
        QCOMPARE(lost.code, 7);
        QCOMPARE(lost.errorCode(), u"secret-missing"_s);
        QCOMPARE(m_cli->run({u"check"_s, u"one"_s}).code, 7);
        QCOMPARE(m_cli->run({u"replace-token"_s, u"one"_s, u"--secret-stdin"_s}, windmilltoken::admin).code,
                 0);
        QCOMPARE(m_cli->run({u"check"_s, u"one"_s}).code, 0);
    }

    void removalInterruptedByAMissingVaultIsFinishedLater()
    {
        CliRunner blind;
        blind.setVariable(u"PATCHBAY_DATA_DIR"_s, m_cli->dataDir());
        blind.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        const CliResult half = blind.run({u"remove"_s, u"one"_s, u"--yes"_s});
        QCOMPARE(half.code, 7);
        QVERIFY2(half.err.contains("The connection one is removed, but its token is still in the keychain."),
                 half.err.constData());
        QCOMPARE(keyringItemCount(), 1);
        QCOMPARE(m_cli->names(), QStringList());
        QCOMPARE(
            m_cli->run(m_services.addWindmill(u"other"_s, {u"--unchecked"_s}), windmilltoken::admin).code, 0);
        QCOMPARE(keyringItemCount(), 1);
        QVERIFY(keyringItems().contains(windmilltoken::admin));
    }

    void nameOfAKilledRunIsFreeAgain()
    {
        const QUuid id = QUuid::createUuid();
        const Connection half{.id = id,
                              .name = ConnectionName::parse(u"half"_s).value(),
                              .app = u"windmill"_s,
                              .method = u"access-token"_s,
                              .vaultKeys = {{u"accessToken"_s, id.toString(QUuid::WithoutBraces) + u"/a"_s}}};
        QVERIFY(ConnectionStore::open(m_cli->dataDir()).value()->insertPending(half));
        QCOMPARE(m_cli->run(m_services.addWindmill(u"half"_s), windmilltoken::developer).code, 0);
        QCOMPARE(m_cli->names(), (QStringList{u"half"_s, u"one"_s}));
        QCOMPARE(keyringItemCount(), 2);
    }

private:
    QJsonObject show() const { return m_cli->run({u"show"_s, u"one"_s, u"--json"_s}).json(); }

    CliServices m_services;
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(CliChangeTest)
#include "test_clichange.moc"
