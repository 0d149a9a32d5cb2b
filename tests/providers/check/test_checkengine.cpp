#include "providers/base/async.h"
#include "providers/net/requestlane.h"
#include "tests/providers/check/checkharness.h"
#include "tests/providers/check/windmilldouble.h"
#include "tests/support/speedlimit.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fields = QMap<QString, QString>;

namespace
{

constexpr char sentinel[] = "SENTINELt0ken/with+signs=AndMore";

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

/// Every way in which a hostile service could hand the token back.
QByteArray echo()
{
    const QByteArray token(sentinel);
    return token + ' ' + token.toPercentEncoding() + ' ' + token.toBase64() + ' ' +
           ("user:" + token).toBase64() + ' ' + token.toHex() + ' ' + token.left(9) + "\\u200b" +
           token.mid(9);
}

void verifyClean(const QByteArray &text)
{
    const QByteArray token(sentinel);
    for (const QByteArray &form :
         {token, token.toPercentEncoding(), token.toBase64(), token.toHex(), token.toUpper()}) {
        QVERIFY2(!text.contains(form), text.constData());
    }
}

} // namespace

class TestCheckEngine : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatCannotBeChecked_data();
    void refusesWhatCannotBeChecked();
    void tellsWhereTheTokenWouldGo_data();
    void tellsWhereTheTokenWouldGo();
    void warnsOfAForeignReplacement();
    void callsNobodyBeforeItReturns();
    void cancellingAbortsTheRequest_data();
    void cancellingAbortsTheRequest();
    void cancellingBeforeTheStartAsksNothing();
    void cancellingIsSafeAtAnyPoint();
    void destroyingTheEngineAborts();
    void droppingAnAnswerIsSafe();
    void servesSeveralChecksAtATime();
    void endsInTimeWhateverComes();
    void neverGivesAwayTheToken_data();
    void neverGivesAwayTheToken();
};

void TestCheckEngine::refusesWhatCannotBeChecked_data()
{
    QTest::addColumn<std::function<void(CheckRequest &)>>("change");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const std::function<void(CheckRequest &)> &change,
                        const QString &detail) { QTest::newRow(name) << change << detail; };
    row("no app", [](CheckRequest &request) { request.app = nullptr; }, u"unknown app or method"_s);
    row(
        "no such method", [](CheckRequest &request) { request.method = u"oauth"_s; },
        u"unknown app or method"_s);
    row("no token", [](CheckRequest &request) { request.secrets.clear(); }, u"accessToken is missing"_s);
    row(
        "empty token", [](CheckRequest &request) { request.secrets = {{u"accessToken"_s, Secret("")}}; },
        u"accessToken is missing"_s);
    row(
        "no address", [](CheckRequest &request) { request.fields = {{u"instanceUrl"_s, u"windmill"_s}}; },
        u"no valid address"_s);
    row(
        "plain http",
        [](CheckRequest &request) { request.fields = {{u"instanceUrl"_s, u"http://wm.example"_s}}; },
        u"no valid address"_s);
    row(
        "token with a line end",
        [](CheckRequest &request) { request.secrets = {{u"accessToken"_s, Secret("a\r\nX-Evil: 1")}}; },
        u"a header value holds a control character"_s);
}

void TestCheckEngine::refusesWhatCannotBeChecked()
{
    QFETCH(std::function<void(CheckRequest &)>, change);
    QFETCH(QString, detail);
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    change(harness.request);
    const auto future = harness.engine().check(harness.request);
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.result());
    QVERIFY(future.result().error().code == ErrorCode::InvalidValue);
    QCOMPARE(future.result().error().detail, detail);
    for (const auto &request : harness.network->requests()) {
        QVERIFY(!request->request.hasRawHeader("Authorization"));
    }
}

