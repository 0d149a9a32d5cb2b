#include "providers/descriptor/providercatalog.h"
#include "tests/integration/sandboxcheck.h"
#include "tests/sandbox/elsewhereservice.h"
#include "tests/sandbox/tls/testcertificates.h"
#include "tests/sandbox/tokens.h"
#include "tests/sandbox/windmill/windmillservice.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;
using sandbox::Behaviour;
using sandbox::Misbehaviour;
using sandbox::TlsKind;

/// Servers that do wrong, over real sockets.
class TestCheckMisbehaviour : public QObject
{
    Q_OBJECT

private slots:
    void judgesEachMisbehaviour_data();
    void judgesEachMisbehaviour();
    void neverLeadsTheTokenElsewhere_data();
    void neverLeadsTheTokenElsewhere();
    void neverRepeatsAnEchoedToken_data();
    void neverRepeatsAnEchoedToken();
    void judgesCertificates_data();
    void judgesCertificates();
    void trustsAnAuthorityForItsOwnCheckOnly();
    void judgesCertificateFiles_data();
    void judgesCertificateFiles();
};

void TestCheckMisbehaviour::judgesEachMisbehaviour_data()
{
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const QString &behaviour, const QString &windmill, const QString &others = {}) {
        for (const QString &app : {u"windmill"_s, u"northflank"_s, u"netlify"_s}) {
            QTest::addRow("%s: %s", qPrintable(app), qPrintable(behaviour))
                << behaviour << app << (app == "windmill"_L1 || others.isEmpty() ? windmill : others);
        }
    };
    for (const auto &[kind, name, meaning] : sandbox::misbehaviourNames()) {
        switch (kind) {
        case Misbehaviour::None:
            row(name, u"valid"_s);
            break;
        case Misbehaviour::RateLimited:
            row(name + ",times=1,retryAfter=1"_L1, u"valid"_s);
            row(name + ",retryAfter=60"_L1, u"unreachable"_s);
            row(name + ",retryAfter=0"_L1, u"unreachable"_s);
            row(name + ",after=1,retryAfter=0"_L1, u"unreachable"_s);
            break;
        case Misbehaviour::RateLimitedSilent:
            row(name + ",times=2"_L1, u"valid"_s);
            row(name, u"unreachable"_s);
            break;
        case Misbehaviour::Unavailable:
            row(name + ",times=1,retryAfter=0"_L1, u"valid"_s);
            row(name + ",retryAfter=60"_L1, u"unreachable"_s);
            break;
        case Misbehaviour::Slow:
            row(name + ",times=1,delayMs=100"_L1, u"valid"_s);
            row(name + ",delayMs=5000"_L1, u"unreachable"_s);
            break;
        case Misbehaviour::Dripping:
            row(name + ",delayMs=50"_L1, u"unreachable"_s);
            break;
        case Misbehaviour::ServerError:
        case Misbehaviour::StalledHeaders:
        case Misbehaviour::Stalled:
        case Misbehaviour::Reset:
        case Misbehaviour::Closed:
        case Misbehaviour::Garbage:
            row(name, u"unreachable"_s);
            break;
        case Misbehaviour::CookieLogin:
            // Windmill has not seen the token by then; the others refuse it in their own words.
            row(name, u"misconfigured"_s, u"rejected"_s);
            break;
        case Misbehaviour::EchoToken:
            row(name, u"misconfigured"_s, u"rejected"_s);
            break;
        case Misbehaviour::RedirectSameOrigin:
            row(name, u"valid"_s);
            break;
        case Misbehaviour::Truncated:
        case Misbehaviour::Oversized:
        case Misbehaviour::GzipBomb:
        case Misbehaviour::WrongType:
        case Misbehaviour::ForeignJson:
        case Misbehaviour::Empty:
        case Misbehaviour::LoginPage:
        case Misbehaviour::RedirectElsewhere:
        case Misbehaviour::RedirectLoop:
            row(name, u"misconfigured"_s);
            break;
        }
    }
}

