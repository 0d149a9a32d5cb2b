#include "tests/integration/sandboxcheck.h"
#include "tests/sandbox/tls/testcertificates.h"
#include "tests/sandbox/tokens.h"
#include "tests/support/speedlimit.h"

#include <QElapsedTimer>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using sandbox::Behaviour;
using namespace Qt::StringLiterals;

/// Trouble in the middle of a check, and services that are not there.
class TestCheckTrouble : public QObject
{
    Q_OBJECT

private slots:
    void judgesLateTrouble_data();
    void judgesLateTrouble();
    void answersSoonOnALongRetryAfter();
    void nothingListens();
    void cancellingDropsTheConnection();
    void plainServerBehindHttps();
    void fixedOriginsMayHaveAPrivateAuthority();

private:
    const QStringList m_apps{u"windmill"_s, u"northflank"_s, u"netlify"_s};
};

void TestCheckTrouble::judgesLateTrouble_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("check"); // `id outcome`
    const auto row = [](const QString &app, const QString &behaviour, const QString &verdict,
                        const QString &check) {
        QTest::addRow("%s: %s", qPrintable(app), qPrintable(behaviour))
            << app << behaviour << verdict << check;
    };
    QString app = u"windmill"_s;
    row(app, u"login-page,after=1"_s, u"misconfigured"_s, u"token failed"_s);
    row(app, u"foreign-json,after=1"_s, u"misconfigured"_s, u"token failed"_s);
    row(app, u"500,after=1"_s, u"unreachable"_s, u"token failed"_s);
    row(app, u"echo-token,after=1"_s, u"rejected"_s, u"token failed"_s);
    row(app, u"cookie-login,after=1"_s, u"rejected"_s, u"token failed"_s);
    row(app, u"500,path=/api/workspaces"_s, u"unreachable"_s, u"workspaces failed"_s);
    row(app, u"stalled,path=/api/workspaces"_s, u"unreachable"_s, u"workspaces failed"_s);
    row(app, u"429,retryAfter=3600,path=/api/w/"_s, u"unreachable"_s, u"role failed"_s);
    app = u"northflank"_s;
    row(app, u"500,path=/v1/projects"_s, u"unreachable"_s, u"projects failed"_s);
    row(app, u"429,retryAfter=3600,path=/v1/projects/"_s, u"unreachable"_s, u"secret-groups failed"_s);
    row(app, u"login-page,path=/v1/projects"_s, u"misconfigured"_s, u"projects failed"_s);
    row(app, u"foreign-json,path=/v1/projects/"_s, u"misconfigured"_s, u"secret-groups failed"_s);
    row(app, u"truncated,path=/v1/projects"_s, u"misconfigured"_s, u"projects failed"_s);
    row(app, u"echo-token,status=403,path=/v1/projects"_s, u"limited"_s, u"projects failed"_s);
    app = u"netlify"_s;
    row(app, u"500,path=/api/v1/sites"_s, u"unreachable"_s, u"sites failed"_s);
    row(app, u"429,retryAfter=3600,path=/api/v1/sites"_s, u"unreachable"_s, u"sites failed"_s);
    row(app, u"429-silent,path=/api/v1/accounts"_s, u"unreachable"_s, u"teams failed"_s);
    row(app, u"login-page,path=/api/v1/accounts"_s, u"misconfigured"_s, u"teams failed"_s);
    row(app, u"echo-token,status=403,path=/api/v1/accounts"_s, u"limited"_s, u"teams failed"_s);
}

