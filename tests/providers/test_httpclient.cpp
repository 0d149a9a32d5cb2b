#include "providers/base/async.h"
#include "providers/base/identity.h"
#include "providers/net/httpclient.h"
#include "providers/net/requestgate.h"
#include "tests/support/fakenetwork.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

Origin vendor()
{
    return *Origin::parse(u"https://svc.example"_s);
}

HttpLimits quick()
{
    return {
        .stall = 200ms, .total = 1s, .body = 1000, .redirects = 3, .retries = {1ms, 1ms}, .namedRetries = 2};
}

/// A client on a fake network, and what came of the last request.
struct Setup {
    explicit Setup(const HttpLimits &limits = quick())
        : client(network, gate, {}, limits)
    {
    }

    void ask(const HttpRequest &request)
    {
        future = client.send(vendor(), request);
        deliver(future, &client, [this](const Result<HttpOutcome> &answer) { result = answer; });
    }
    void ask(const QString &path)
    {
        ask(HttpRequest{.pathAndQuery = path, .headers = {{"Authorization", "Bearer t0k"}}, .body = {}});
    }

    bool waits()
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, 3000);
    }
    const HttpAnswer &answer() const { return ***result; }
    HttpFailure failure() const { return (*result)->error(); }

    FakeNetwork network;
    RequestGate gate;
    HttpClient client;
    QFuture<Result<HttpOutcome>> future;
    std::optional<Result<HttpOutcome>> result;
};

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void givesTheWholeAnswer()
    {
        Setup setup;
        setup.network.answer(u"GET /a?b=c"_s,
                             FakeAnswer::json("{\"x\":1}", 418).withHeader("X-Y", "z").withChunks(2));
        setup.ask(u"/a?b=c"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.answer().status, 418);
        QCOMPARE(setup.answer().body, "{\"x\":1}"_qba);
        QCOMPARE(setup.answer().header("x-y"), "z"_qba);
        QCOMPARE(setup.answer().mediaType(), "application/json"_qba);
    }

    void sendsWhatItShouldAndNothingElse()
    {
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::json("{}"));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        const QNetworkRequest request = setup.network.requests().first()->request;
        QCOMPARE(request.rawHeader("User-Agent"), "Patchbay/" + identity::version().toLatin1());
        QCOMPARE(request.rawHeader("Authorization"), "Bearer t0k"_qba);
        QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 int(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(),
                 int(QNetworkRequest::Manual));
        QCOMPARE(request.attribute(QNetworkRequest::CookieSaveControlAttribute).toInt(),
                 int(QNetworkRequest::Manual));
        QCOMPARE(request.attribute(QNetworkRequest::AuthenticationReuseAttribute).toInt(),
                 int(QNetworkRequest::Manual));
        QCOMPARE(request.attribute(QNetworkRequest::CacheSaveControlAttribute).toBool(), false);
    }

    void followsRedirectsWithinTheOrigin()
    {
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::redirect("/b?x=1"));
        setup.network.answer(u"GET /b?x=1"_s, FakeAnswer::redirect("https://SVC.example:443/c", 308));
        setup.network.answer(u"GET /c"_s, FakeAnswer::json("{}"));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.answer().url.path(), u"/c"_s);
        QCOMPARE(setup.network.requests().last()->header("Authorization"), "Bearer t0k"_qba);
    }

    void neverFollowsToAnotherOrigin_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("origin");
        QTest::newRow("host") << "https://evil.example/a?t=1#f"_qba << u"https://evil.example"_s;
        QTest::newRow("subdomain") << "https://x.svc.example/"_qba << u"https://x.svc.example"_s;
        QTest::newRow("port") << "https://svc.example:8443/"_qba << u"https://svc.example:8443"_s;
        QTest::newRow("plain http") << "http://svc.example/"_qba << u"http://svc.example"_s;
        QTest::newRow("no scheme") << "//evil.example/"_qba << u"https://evil.example"_s;
        QTest::newRow("user info") << "https://u:p@svc.example/"_qba << u"https://svc.example"_s;
        QTest::newRow("look-alike") << "https://svc.example@evil.example/"_qba << u"https://evil.example"_s;
        QTest::newRow("other scheme") << "file:///etc/passwd"_qba << u"file://"_s;
    }

    void neverFollowsToAnotherOrigin()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, origin);
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::redirect(location));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::OtherOrigin);
        QCOMPARE(setup.failure().origin, origin);
        QCOMPARE(setup.network.keys(), QStringList(u"GET /a"_s));
    }

    void boundsRedirects()
    {
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::redirect("/a"));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::RedirectLoop);
        QCOMPARE(setup.network.requests().size(), 4);
    }

    void redirectsNothingButGet()
    {
        Setup setup;
        setup.network.answer(u"POST /a"_s, FakeAnswer::redirect("/b", 307));
        setup.ask(HttpRequest{.verb = "POST",
                              .pathAndQuery = u"/a"_s,
                              .headers = {{"Content-Type", "text/plain"}},
                              .body = "x"});
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::RedirectLoop);
        QCOMPARE(setup.network.requests().size(), 1);
        QCOMPARE(setup.network.requests().first()->body, "x"_qba);
    }

    void tellsFailuresApart_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<HttpProblem>("problem");
        QTest::newRow("dns") << QNetworkReply::HostNotFoundError << HttpProblem::HostNotFound;
        QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << HttpProblem::Refused;
        QTest::newRow("closed") << QNetworkReply::RemoteHostClosedError << HttpProblem::ConnectionLost;
        QTest::newRow("timeout") << QNetworkReply::TimeoutError << HttpProblem::TimedOut;
        QTest::newRow("no TLS") << QNetworkReply::SslHandshakeFailedError << HttpProblem::NotSecure;
        QTest::newRow("offline") << QNetworkReply::UnknownNetworkError << HttpProblem::NoConnection;
        QTest::newRow("network down")
            << QNetworkReply::TemporaryNetworkFailureError << HttpProblem::NoConnection;
        QTest::newRow("proxy") << QNetworkReply::ProxyNotFoundError << HttpProblem::Proxy;
        QTest::newRow("proxy asks") << QNetworkReply::ProxyAuthenticationRequiredError << HttpProblem::Proxy;
        QTest::newRow("garbage") << QNetworkReply::ProtocolFailure << HttpProblem::Unreadable;
    }

    void tellsFailuresApart()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(HttpProblem, problem);
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::failure(error));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, problem);
    }

    void explainsTls_data()
    {
        QTest::addColumn<QList<QSslError>>("errors");
        QTest::addColumn<TlsProblem>("problem");
        const auto list = [](std::initializer_list<QSslError::SslError> errors) {
            QList<QSslError> result;
            for (const auto error : errors) {
                result.append(QSslError(error));
            }
            return result;
        };
        QTest::newRow("expired") << list({QSslError::CertificateExpired}) << TlsProblem::Expired;
        QTest::newRow("future") << list({QSslError::CertificateNotYetValid}) << TlsProblem::NotYetValid;
        QTest::newRow("host") << list({QSslError::HostNameMismatch}) << TlsProblem::WrongHost;
        QTest::newRow("self-signed") << list({QSslError::HostNameMismatch, QSslError::SelfSignedCertificate})
                                     << TlsProblem::SelfSigned;
        QTest::newRow("private CA") << list({QSslError::SelfSignedCertificateInChain})
                                    << TlsProblem::UnknownAuthority;
        QTest::newRow("no issuer") << list({QSslError::UnableToGetLocalIssuerCertificate,
                                            QSslError::UnableToVerifyFirstCertificate})
                                   << TlsProblem::UnknownAuthority;
        QTest::newRow("expired of unknown CA")
            << list({QSslError::UnableToGetLocalIssuerCertificate, QSslError::CertificateExpired})
            << TlsProblem::Expired;
        QTest::newRow("revoked") << list({QSslError::CertificateRevoked}) << TlsProblem::Other;
    }

    void explainsTls()
    {
        QFETCH(QList<QSslError>, errors);
        QFETCH(TlsProblem, problem);
        Setup setup;
        FakeAnswer answer;
        answer.tlsErrors = errors;
        setup.network.answer(u"GET /a"_s, answer);
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::Untrusted);
        QCOMPARE(setup.failure().tls, problem);
    }

    void retriesWhereTheServiceIsBusy_data()
    {
        QTest::addColumn<FakeAnswer>("busy");
        QTest::newRow("429") << FakeAnswer::json("{}", 429);
        QTest::newRow("503") << FakeAnswer::html("down", 503);
        QTest::newRow("429, now") << FakeAnswer::json("{}", 429).withHeader("Retry-After", "0");
        QTest::newRow("503, past date")
            << FakeAnswer::text("", 503).withHeader("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
    }

    void retriesWhereTheServiceIsBusy()
    {
        QFETCH(FakeAnswer, busy);
        Setup setup;
        setup.network.answer(u"GET /a"_s, busy);
        setup.network.answer(u"GET /a"_s, busy);
        setup.network.answer(u"GET /a"_s, FakeAnswer::json("{}"));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.answer().status, 200);
        QCOMPARE(setup.network.requests().size(), 3);
    }

    void givesUpWhereItStaysBusy_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("requests");
        QTest::newRow("no time named") << ""_qba << 3;
        QTest::newRow("at once") << "0"_qba << 3;
        QTest::newRow("past the budget") << "600"_qba << 1;
        QTest::newRow("nonsense") << "soon"_qba << 3;
    }

    void givesUpWhereItStaysBusy()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, requests);
        Setup setup;
        FakeAnswer busy = FakeAnswer::json("{}", 429);
        setup.network.answer(u"GET /a"_s,
                             retryAfter.isEmpty() ? busy : busy.withHeader("Retry-After", retryAfter));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.answer().status, 429);
        QCOMPARE(setup.network.requests().size(), requests);
    }

    void waitsAsLongAsAsked()
    {
        HttpLimits limits = quick();
        limits.total = 5s;
        Setup setup(limits);
        setup.network.answer(u"GET /a"_s, FakeAnswer::json("{}", 429).withHeader("Retry-After", "1"));
        setup.network.answer(u"GET /a"_s, FakeAnswer::json("{}"));
        QElapsedTimer clock;
        clock.start();
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.answer().status, 200);
        QVERIFY(clock.elapsed() >= 950);
    }

    void timesOut_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::newRow("silent") << FakeAnswer::stall();
        QTest::newRow("after the head") << FakeAnswer::json("{\"a\": 1}").stallingAfter(0);
        QTest::newRow("in the body") << FakeAnswer::json("{\"a\": 1}").stallingAfter(4);
    }

    void timesOut()
    {
        QFETCH(FakeAnswer, answer);
        Setup setup;
        setup.network.answer(u"GET /a"_s, answer);
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::TimedOut);
        QVERIFY(setup.network.requests().first()->aborted);
    }

    void timesOutInAllWhileStillProgressing()
    {
        HttpLimits limits = quick();
        limits.total = 50ms;
        limits.body = 100'000'000;
        Setup setup(limits);
        setup.network.answer(u"GET /a"_s, FakeAnswer::json(QByteArray(50'000'000, 'x')).withChunks(1));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::TimedOut);
        QVERIFY(setup.network.requests().first()->aborted);
    }

    void capsTheBody()
    {
        Setup setup;
        setup.network.answer(u"GET /fits"_s, FakeAnswer::json(QByteArray(1000, 'x')));
        setup.network.answer(u"GET /over"_s, FakeAnswer::json(QByteArray(5000, 'x')).withChunks(100));
        setup.ask(u"/fits"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.answer().body.size(), 1000);
        setup.result.reset();
        setup.ask(u"/over"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::TooLarge);
        QVERIFY(setup.network.requests().last()->aborted);
    }

    void noticesATruncatedBody()
    {
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::json("{\"a\":").withHeader("Content-Length", "20"));
        setup.ask(u"/a"_s);
        QVERIFY(setup.waits());
        QCOMPARE(setup.failure().problem, HttpProblem::Truncated);
    }

    void abortsWhenCancelled()
    {
        Setup setup;
        setup.network.answer(u"GET /a"_s, FakeAnswer::stall());
        setup.ask(u"/a"_s);
        QSignalSpy aborted(&setup.network, &FakeNetwork::aborted);
        setup.future.cancel();
        QVERIFY(setup.waits());
        QCOMPARE(setup.result->error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(aborted.size(), 1);
        QCOMPARE(setup.network.running(), 0);
    }

    void stopsWaitingWhenCancelled()
    {
        HttpLimits limits = quick();
        limits.total = 60s;
        Setup setup(limits);
        setup.network.answer(u"GET /a"_s, FakeAnswer::json("{}", 429).withHeader("Retry-After", "1"));
        setup.ask(u"/a"_s);
        QTRY_COMPARE(setup.network.running(), 0);
        setup.future.cancel();
        QVERIFY(setup.waits());
        QCOMPARE(setup.result->error().code, ErrorCode::Cancelled);
        QTest::qWait(1200);
        QCOMPARE(setup.network.requests().size(), 1);
    }

    void abortsWhenDestroyed()
    {
        FakeNetwork network;
        RequestGate gate;
        network.answer(u"GET /a"_s, FakeAnswer::stall());
        auto client = std::make_unique<HttpClient>(network, gate, QSslConfiguration(), quick());
        const auto future =
            client->send(vendor(), HttpRequest{.pathAndQuery = u"/a"_s, .headers = {}, .body = {}});
        client.reset();
        QVERIFY(future.isFinished());
        QVERIFY(network.requests().first()->aborted);
    }

    void refusesControlCharactersInHeaders()
    {
        Setup setup;
        setup.ask(HttpRequest{
            .pathAndQuery = u"/a"_s, .headers = {{"Authorization", "Bearer a\r\nX-Evil: 1"}}, .body = {}});
        QVERIFY(setup.waits());
        QCOMPARE(setup.result->error().code, ErrorCode::InvalidValue);
        QVERIFY(!setup.result->error().detail.contains(u"Evil"_s));
        QCOMPARE(setup.network.requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_httpclient.moc"