void TestCheckMisbehaviour::judgesEachMisbehaviour()
{
    QFETCH(QString, behaviour);
    QFETCH(QString, app);
    QFETCH(QString, verdict);
    Behaviour parsed = *Behaviour::fromText(behaviour);
    parsed.location = "https://elsewhere.example";
    SandboxCheck sandbox(app);
    sandbox.server().setBehaviour(parsed);
    const CheckReport report = sandbox.run(goodToken(app));
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(summary(report)));
    for (const auto &request : sandbox.server().requests()) {
        QVERIFY(std::ranges::none_of(request.headers, [](const sandbox::HttpHeader &header) {
            return header.name.toLower() == "cookie";
        }));
    }
}

void TestCheckMisbehaviour::neverLeadsTheTokenElsewhere_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("status");
    for (const int status : {302, 307}) {
        for (int after = 0; after < 5; ++after) {
            QTest::addRow("windmill %d after %d", status, after)
                << u"windmill"_s << QByteArray(sandbox::windmilltoken::developer) << after << status;
            if (after == 4) {
                continue; // the check is over by then
            }
            QTest::addRow("northflank %d after %d", status, after)
                << u"northflank"_s << QByteArray(sandbox::northflanktoken::team) << after << status;
        }
        QTest::addRow("netlify %d", status)
            << u"netlify"_s << QByteArray(sandbox::netlifytoken::owner) << 0 << status;
    }
}

void TestCheckMisbehaviour::neverLeadsTheTokenElsewhere()
{
    QFETCH(QString, app);
    QFETCH(QByteArray, token);
    QFETCH(int, after);
    QFETCH(int, status);
    sandbox::SandboxServer elsewhere(std::make_shared<sandbox::ElsewhereService>());
    QVERIFY(elsewhere.start());
    SandboxCheck sandbox(app);
    Behaviour behaviour;
    behaviour.kind = Misbehaviour::RedirectElsewhere;
    behaviour.after = after;
    behaviour.status = status;
    behaviour.location = elsewhere.url().toEncoded();
    sandbox.server().setBehaviour(behaviour);
    const CheckReport report = sandbox.run(token, {{u"workspace"_s, u"production"_s}});
    QVERIFY2(report.verdict != Verdict::Rejected, qPrintable(summary(report)));
    QVERIFY(sandbox.server().requests().size() > after);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void TestCheckMisbehaviour::neverRepeatsAnEchoedToken_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 418, 500}) {
        QTest::addRow("%d", status) << status;
    }
}

void TestCheckMisbehaviour::neverRepeatsAnEchoedToken()
{
    QFETCH(int, status);
    const QList<std::pair<QString, QByteArray>> cases{{u"windmill"_s, sandbox::windmilltoken::developer},
                                                      {u"northflank"_s, sandbox::northflanktoken::team},
                                                      {u"netlify"_s, sandbox::netlifytoken::owner}};
    for (const auto &[app, token] : cases) {
        for (const int after : {0, 1, 2, 3}) {
            SandboxCheck sandbox(app);
            Behaviour behaviour;
            behaviour.kind = Misbehaviour::EchoToken;
            behaviour.after = after;
            behaviour.status = status;
            sandbox.server().setBehaviour(behaviour);
            const QByteArray json = QJsonDocument(toJson(sandbox.run(token))).toJson();
            QVERIFY2(!json.contains(token), json.constData());
        }
    }
}

void TestCheckMisbehaviour::judgesCertificates_data()
{
    QTest::addColumn<TlsKind>("kind");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("detail");
    QTest::newRow("private authority") << TlsKind::PrivateCa << true << u"valid"_s << u"CE v1.735.0"_s;
    QTest::newRow("unknown authority")
        << TlsKind::PrivateCa << false << u"misconfigured"_s
        << u"The certificate of %1 comes from an authority that this computer does not know."_s;
    QTest::newRow("whole chain") << TlsKind::WholeChain << true << u"valid"_s << u"CE v1.735.0"_s;
    QTest::newRow("whole chain of an unknown authority")
        << TlsKind::WholeChain << false << u"misconfigured"_s
        << u"The certificate of %1 comes from an authority that this computer does not know."_s;
    QTest::newRow("self-signed") << TlsKind::SelfSigned << true << u"misconfigured"_s
                                 << u"The certificate of %1 is signed by itself, so nobody vouches for it."_s;
    QTest::newRow("expired") << TlsKind::Expired << true << u"misconfigured"_s
                             << u"The certificate of %1 has expired."_s;
    QTest::newRow("wrong host") << TlsKind::WrongHost << true << u"misconfigured"_s
                                << u"The certificate of %1 is for another address."_s;
}