void TestCheckTrouble::judgesLateTrouble()
{
    QFETCH(QString, app);
    QFETCH(QString, behaviour);
    QFETCH(QString, verdict);
    QFETCH(QString, check);
    SandboxCheck sandbox(app);
    sandbox.server().setBehaviour(*Behaviour::fromText(behaviour));
    const CheckReport report = sandbox.run(goodToken(app));
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(summary(report)));
    const auto matches = [&check](const CheckResult &result) {
        return result.id + u' ' + toString(result.outcome) == check && !result.hint.isEmpty();
    };
    QVERIFY2(std::ranges::any_of(report.checks, matches), qPrintable(summary(report)));
    QVERIFY(!sandbox.server().anyRequestMentions("sandbox-cookie"));
    QVERIFY(!sandbox.server().anyRequestMentions("Basic "));
}

void TestCheckTrouble::answersSoonOnALongRetryAfter()
{
    for (const QString &app : m_apps) {
        SandboxCheck sandbox(app);
        sandbox.server().setBehaviour(*Behaviour::fromText(u"429,retryAfter=3600"_s));
        QElapsedTimer timer;
        timer.start();
        const CheckReport report = sandbox.run(goodToken(app));
        QVERIFY2(report.verdict == Verdict::Unreachable, qPrintable(summary(report)));
        QVERIFY2(timer.elapsed() < speedLimit(1000), "waited although the time does not suffice");
        QCOMPARE(sandbox.server().requests().size(), 1);
    }
}

void TestCheckTrouble::nothingListens()
{
    for (const QString &app : m_apps) {
        SandboxCheck sandbox(app);
        const QString address = sandbox.server().url().toString();
        sandbox.server().stop();
        const CheckReport report = sandbox.run(goodToken(app));
        QVERIFY2(report.verdict == Verdict::Unreachable, qPrintable(summary(report)));
        QCOMPARE(report.checks.first().detail, u"Nothing answers at %1."_s.arg(address));
    }
}

void TestCheckTrouble::cancellingDropsTheConnection()
{
    for (const QString &app : m_apps) {
        SandboxCheck sandbox(app);
        sandbox.server().setBehaviour(*Behaviour::fromText(u"stalled,after=1"_s));
        auto future = sandbox.engine().check(sandbox.request(goodToken(app)));
        QTRY_COMPARE(sandbox.server().requests().size(), 2);
        QVERIFY(sandbox.server().openConnections() > 0);
        future.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(sandbox.server().openConnections(), 0, speedLimit(300));
    }
}

void TestCheckTrouble::plainServerBehindHttps()
{
    for (const QString &app : m_apps) {
        SandboxCheck sandbox(app);
        QUrl url = sandbox.server().url();
        url.setScheme(u"https"_s);
        sandbox.lead(url);
        const CheckReport report = sandbox.run(goodToken(app));
        QVERIFY2(report.verdict == Verdict::Misconfigured, qPrintable(summary(report)));
        QCOMPARE(report.checks.first().detail,
                 u"%1 does not offer a secure connection."_s.arg(url.toString()));
        QVERIFY(sandbox.server().requests().isEmpty());
    }
}

void TestCheckTrouble::fixedOriginsMayHaveAPrivateAuthority()
{
    const auto certificates = sandbox::TestCertificates::make();
    QVERIFY2(certificates, certificates ? "" : qPrintable(certificates.error()));
    for (const QString &app : m_apps) {
        SandboxCheck sandbox(app);
        sandbox::SandboxServer secure(sandboxService(app));
        secure.useTls(certificates->configuration(sandbox::TlsKind::PrivateCa));
        QVERIFY(secure.start());
        sandbox.lead(secure.url());
        CheckRequest request = sandbox.request(goodToken(app));
        CheckEngine engine;
        CheckReport report = reportOf(engine, request);
        QVERIFY2(report.verdict == Verdict::Misconfigured, qPrintable(summary(report)));
        QVERIFY(secure.requests().isEmpty());
        request.caFile = certificates->caFile();
        report = reportOf(engine, request);
        QVERIFY2(report.verdict == Verdict::Valid, qPrintable(summary(report)));
    }
}

QTEST_GUILESS_MAIN(TestCheckTrouble)
#include "test_checktrouble.moc"
