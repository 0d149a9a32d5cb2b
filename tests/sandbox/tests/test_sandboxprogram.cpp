#include "tests/sandbox/sandboxhost.h"
#include "tests/sandbox/tests/client.h"
#include "tests/sandbox/tokentable.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
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
    void doublesEveryApp();
    void doublesChosenApps();
    void playsRecordedCases();
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
    const auto process =
        startProgram({u"--ports"_s, u"auto"_s, u"--apps"_s, u"netlify"_s, u"--until-stdin-closes"_s});
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

void SandboxProgramTest::doublesEveryApp()
{
    QElapsedTimer time;
    time.start();
    const auto process = startProgram({u"--ports"_s, u"auto"_s, u"--no-tls"_s, u"--until-stdin-closes"_s});
    const QJsonObject line = announcement(*process);
    const qint64 took = time.elapsed();
    const QJsonObject services = line.value("services"_L1).toObject();
    const QJsonObject environment = line.value("environment"_L1).toObject();
    const QStringList files = QDir(QStringLiteral(SANDBOX_SAMPLES)).entryList({u"*.json"_s});
    QVERIFY(files.size() >= 55);
    for (const QString &file : files) {
        const QString app = file.chopped(5);
        const QString url = services.value(app)["url"_L1].toString();
        QVERIFY2(url.startsWith("http://127.0.0.1:"_L1), qPrintable(app));
        QCOMPARE(environment.value(SandboxHost::variableFor(app)).toString(), url);
    }
    QVERIFY(environment.contains("PATCHBAY_API_BASE_AZURE_DEVOPS"_L1));
    QVERIFY2(took < 1000, qPrintable(u"ready after %1 ms"_s.arg(took)));
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
}

void SandboxProgramTest::doublesChosenApps()
{
    const auto process =
        startProgram({u"--ports"_s, u"auto"_s, u"--no-tls"_s, u"--apps"_s, u"github,heroku,windmill"_s,
                      u"--misbehave"_s, u"heroku=500"_s, u"--until-stdin-closes"_s});
    const QJsonObject services = announcement(*process).value("services"_L1).toObject();
    QCOMPARE(services.keys(), (QStringList{u"elsewhere"_s, u"github"_s, u"heroku"_s, u"netlify"_s,
                                           u"northflank"_s, u"windmill"_s}));
    Client heroku(QUrl(services.value("heroku"_L1)["url"_L1].toString()));
    QCOMPARE(heroku.get(u"/account"_s).status, 500);
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
}

void SandboxProgramTest::playsRecordedCases()
{
    const auto process = startProgram(
        {u"--ports"_s, u"auto"_s, u"--no-tls"_s, u"--apps"_s, u"checkly"_s, u"--until-stdin-closes"_s});
    const QJsonObject services = announcement(*process).value("services"_L1).toObject();
    Client client(QUrl(services.value("checkly"_L1)["url"_L1].toString()));
    const auto variables = [&] {
        return client.get(u"/v1/variables?limit=1&page=1"_s, "cu_0000000000goodsample0000000000000").status;
    };
    const QByteArray names = client.get(u"/_sandbox/cases"_s).body;
    QVERIFY2(QJsonDocument::fromJson(names).array().contains(u"wrong key"_s), names.constData());
    QCOMPARE(variables(), 200);
    const QByteArray play = R"({"name": "variables forbidden"})";
    QCOMPARE(client.ask("POST", u"/_sandbox/case"_s, {}, play).status, 200);
    QCOMPARE(variables(), 403);
    QCOMPARE(client.ask("POST", u"/_sandbox/reset"_s).status, 200);
    QCOMPARE(variables(), 200);
    QCOMPARE(client.ask("POST", u"/_sandbox/case"_s, {}, R"({"name": "no such case"})").status, 400);
    process->closeWriteChannel();
    QVERIFY(process->waitForFinished());
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
    QTest::newRow("app") << QStringList{u"--apps"_s, u"github,fly"_s}
                         << QByteArray("There is no app named “fly”.\n");
    QTest::newRow("samples") << QStringList{u"--samples"_s, u"/nonexistent"_s}
                             << QByteArray("There are no samples in “/nonexistent”.\n");
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
    QVERIFY(printed.startsWith("windmill\tdeveloper\tWmDevelop1"));
    for (const TokenInfo &info : tokenTable()) {
        QVERIFY(printed.contains('\t' + info.token + '\t'));
    }
    for (const QByteArray &line : printed.trimmed().split('\n')) {
        QCOMPARE(line.count('\t'), 3);
    }
    QVERIFY(printed.contains("\nheroku\tgood\t"));
    QVERIFY(printed.contains("\nheroku\twrong token\t"));
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
