#include "providers/release/releasereader.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

const QUrl home(u"https://patchbay.example"_s);

QByteArray entry(const QByteArray &tag, const QByteArray &page = "https://patchbay.example/releases/x",
                 const QByteArray &more = {})
{
    return "{\"tag_name\": \"" + tag + "\", \"html_url\": \"" + page + '"' + more + '}';
}

} // namespace

class TestReleaseReader : public QObject
{
    Q_OBJECT

private slots:
    void versions_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("version");
        QTest::newRow("three numbers") << u"1.2.3"_s << u"1.2.3"_s;
        QTest::newRow("v") << u"v1.2.3"_s << u"1.2.3"_s;
        QTest::newRow("two numbers") << u"v1.2"_s << u"1.2"_s;
        QTest::newRow("zeros at the end") << u"v1.2.0"_s << u"1.2.0"_s;
        QTest::newRow("zero") << u"v0.10.0"_s << u"0.10.0"_s;
        QTest::newRow("one number") << u"v1"_s << u""_s;
        QTest::newRow("five numbers") << u"1.2.3.4.5"_s << u""_s;
        QTest::newRow("pre-release") << u"v1.2.3-rc1"_s << u""_s;
        QTest::newRow("leading zero") << u"1.02"_s << u""_s;
        QTest::newRow("huge number") << u"1.9999999"_s << u""_s;
        QTest::newRow("word") << u"nightly"_s << u""_s;
        QTest::newRow("line break") << u"1.2.3\n"_s << u""_s;
        QTest::newRow("other digits") << u"1.\u0662"_s << u""_s;
        QTest::newRow("markup") << u"1.2<b>"_s << u""_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void versions()
    {
        QFETCH(QString, tag);
        QFETCH(QString, version);
        QCOMPARE(releaseVersion(tag).toString(), version);
    }

    void findsTheNewest_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("version");
        QTest::newRow("one alone") << entry("v1.2.0") << u"1.2.0"_s;
        QTest::newRow("one in a list") << '[' + entry("v1.2.0") + ']' << u"1.2.0"_s;
        QTest::newRow("by number and not by place or letter")
            << '[' + entry("v1.9.0") + ',' + entry("v1.10.0") + ',' + entry("v1.2.0") + ']' << u"1.10.0"_s;
        QTest::newRow("the same with a zero is no newer one")
            << '[' + entry("v1.2") + ',' + entry("v1.2.0") + ']' << u"1.2"_s;
        QTest::newRow("no draft") << '[' + entry("v2.0.0", "", ", \"draft\": true") + ',' + entry("v1.0.1") +
                                         ']'
                                  << u"1.0.1"_s;
        QTest::newRow("no pre-release")
            << '[' + entry("v2.0.0", "", ", \"prerelease\": true") + ',' + entry("v1.0.1") + ']'
            << u"1.0.1"_s;
        QTest::newRow("no other tag")
            << '[' + entry("nightly", "") + ',' + entry("v1.0.1") + ']' << u"1.0.1"_s;
        QTest::newRow("flags said to be false")
            << entry("v1.2.0", "https://patchbay.example/r", ", \"draft\": false, \"prerelease\": false")
            << u"1.2.0"_s;
        QTest::newRow("none yet") << "[]"_qba << u""_s;
        QTest::newRow("only drafts") << '[' + entry("v2.0.0", "", ", \"draft\": true") + ']' << u""_s;
    }

    void findsTheNewest()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, version);
        const Result<Release> release = newestRelease(json, home);
        QVERIFY(release);
        QCOMPARE(release->version.toString(), version);
    }

    void refusesWhatIsNoListOfReleases_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << ""_qba;
        QTest::newRow("a page") << "<!doctype html><title>Sign in</title>"_qba;
        QTest::newRow("cut off") << entry("v1.2.0").chopped(1);
        QTest::newRow("a word") << "\"v1.2.0\""_qba;
        QTest::newRow("another object") << "{\"message\": \"Not Found\"}"_qba;
        QTest::newRow("no objects") << "[1, 2]"_qba;
        QTest::newRow("a number for a tag")
            << "[{\"tag_name\": 12, \"html_url\": \"https://patchbay.example/r\"}]"_qba;
        QTest::newRow("a word for a flag")
            << entry("v1.2.0", "https://patchbay.example/r", ", \"draft\": \"no\"");
        QTest::newRow("one bad entry") << '[' + entry("v1.2.0") + ", {}]";
    }

    void refusesWhatIsNoListOfReleases()
    {
        QFETCH(QByteArray, json);
        const Result<Release> release = newestRelease(json, home);
        QVERIFY(!release);
        QCOMPARE(release.error().code, ErrorCode::ServiceMisconfigured);
    }

    void takesOnlyPagesOfOurs_data()
    {
        QTest::addColumn<QByteArray>("homepage");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<bool>("taken");
        const auto row = [](const char *name, const QByteArray &homepage, const QByteArray &page,
                            bool taken) { QTest::newRow(name) << homepage << page << taken; };
        const QByteArray site = "https://patchbay.example";
        const QByteArray project = "https://forge.example/team/patchbay";
        row("on the site", site, "https://patchbay.example/releases/1.2", true);
        row("below the project", project, "https://forge.example/team/patchbay/releases/tag/v1.2", true);
        row("another project", project, "https://forge.example/mallory/patchbay/releases/tag/v1.2", false);
        row("a longer name", project, "https://forge.example/team/patchbay-x/releases", false);
        row("out by dots", project, "https://forge.example/team/patchbay/../../mallory", false);
        row("out by coded dots", project, "https://forge.example/team/patchbay/%2e%2e/%2e%2e/mallory", false);
        row("another host", site, "https://evil.example/releases/1.2", false);
        row("a host that begins alike", site, "https://patchbay.example.evil.example/r", false);
        row("the host as a user", site, "https://patchbay.example@evil.example/r", false);
        row("a user", site, "https://u:p@patchbay.example/r", false);
        row("another port", site, "https://patchbay.example:8443/r", false);
        row("plain http", site, "http://patchbay.example/r", false);
        row("script", site, "javascript:alert(1)", false);
        row("file", site, "file:///etc/passwd", false);
        row("query", site, "https://patchbay.example/r?to=evil", false);
        row("fragment", site, "https://patchbay.example/r#x", false);
        row("backslash", site, "https://patchbay.example\\\\@evil.example/r", false);
        row("relative", site, "/releases/1.2", false);
        row("empty", site, "", false);
    }

    void takesOnlyPagesOfOurs()
    {
        QFETCH(QByteArray, homepage);
        QFETCH(QByteArray, page);
        QFETCH(bool, taken);
        const Result<Release> release = newestRelease(entry("v1.2.0", page), QUrl::fromEncoded(homepage));
        QCOMPARE(release.has_value(), taken);
        if (taken) {
            QCOMPARE(release->page, QUrl::fromEncoded(page));
        } else {
            QCOMPARE(release.error().code, ErrorCode::ServiceMisconfigured);
        }
    }
};

QTEST_APPLESS_MAIN(TestReleaseReader)
#include "test_releasereader.moc"