void TestCheckEngine::tellsWhereTheTokenWouldGo_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("origin");
    QTest::newRow("default") << u"windmill"_s << QString() << QByteArray() << u"https://app.windmill.dev"_s;
    QTest::newRow("own") << u"windmill"_s << u" https://wm.example/user "_s << QByteArray()
                         << u"https://wm.example"_s;
    QTest::newRow("fixed") << u"netlify"_s << QString() << QByteArray() << u"https://api.netlify.com"_s;
    QTest::newRow("fixed, replaced") << u"netlify"_s << QString() << "http://127.0.0.1:4003"_qba
                                     << u"http://127.0.0.1:4003"_s;
    QTest::newRow("default, replaced")
        << u"windmill"_s << QString() << "http://[::1]:4001/x"_qba << u"http://[::1]:4001"_s;
    QTest::newRow("own is not replaced")
        << u"windmill"_s << u"https://wm.example"_s << "http://127.0.0.1:4001"_qba << u"https://wm.example"_s;
}

void TestCheckEngine::tellsWhereTheTokenWouldGo()
{
    QFETCH(QString, app);
    QFETCH(QString, instance);
    QFETCH(QByteArray, replacement);
    QFETCH(QString, origin);
    const QByteArray variable = "PATCHBAY_API_BASE_" + app.toUpper().toLatin1();
    qputenv(variable.constData(), replacement);
    CheckHarness harness(app);
    harness.request.fields = {{u"instanceUrl"_s, instance}};
    QCOMPARE(originOf(harness.request)->text(), origin);
    qunsetenv(variable.constData());
}

void TestCheckEngine::warnsOfAForeignReplacement()
{
    CheckHarness harness(u"netlify"_s);
    for (const QByteArray &value : {"https://evil.example"_qba, "http://u:geheim@127.0.0.1"_qba,
                                    "http://127.0.0.1.evil.example"_qba, "nonsense"_qba}) {
        qputenv("PATCHBAY_API_BASE_NETLIFY", value);
        QTest::ignoreMessage(QtWarningMsg, "PATCHBAY_API_BASE_NETLIFY is ignored: it is no loopback address");
        QCOMPARE(originOf(harness.request)->text(), u"https://api.netlify.com"_s);
    }
    qunsetenv("PATCHBAY_API_BASE_NETLIFY");
}

void TestCheckEngine::callsNobodyBeforeItReturns()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    const auto future = harness.engine().check(harness.request, harness.observer());
    QVERIFY(harness.started.isEmpty());
    QVERIFY(harness.network->requests().isEmpty());
    QTRY_VERIFY(future.isFinished());
}

void TestCheckEngine::cancellingAbortsTheRequest_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("requests");
    QTest::newRow("first") << u"GET /api/version"_s << 1;
    QTest::newRow("token") << u"GET /api/users/whoami"_s << 2;
    QTest::newRow("list of tokens") << u"GET /api/users/tokens/list"_s << 3;
    QTest::newRow("workspaces") << u"GET /api/workspaces/users"_s << 4;
    QTest::newRow("role") << u"GET /api/w/lab/users/whoami"_s << 6;
}

void TestCheckEngine::cancellingAbortsTheRequest()
{
    QFETCH(QString, key);
    QFETCH(int, requests);
    CheckLimits limits = CheckHarness::quickLimits();
    limits.http.stall = 20s;
    limits.http.total = 20s;
    CheckHarness harness(u"windmill"_s, limits);
    harness.answer(goodWindmill());
    harness.answer({{key, FakeAnswer::stall()}});
    auto future = harness.engine().check(harness.request, harness.observer());
    QTRY_COMPARE(harness.network->requests().size(), requests);
    QObject context;
    std::optional<Result<CheckReport>> result;
    deliver(future, &context, [&](const Result<CheckReport> &answer) { result = answer; });
    QSignalSpy aborted(harness.network, &FakeNetwork::aborted);
    future.cancel();
    QTRY_COMPARE(aborted.size(), 1);
    QTRY_VERIFY(result);
    QVERIFY(result->error().code == ErrorCode::Cancelled);
    const qsizetype heard = harness.finished.size();
    harness.network->release();
    QTest::qWait(50);
    QCOMPARE(harness.network->requests().size(), requests);
    QCOMPARE(harness.finished.size(), heard);
}

void TestCheckEngine::cancellingBeforeTheStartAsksNothing()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    auto future = harness.engine().check(harness.request, harness.observer());
    future.cancel();
    QTest::qWait(50);
    QCOMPARE(harness.network->requests().size(), 0);
    QVERIFY(harness.started.isEmpty());
}