void TestCheckMisbehaviour::judgesCertificates()
{
    QFETCH(TlsKind, kind);
    QFETCH(bool, knowsAuthority);
    QFETCH(QString, verdict);
    QFETCH(QString, detail);
    const auto certificates = sandbox::TestCertificates::make();
    QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error()));
    sandbox::SandboxServer server(std::make_shared<sandbox::WindmillService>());
    server.useTls(certificates->configuration(kind));
    QVERIFY(server.start());
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    CheckRequest request;
    request.app = catalog.find(u"windmill"_s);
    request.method = u"access-token"_s;
    const QString origin = u"https://127.0.0.1:%1"_s.arg(server.port());
    request.fields = {{u"instanceUrl"_s, origin}};
    request.secrets = {{u"accessToken"_s, Secret(sandbox::windmilltoken::developer)}};
    request.caFile = knowsAuthority ? certificates->caFile() : QString();
    CheckEngine engine;
    const CheckReport report = reportOf(engine, request);
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(summary(report)));
    QCOMPARE(report.checks.first().detail, detail.contains(u'%') ? detail.arg(origin) : detail);
    QVERIFY(verdict == "valid"_L1 || !server.anyRequestMentions(sandbox::windmilltoken::developer));
}

void TestCheckMisbehaviour::trustsAnAuthorityForItsOwnCheckOnly()
{
    const auto certificates = sandbox::TestCertificates::make();
    QVERIFY(certificates);
    sandbox::SandboxServer server(std::make_shared<sandbox::WindmillService>());
    server.useTls(certificates->configuration(TlsKind::PrivateCa));
    QVERIFY(server.start());
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    CheckRequest request;
    request.app = catalog.find(u"windmill"_s);
    request.method = u"access-token"_s;
    request.fields = {{u"instanceUrl"_s, u"https://127.0.0.1:%1"_s.arg(server.port())}};
    request.secrets = {{u"accessToken"_s, Secret(sandbox::windmilltoken::developer)}};
    request.caFile = certificates->caFile();
    CheckEngine engine;
    QCOMPARE(toString(reportOf(engine, request).verdict), u"valid"_s);
    request.caFile.clear();
    QCOMPARE(toString(reportOf(engine, request).verdict), u"misconfigured"_s);
}

void TestCheckMisbehaviour::judgesCertificateFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("detail");
    QTest::newRow("missing") << QByteArray()
                             << u"The certificate file of this connection is no longer there."_s;
    QTest::newRow("empty") << ""_qba << u"The certificate file of this connection holds no certificate."_s;
    QTest::newRow("no PEM") << "hello"_qba
                            << u"The certificate file of this connection holds no certificate."_s;
    QTest::newRow("broken PEM") << "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_qba
                                << u"The certificate file of this connection holds no certificate."_s;
    QTest::newRow("huge") << QByteArray(2'000'000, 'x')
                          << u"The certificate file of this connection is too large."_s;
}

void TestCheckMisbehaviour::judgesCertificateFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, detail);
    QTemporaryDir folder;
    SandboxCheck sandbox(u"windmill"_s);
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    CheckRequest request;
    request.app = catalog.find(u"windmill"_s);
    request.method = u"access-token"_s;
    request.secrets = {{u"accessToken"_s, Secret(sandbox::windmilltoken::developer)}};
    request.caFile = folder.filePath(u"ca.pem"_s);
    if (!content.isNull()) {
        QFile file(request.caFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    CheckEngine engine;
    const CheckReport report = reportOf(engine, request);
    QVERIFY(report.verdict == Verdict::Misconfigured);
    QCOMPARE(report.checks.first().id, u"certificate"_s);
    QCOMPARE(report.checks.first().detail, detail);
    QCOMPARE(sandbox.server().requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestCheckMisbehaviour)
#include "test_checkmisbehaviour.moc"
