#include "tests/integration/sandboxcheck.h"
#include "tests/sandbox/elsewhereservice.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using sandbox::Behaviour;
using namespace Qt::StringLiterals;

namespace
{

QByteArray logged;

void keep(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged += message.toUtf8() + '\n';
}

} // namespace

/// Follows a token through every kind of answer: it may reach its own service, and nothing else.
class TestCheckLeaks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void redirectCarriesNoToken_data();
    void redirectCarriesNoToken();
    void reportLogAndAddressHoldNoToken_data();
    void reportLogAndAddressHoldNoToken();
    void windmillIsKnownBeforeTheTokenGoes();

private:
    const QStringList m_apps{u"windmill"_s, u"northflank"_s, u"netlify"_s};
    QtMessageHandler m_before = nullptr;
};

void TestCheckLeaks::init()
{
    logged.clear();
    QLoggingCategory::setFilterRules(u"*.debug=true\nqt.*=false"_s);
    m_before = qInstallMessageHandler(keep);
}

void TestCheckLeaks::cleanup()
{
    qInstallMessageHandler(m_before);
}

void TestCheckLeaks::redirectCarriesNoToken_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<int>("status");
    for (const QString &app : m_apps) {
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%s %d", qPrintable(app), status) << app << status;
        }
    }
}

void TestCheckLeaks::redirectCarriesNoToken()
{
    QFETCH(QString, app);
    QFETCH(int, status);
    sandbox::SandboxServer elsewhere(std::make_shared<sandbox::ElsewhereService>());
    QVERIFY(elsewhere.start());
    SandboxCheck sandbox(app);
    Behaviour behaviour;
    behaviour.kind = sandbox::Misbehaviour::RedirectElsewhere;
    behaviour.status = status;
    behaviour.location = elsewhere.url().toEncoded();
    sandbox.server().setBehaviour(behaviour);
    const CheckReport report = sandbox.run(goodToken(app));
    QVERIFY2(report.verdict == Verdict::Misconfigured, qPrintable(summary(report)));
    QCOMPARE(report.checks.first().detail,
             u"%1 leads on to %2. The token was not sent there."_s.arg(sandbox.server().url().toString(),
                                                                       elsewhere.url().toString()));
    QCOMPARE(elsewhere.requests().size(), 0);
    QCOMPARE(elsewhere.openConnections(), 0);
}

void TestCheckLeaks::reportLogAndAddressHoldNoToken_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("behaviour");
    for (const QString &app : m_apps) {
        for (const sandbox::MisbehaviourName &known : sandbox::misbehaviourNames()) {
            const QString behaviour = u"%1,after=1,delayMs=20,retryAfter=0"_s.arg(known.name);
            QTest::addRow("%s: %s", qPrintable(app), qPrintable(behaviour)) << app << behaviour;
        }
        for (const int status : {400, 401, 403, 404, 422, 500}) {
            const QString behaviour = u"echo-token,status=%1"_s.arg(status);
            QTest::addRow("%s: %s", qPrintable(app), qPrintable(behaviour)) << app << behaviour;
        }
    }
}

void TestCheckLeaks::reportLogAndAddressHoldNoToken()
{
    QFETCH(QString, app);
    QFETCH(QString, behaviour);
    SandboxCheck sandbox(app);
    sandbox.server().setBehaviour(*Behaviour::fromText(behaviour));
    const QByteArray token = goodToken(app);
    const QByteArray json = QJsonDocument(toJson(sandbox.run(token))).toJson();
    // A piece of it would be as good as all of it to whoever searches.
    const QByteArray piece = token.right(16);
    QVERIFY2(!json.contains(piece), json.constData());
    QVERIFY2(!logged.contains(piece), logged.constData());
    for (const sandbox::RecordedRequest &request : sandbox.server().requests()) {
        QVERIFY2(!request.target.contains(piece), request.target.constData());
    }
    // The search above finds what is there.
    QVERIFY(app == "windmill"_L1 || sandbox.server().anyRequestMentions(piece));
}

void TestCheckLeaks::windmillIsKnownBeforeTheTokenGoes()
{
    sandbox::SandboxServer elsewhere(std::make_shared<sandbox::ElsewhereService>());
    QVERIFY(elsewhere.start());
    SandboxCheck sandbox(u"windmill"_s);
    sandbox.lead(elsewhere.url());
    const CheckReport report = sandbox.run(goodToken(u"windmill"_s));
    QVERIFY2(report.verdict == Verdict::Misconfigured, qPrintable(summary(report)));
    QCOMPARE(elsewhere.requests().size(), 1);
    QVERIFY(!elsewhere.anyRequestMentions(goodToken(u"windmill"_s).right(16)));
    QVERIFY(!elsewhere.anyRequestMentions("Bearer"));
}

QTEST_GUILESS_MAIN(TestCheckLeaks)
#include "test_checkleaks.moc"
