#include "providers/net/origin.h"

#include <QTest>

#include <optional>

using namespace patchbay;

/// What a user may paste as the address of an instance, and where a token may go.
class TestOrigin : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void plainHttpByChoice();
    void tellsLoopback_data();
    void tellsLoopback();
    void contains_data();
    void contains();
    void buildsUrls_data();
    void buildsUrls();
};

void TestOrigin::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("https://app.windmill.dev", "https://app.windmill.dev");
    row("https://app.windmill.dev/", "https://app.windmill.dev");
    row("  https://app.windmill.dev\n", "https://app.windmill.dev");
    row("HTTPS://App.Windmill.DEV", "https://app.windmill.dev");
    row("https://app.windmill.dev/user/workspaces?x=1#user-settings", "https://app.windmill.dev");
    row("https://app.windmill.dev#user-settings", "https://app.windmill.dev");
    row("https://app.windmill.dev?rd=https://evil.example", "https://app.windmill.dev");
    row("https://app.windmill.dev/a@b", "https://app.windmill.dev");
    row("https://wm.example:8443/x", "https://wm.example:8443");
    row("https://wm.example:443", "https://wm.example");
    row("https://wm.example:80", "https://wm.example:80");
    row("https://wm.example:65535", "https://wm.example:65535");
    row("https://windmill", "https://windmill");
    row("https://wm_1.intranet", "https://wm_1.intranet");
    row("https://10.0.0.7", "https://10.0.0.7");
    row("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443");
    row("http://localhost:8000/", "http://localhost:8000");
    row("http://LOCALHOST", "http://localhost");
    row("http://localhost:80", "http://localhost");
    row("http://localhost:443", "http://localhost:443");
    row("http://127.0.0.1:4003", "http://127.0.0.1:4003");
    row("http://127.255.0.9", "http://127.255.0.9");
    row("http://127.1", "http://127.0.0.1");
    row("http://2130706433", "http://127.0.0.1");
    row("http://0x7f.1", "http://127.0.0.1");
    row("http://[::1]:4003", "http://[::1]:4003");
    row("https://bücher.example", "https://xn--bcher-kva.example");
    row("https://wіndmill.dev", "https://xn--wndmill-rog.dev");
    row("https://ｗindmill.dev", "https://windmill.dev");
    row("https://windmill。dev", "https://windmill.dev");
    row("https://xn--bcher-kva.example", "https://xn--bcher-kva.example");
}

void TestOrigin::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto origin = Origin::parse(text);
    QVERIFY2(origin.has_value(), origin ? "" : qPrintable(QString::number(int(origin.error()))));
    QCOMPARE(origin->text(), expected);
    const auto again = Origin::parse(origin->text());
    QVERIFY(again.has_value());
    QCOMPARE(*again, *origin);
}

void TestOrigin::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<UrlProblem>("problem");
    const auto row = [](const char *text, UrlProblem problem) {
        QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text) << problem;
    };
    row("", UrlProblem::Empty);
    row(" \t\n", UrlProblem::Empty);
    row("app.windmill.dev", UrlProblem::NoScheme);
    row("//app.windmill.dev", UrlProblem::NoScheme);
    row("localhost:8000", UrlProblem::NoScheme);
    row("app.windmill.dev:8000/x", UrlProblem::NoScheme);
    row("ada@app.windmill.dev", UrlProblem::NoScheme);
    row("my server://x", UrlProblem::NoScheme);
    row("ftp://app.windmill.dev", UrlProblem::UnsupportedScheme);
    row("ftp:app.windmill.dev", UrlProblem::UnsupportedScheme);
    row("file:///etc/passwd", UrlProblem::UnsupportedScheme);
    row("javascript:alert(1)", UrlProblem::UnsupportedScheme);
    row("wss://app.windmill.dev", UrlProblem::UnsupportedScheme);
    row("https:app.windmill.dev", UrlProblem::NoHost);
    row("https://", UrlProblem::NoHost);
    row("https:///path", UrlProblem::NoHost);
    row("https://:8443", UrlProblem::NoHost);
    row("https://?x", UrlProblem::NoHost);
    row("https://user:password@app.windmill.dev", UrlProblem::HasCredentials);
    row("https://user@app.windmill.dev", UrlProblem::HasCredentials);
    row("https://@app.windmill.dev", UrlProblem::HasCredentials);
    row("https://app.windmill.dev:443@evil.example", UrlProblem::HasCredentials);
    row("https://app.windmill.dev\\@evil.example", UrlProblem::HasCredentials);
    row("https://evil.example\\.windmill.dev", UrlProblem::BadHost);
    row("https://app windmill.dev", UrlProblem::BadHost);
    row("https://app.wind\tmill.dev", UrlProblem::BadHost);
    row("https://app.windmill%2edev", UrlProblem::BadHost);
    row("https://app..dev", UrlProblem::BadHost);
    row("https://.windmill.dev", UrlProblem::BadHost);
    row("https://.", UrlProblem::BadHost);
    row("https://<host>", UrlProblem::BadHost);
    row("https://{instance}", UrlProblem::BadHost);
    row("https://[::1", UrlProblem::BadHost);
    row("https://[::g]", UrlProblem::BadHost);
    row("https://[fe80::1%25eth0]", UrlProblem::BadHost);
    row("https://win\xe2\x80\x8b"
        "dmill.dev\xe2\x80\xae",
        UrlProblem::BadHost);
    row("https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example",
        UrlProblem::BadHost);
    row("https://app.windmill.dev.", UrlProblem::TrailingDot);
    row("https://app.windmill.dev.:8443/", UrlProblem::TrailingDot);
    row("https://app.windmill.dev。", UrlProblem::TrailingDot);
    row("http://localhost.", UrlProblem::TrailingDot);
    row("https://app.windmill.dev:0", UrlProblem::BadPort);
    row("https://app.windmill.dev:", UrlProblem::BadPort);
    row("https://app.windmill.dev:65536", UrlProblem::BadPort);
    row("https://app.windmill.dev:99999999999999999999", UrlProblem::BadPort);
    row("https://app.windmill.dev:-1", UrlProblem::BadPort);
    row("https://app.windmill.dev:80x", UrlProblem::BadPort);
    row("https://2001:db8::1", UrlProblem::BadPort);
    row("http://app.windmill.dev", UrlProblem::PlainHttp);
    row("http://10.0.0.7", UrlProblem::PlainHttp);
    row("http://0.0.0.0", UrlProblem::PlainHttp);
    row("http://localhost.evil.example", UrlProblem::PlainHttp);
    row("http://127.0.0.1.evil.example", UrlProblem::PlainHttp);
    row("http://128.0.0.1", UrlProblem::PlainHttp);
    row("http://2147483649", UrlProblem::PlainHttp);
    row("http://[::ffff:10.0.0.1]", UrlProblem::PlainHttp);
    row("http://lоcalhost", UrlProblem::PlainHttp);
}