void TestCheckEngine::cancellingIsSafeAtAnyPoint()
{
    for (int turns = 0; turns < 60; ++turns) {
        CheckHarness harness(u"windmill"_s);
        harness.answer(goodWindmill());
        auto future = harness.engine().check(harness.request, harness.observer());
        for (int i = 0; i < turns; ++i) {
            QCoreApplication::processEvents();
        }
        future.cancel();
        QCoreApplication::processEvents();
        const qsizetype asked = harness.network->requests().size();
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QCOMPARE(harness.network->requests().size(), asked);
        QCOMPARE(harness.network->running(), 0);
    }
}

void TestCheckEngine::destroyingTheEngineAborts()
{
    auto harness = std::make_unique<CheckHarness>(u"windmill"_s);
    harness->answer({{u"GET /api/version"_s, FakeAnswer::stall()}});
    const auto future = harness->engine().check(harness->request);
    QTRY_COMPARE(harness->network->requests().size(), 1);
    const auto request = harness->network->requests().first();
    harness.reset();
    QVERIFY(request->aborted);
    QVERIFY(future.isFinished());
    QVERIFY(future.result().error().code == ErrorCode::Cancelled);
}

void TestCheckEngine::droppingAnAnswerIsSafe()
{
    // At whatever point of a check the engine goes, nothing may be left that still points to it.
    for (int turns = 0; turns < 60; ++turns) {
        auto harness = std::make_unique<CheckHarness>(u"windmill"_s);
        harness->answer(goodWindmill());
        const auto future = harness->engine().check(harness->request);
        for (int i = 0; i < turns; ++i) {
            QCoreApplication::processEvents();
        }
        harness.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QVERIFY(future.isFinished());
    }
}

void TestCheckEngine::servesSeveralChecksAtATime()
{
    CheckHarness harness(u"windmill"_s);
    harness.answer(goodWindmill());
    harness.answer({{u"GET /api/users/whoami"_s, goodWindmill()[1].second.stallingFirst()}});
    QList<QFuture<Result<CheckReport>>> futures;
    constexpr int many = RequestLane::most; // one host serves no more at a time
    for (int i = 0; i < many; ++i) {
        harness.setToken("S3cretT0ke" + QByteArray::number(i));
        futures.append(harness.engine().check(harness.request));
    }
    QTRY_COMPARE(harness.network->running(), many);
    futures[3].cancel();
    QTRY_COMPARE(harness.network->running(), many - 1);
    harness.network->release();
    for (qsizetype i = 0; i < futures.size(); ++i) {
        QTRY_VERIFY(futures[i].isFinished());
        QCOMPARE(futures[i].isCanceled(), i == 3);
        QVERIFY(i == 3 || futures[i].result()->verdict == Verdict::Valid);
    }
}

void TestCheckEngine::endsInTimeWhateverComes()
{
    CheckLimits limits = CheckHarness::quickLimits();
    limits.http.stall = 10s;
    limits.http.total = 10s;
    limits.whole = 300ms;
    CheckHarness harness(u"windmill"_s, limits);
    harness.answer(goodWindmill());
    harness.answer({{u"GET /api/workspaces/users"_s, FakeAnswer::stall()}});
    QElapsedTimer clock;
    clock.start();
    const CheckReport report = harness.run();
    QVERIFY(clock.elapsed() < speedLimit(3000));
    QCOMPARE(toString(report.verdict), u"unreachable"_s);
}

