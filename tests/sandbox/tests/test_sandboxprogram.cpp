#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tokentable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace patchbay::sandbox;

/// The program as scripts use it.
class SandboxProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void announcesItsServices();
    void stopsWhenStdinCloses();
    void stopsOnTerm();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void misbehavesFromTheStart();
    void printsTokens();
    void tokensLookLikeTheVendors();
    void readmeNamesEveryToken();

private:
    static std::unique_ptr<QProcess> startProgram(const QStringList &arguments);
    static QJsonObject announcement(QProcess &process);
};

std::unique_ptr<QProcess> SandboxProgramTest::startProgram(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(SANDBOX_PROGRAM), arguments);
    process->waitForStarted();
    return process;
}

QJsonObject SandboxProgramTest::announcement(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(10000)) {
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

void SandboxProgramTest::announcesItsServices()
{
    const auto process = startProgram({u"--ports"_s, u"auto"_s, u"--until-stdin-closes"_s});
    const QJsonObject line = announcement(*process);
    QCOMPARE(line.value("ready"_L1).toBool(), true);
    const QJsonObject services = line.value("services"_L1).toObject();
    QCOMPARE(services.keys(), (QStringList{u"elsewhere"_s, u"netlify"_s, u"northflank"_s, u"windmill"_s}));
    const QUrl windmill(services.value("windmill"_L1)["url"_L1].toString());
    QCOMPARE(Client(windmill).get(u"/api/version"_s).status, 200);
    QCOMPARE(line.value("environment"_L1)["PATCHBAY_API_BASE_NETLIFY"_L1],
             services.value("netlify"_L1)["url"_L1]);
    QCOMPARE(line.value("environment"_L1)["PATCHBAY_API_BASE_NORTHFLANK"_L1],
             services.value("northflank"_L1)["url"_L1]);

    const QJsonValue tls = services.value("windmill"_L1)["tls"_L1];
    Client secure(QUrl(tls["privateCa"_L1].toString()));
    secure.trust(tls["caFile"_L1].toString());
    QCOMPARE(secure.get(u"/api/version"_s).status, 200);
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
    QVERIFY(!QFile::exists(tls["caFile"_L1].toString()));
}

void SandboxProgramTest::stopsWhenStdinCloses()
{
    const auto process = startProgram({u"--ports"_s, u"auto"_s, u"--no-tls"_s, u"--until-stdin-closes"_s});
    QVERIFY(announcement(*process).contains("ready"_L1));
    QCOMPARE(process->state(), QProcess::Running);
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 0);
}

void SandboxProgramTest::stopsOnTerm()
{
    for (const int signal : {SIGTERM, SIGINT}) {
        const auto process = startProgram({u"--ports"_s, u"auto"_s, u"--no-tls"_s});
        QVERIFY(announcement(*process).contains("ready"_L1));
        ::kill(pid_t(process->processId()), signal);
        QVERIFY(process->waitForFinished());
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
    }
}

void SandboxProgramTest::refusesBadOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("ports") << QStringList{u"--ports"_s, u"some"_s}
                           << QByteArray("--ports takes “auto” only.\n");
    QTest::newRow("latency") << QStringList{u"--latency-ms"_s, u"-1"_s}
                             << QByteArray("--latency-ms takes a whole number.\n");
    QTest::newRow("service") << QStringList{u"--misbehave"_s, u"fly=429"_s}
                             << QByteArray("There is no service named “fly”.\n");
    QTest::newRow("kind") << QStringList{u"--misbehave"_s, u"netlify=sulking"_s}
                          << QByteArray("There is no misbehaviour named “sulking”.\n");
}

void SandboxProgramTest::refusesBadOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);
    const auto process = startProgram(arguments);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 2);
    QCOMPARE(process->readAllStandardError(), sentence);
}

void SandboxProgramTest::misbehavesFromTheStart()
{
    const auto process = startProgram({u"--ports"_s, u"auto"_s, u"--no-tls"_s, u"--until-stdin-closes"_s,
                                       u"--misbehave"_s, u"windmill=503,path=/api/version"_s});
    const QJsonObject line = announcement(*process);
    Client client(QUrl(line.value("services"_L1)["windmill"_L1]["url"_L1].toString()));
    QCOMPARE(client.get(u"/api/version"_s).status, 503);
    QCOMPARE(client.get(u"/api/uptodate"_s).status, 200);
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
}

void SandboxProgramTest::printsTokens()
{
    const auto process = startProgram({u"--tokens"_s});
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitCode(), 0);
    const QByteArray printed = process->readAllStandardOutput();
    QCOMPARE(printed.count('\n'), tokenTable().size());
    QVERIFY(printed.startsWith("windmill\tdeveloper\tWmDevelop1"));
}

void SandboxProgramTest::tokensLookLikeTheVendors()
{
    const QMap<QByteArray, QRegularExpression> patterns{
        {"windmill", QRegularExpression(u"^[A-Za-z0-9]{32}$"_s)},
        {"northflank", QRegularExpression(u"^(nf-)?eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$"_s)},
        {"netlify", QRegularExpression(u"^nfp_[A-Za-z0-9_]{36}$"_s)}};
    QSet<QByteArray> prefixes;
    for (const TokenInfo &info : tokenTable()) {
        QVERIFY2(patterns[info.service].match(QString::fromLatin1(info.token)).hasMatch(),
                 info.name.constData());
        if (info.service == "windmill") {
            QVERIFY(!prefixes.contains(info.token.left(10)));
            prefixes.insert(info.token.left(10));
        }
    }
}

void SandboxProgramTest::readmeNamesEveryToken()
{
    QFile readme(QStringLiteral(SANDBOX_README));
    QVERIFY(readme.open(QFile::ReadOnly));
    const QByteArray text = readme.readAll();
    for (const TokenInfo &info : tokenTable()) {
        const QByteArray row = "| `" + info.name + "` | `" + info.token + "` | " + info.meaning + " |";
        QVERIFY2(text.contains(row), row.constData());
    }
}

QTEST_GUILESS_MAIN(SandboxProgramTest)
#include "test_sandboxprogram.moc"