void TestOrigin::refuses()
{
    QFETCH(QString, text);
    QFETCH(UrlProblem, problem);
    const auto origin = Origin::parse(text);
    QVERIFY2(!origin.has_value(), origin ? qPrintable(origin->text()) : "");
    QCOMPARE(origin.error(), problem);
}

void TestOrigin::plainHttpByChoice()
{
    const auto origin = Origin::parse(QStringLiteral("http://wm.intranet:8000/x"), PlainHttp::Allowed);
    QVERIFY(origin.has_value());
    QCOMPARE(origin->text(), QStringLiteral("http://wm.intranet:8000"));
    QVERIFY(origin->isPlainHttp());
    QVERIFY(!Origin::parse(QStringLiteral("https://wm.intranet"))->isPlainHttp());
    QCOMPARE(Origin::parse(QStringLiteral("ftp://wm.intranet"), PlainHttp::Allowed).error(),
             UrlProblem::UnsupportedScheme);
}

void TestOrigin::tellsLoopback_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *text, bool loopback) {
        QTest::newRow(text) << QString::fromUtf8(text) << loopback;
    };
    row("http://localhost", true);
    row("https://127.0.0.1:8443", true);
    row("https://127.9.9.9", true);
    row("https://[::1]", true);
    row("https://[::ffff:127.0.0.1]", true);
    row("https://app.windmill.dev", false);
    row("https://sub.localhost", false);
    row("https://0.0.0.0", false);
    row("https://[::]", false);
    row("https://10.0.0.1", false);
}

void TestOrigin::tellsLoopback()
{
    QFETCH(QString, text);
    QFETCH(bool, loopback);
    const auto origin = Origin::parse(text);
    QVERIFY(origin.has_value());
    QCOMPARE(origin->isLoopback(), loopback);
}

void TestOrigin::contains_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("contained");
    const auto row = [](const char *origin, const char *url, bool contained) {
        QTest::addRow("%s %s", origin, url)
            << QString::fromUtf8(origin) << QString::fromUtf8(url) << contained;
    };
    row("https://a.example", "https://a.example/x?y", true);
    row("https://a.example", "https://a.example:443/", true);
    row("https://a.example", "https://A.EXAMPLE/", true);
    row("https://bücher.example", "https://xn--bcher-kva.example/", true);
    row("http://[::1]:8000", "http://[::1]:8000/x", true);
    row("https://a.example", "http://a.example/", false);
    row("https://a.example", "https://a.example:8443/", false);
    row("https://a.example", "https://b.a.example/", false);
    row("https://a.example", "https://a.example.evil.example/", false);
    row("https://a.example", "/x", false);
    row("https://a.example", "", false);
    row("http://localhost:8000", "http://127.0.0.1:8000/", false);
}

void TestOrigin::contains()
{
    QFETCH(QString, origin);
    QFETCH(QString, url);
    QFETCH(bool, contained);
    QCOMPARE(Origin::parse(origin)->contains(QUrl(url)), contained);
}

void TestOrigin::buildsUrls_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *path, const char *expected) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(expected);
    };
    row("/api/version", "https://wm.example:8443/api/version");
    row("/a?b=c%2Fd&e", "https://wm.example:8443/a?b=c%2Fd&e");
    row("/w/a%2Fb/x", "https://wm.example:8443/w/a%2Fb/x");
    row("//evil.example", "https://wm.example:8443//evil.example");
    row("@evil.example", "https://wm.example:8443/@evil.example");
    row("0.evil.example", "https://wm.example:8443/0.evil.example");
}

void TestOrigin::buildsUrls()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    const auto origin = Origin::parse(QStringLiteral("https://wm.example:8443"));
    const QUrl url = origin->url(path);
    QCOMPARE(url.toString(QUrl::FullyEncoded), expected);
    QVERIFY(origin->contains(url));
}

QTEST_APPLESS_MAIN(TestOrigin)
#include "test_origin.moc"