void TestCheckEngine::neverGivesAwayTheToken_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<Answers>("answers");
    const QByteArray text = echo();
    const auto quoted = [&text](const QByteArray &json) {
        return FakeAnswer::json(QByteArray(json).replace('@', text));
    };
    QTest::newRow("windmill")
        << u"windmill"_s
        << Answers{
               {u"GET /api/version"_s, FakeAnswer::text("CE v1")},
               {u"GET /api/users/whoami"_s,
                quoted(R"({"email": "@", "super_admin": true, "login_type": "@"})")},
               {u"GET /api/users/tokens/list"_s,
                quoted(
                    R"([{"token_prefix": "SENTINELt0", "label": "@", "scopes": ["@", "variables:write:@"], "read_only": false}])")},
               {u"GET /api/workspaces/users"_s,
                quoted(R"({"email": "@", "workspaces": [{"id": "ops", "name": "@"}]})")},
               {u"GET /api/w/ops/users/whoami"_s,
                quoted(
                    R"({"email": "@", "username": "@", "is_admin": false, "operator": false, "disabled": false, "folders": ["@"]})")}};
    QTest::newRow("windmill, version")
        << u"windmill"_s << Answers{{u"GET /api/version"_s, FakeAnswer::text("CE " + QByteArray(sentinel))}};
    QTest::newRow("windmill, 403")
        << u"windmill"_s
        << Answers{{u"GET /api/version"_s, FakeAnswer::text("CE v1")},
                   {u"GET /api/users/whoami"_s, FakeAnswer::text("Permission denied: " + text, 403)},
                   {u"GET /api/workspaces/users"_s, FakeAnswer::text("Internal: " + text, 500)}};
    QTest::newRow("northflank")
        << u"northflank"_s
        << Answers{
               {u"GET /v1/auth"_s,
                quoted(
                    R"({"data": {"id": "@", "name": "@", "creatorEmail": "@", "entityType": "team", "entityId": "@", "role": {"name": "@"}, "permissions": {"projectScope": ["@"]}}})")},
               {u"GET /v1/projects"_s, quoted(R"({"data": {"projects": [{"id": "p", "name": "@"}]}})")},
               {u"GET /v1/projects/p/secrets"_s,
                quoted(R"({"data": {"secrets": [{"id": "@", "name": "@"}]}})")}};
    for (const int status : {400, 401, 403, 404, 429, 500}) {
        FakeAnswer answer = quoted(R"({"error": {"message": "@", "status": 1}, "message": "@"})");
        answer.status = status;
        QTest::addRow("northflank, %d", status) << u"northflank"_s << Answers{{u"GET /v1/auth"_s, answer}};
        QTest::addRow("netlify, %d", status) << u"netlify"_s << Answers{{u"GET /api/v1/user"_s, answer}};
    }
    QTest::newRow("netlify")
        << u"netlify"_s
        << Answers{{u"GET /api/v1/user"_s, quoted(R"({"id": "@", "email": "@", "full_name": "@"})")},
                   {u"GET /api/v1/accounts"_s,
                    quoted(R"([{"id": "@", "slug": "s", "name": "@", "owner_ids": []}])")},
                   {u"GET /api/v1/s/members"_s, quoted(R"([{"id": "@", "email": "@", "role": "@"}])")},
                   {u"GET /api/v1/sites"_s, quoted(R"([{"id": "@", "name": "@", "account_name": "@"}])")}};
    QTest::newRow("redirect") << u"netlify"_s
                              << Answers{{u"GET /api/v1/user"_s,
                                          FakeAnswer::redirect("https://" +
                                                               QByteArray(sentinel).left(14).toLower() +
                                                               ".example/" + sentinel)}};
    QTest::newRow("next page")
        << u"netlify"_s
        << Answers{{u"GET /api/v1/user"_s, FakeAnswer::json(R"({"id": "u", "email": "a@b"})")},
                   {u"GET /api/v1/accounts"_s,
                    FakeAnswer::json("[]").withHeader("Link", "<https://x.example/" + QByteArray(sentinel) +
                                                                  ">; rel=next")}};
}

void TestCheckEngine::neverGivesAwayTheToken()
{
    QFETCH(QString, app);
    QFETCH(Answers, answers);
    logged.clear();
    const auto before = qInstallMessageHandler(keepLog);
    CheckReport report;
    QList<CheckResult> heard;
    {
        CheckHarness harness(app);
        harness.setToken(sentinel);
        harness.answer(answers);
        report = harness.run();
        heard = harness.finished;
    }
    qInstallMessageHandler(before);
    verifyClean(QJsonDocument(toJson(report)).toJson());
    CheckReport observed;
    observed.checks = heard;
    verifyClean(QJsonDocument(toJson(observed)).toJson());
    verifyClean(logged.join(u'\n').toUtf8());
    QVERIFY(!report.checks.isEmpty());
}

QTEST_GUILESS_MAIN(TestCheckEngine)
#include "test_checkengine.moc"
