#include "providers/base/async.h"
#include "providers/base/identity.h"
#include "providers/release/releasefeed.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/scriptedserver.h"

#include <QMap>
#include <QTest>

#include <optional>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

const auto list = R"([{"tag_name": "v1.2.0", "html_url": "https://patchbay.example/releases/1.2.0"}])"_qba;

/// A feed on a fake network, and what came of asking it.
struct Setup {
    Setup()
    {
        auto owned = std::make_unique<FakeNetwork>();
        network = owned.get();
        feed = std::make_unique<ReleaseFeed>(
            ReleaseSource{.feed = u"https://api.patchbay.example/releases?n=5"_s,
                          .homepage = u"https://patchbay.example"_s},
            std::move(owned));
    }

    Result<Release> ask(const FakeAnswer &answer)
    {
        network->answer(u"GET /releases?n=5"_s, answer);
        std::optional<Result<Release>> result;
        deliver(feed->newest(), feed.get(), [&](const Result<Release> &release) { result = release; });
        const bool answered = QTest::qWaitFor([&] { return result.has_value(); }, 10000);
        return answered ? *result : failure(ErrorCode::Internal, u"no answer"_s);
    }

    std::unique_ptr<ReleaseFeed> feed;
    FakeNetwork *network = nullptr;
};

} // namespace

Q_DECLARE_METATYPE(patchbay::testing::FakeAnswer)

class TestReleaseFeed : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheNewestRelease()
    {
        Setup setup;
        const Result<Release> release = setup.ask(FakeAnswer::json(list).withChunks(7));
        QVERIFY(release);
        QCOMPARE(release->version, QVersionNumber(1, 2, 0));
        QCOMPARE(release->page, QUrl(u"https://patchbay.example/releases/1.2.0"_s));
        QCOMPARE(setup.network->keys(), QStringList(u"GET /releases?n=5"_s));
    }

    void tellsWhyNot_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const FakeAnswer &answer, ErrorCode code) {
            QTest::newRow(name) << answer << code;
        };
        row("offline", FakeAnswer::failure(QNetworkReply::HostNotFoundError), ErrorCode::ServiceUnreachable);
        row("refused", FakeAnswer::failure(QNetworkReply::ConnectionRefusedError),
            ErrorCode::ServiceUnreachable);
        row("too many asked", FakeAnswer::json(list, 403), ErrorCode::ServiceUnreachable);
        row("too many asked, too", FakeAnswer::json(list, 429), ErrorCode::ServiceUnreachable);
        row("down", FakeAnswer::json(list, 503), ErrorCode::ServiceUnreachable);
        row("gone", FakeAnswer::json(list, 404), ErrorCode::ServiceMisconfigured);
        row("captive portal", FakeAnswer::html(), ErrorCode::ServiceMisconfigured);
        row("not trusted", FakeAnswer::untrusted(QSslError::SelfSignedCertificate),
            ErrorCode::ServiceMisconfigured);
        row("elsewhere", FakeAnswer::redirect("https://evil.example/releases"),
            ErrorCode::ServiceMisconfigured);
        row("elsewhere, plain", FakeAnswer::redirect("http://api.patchbay.example/releases"),
            ErrorCode::ServiceMisconfigured);
        row("too large", FakeAnswer::json('[' + QByteArray(2 * 1024 * 1024, ' ') + ']'),
            ErrorCode::ServiceMisconfigured);
    }

    void tellsWhyNot()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(ErrorCode, code);
        Setup setup;
        const Result<Release> release = setup.ask(answer);
        QVERIFY(!release);
        QCOMPARE(release.error().code, code);
        // Neither is another address asked nor the same one again.
        QCOMPARE(setup.network->requests().size(), 1);
    }

    void saysNothingAboutWhoAsks()
    {
        ScriptedServer server;
        server.answer("/releases", ScriptedServer::ok(list));
        ReleaseFeed feed(
            {.feed = server.origin() + u"/releases"_s, .homepage = u"https://patchbay.example"_s});
        std::optional<Result<Release>> result;
        deliver(feed.newest(), &feed, [&](const Result<Release> &release) { result = release; });
        QTRY_VERIFY(result.has_value());
        QVERIFY(*result);
        QCOMPARE(server.requests().size(), 1);
        QMap<QByteArray, QByteArray> headers;
        QList<QByteArray> lines = server.requests().first().trimmed().split('\n');
        QCOMPARE(lines.takeFirst(), "GET /releases HTTP/1.1\r"_qba);
        for (const QByteArray &line : std::as_const(lines)) {
            headers.insert(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
        }
        QCOMPARE(headers.take("User-Agent"), "Patchbay/" + identity::version().toLatin1());
        QCOMPARE(headers.take("Accept-Language"), "*"_qba);
        QCOMPARE(headers.keys(), QList({"Accept"_qba, "Accept-Encoding"_qba, "Cache-Control"_qba,
                                        "Connection"_qba, "Host"_qba, "Pragma"_qba}));
    }

    void aFeedIsOfferedWhereThereIsOne()
    {
        QVERIFY(ReleaseFeed().isOffered());
        QVERIFY(ReleaseSource::ours().feed.startsWith(u"https://"_s));
        QVERIFY(!ReleaseFeed({.feed = {}, .homepage = {}}).isOffered());
    }
};

QTEST_GUILESS_MAIN(TestReleaseFeed)
#include "test_releasefeed.moc"
