#include "providers/base/identity.h"
#include "providers/release/releasefeed.h"
#include "tests/support/fakenetwork.h"
#include "tests/ui/mainwindow/windowdriver.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using patchbay::testing::FakeAnswer;
using patchbay::testing::FakeNetwork;
using patchbay::testing::WindowDriver;

namespace
{

FakeAnswer published(const QByteArray &version)
{
    return FakeAnswer::json("[{\"tag_name\": \"v" + version +
                            "\", \"html_url\": \"https://patchbay.example/releases/" + version + "\"}]");
}

} // namespace

/// News of a newer version in the window, and the user's choice whether there are to be any.
class WindowUpdatesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void unaskedNobodyIsAsked();
    void aNewerVersionIsToldOnce();
    void nothingNewIsNotTold_data();
    void nothingNewIsNotTold();
    void theChoiceIsKept();
    void byHand_data();
    void byHand();
    void byHandANewerOneCanBeShown();
    void aBuildWithoutAFeedOffersNothing();
    void openPage(const QUrl &page) { m_opened.append(page); }

private:
    void use(const QString &feed);
    void wantNews();
    /// Opens the window and lets it do all that it does by itself at the start.
    void openWindow()
    {
        m_driver->open();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    qsizetype requests() const { return m_network->requests().size(); }

    std::unique_ptr<WindowDriver> m_driver;
    FakeNetwork *m_network = nullptr;
    QList<QUrl> m_opened;
};

void WindowUpdatesTest::init()
{
    m_driver = std::make_unique<WindowDriver>();
    use(u"https://feed.example/releases.json"_s);
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"https"_s, this, "openPage");
}

void WindowUpdatesTest::cleanup()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
    m_driver.reset();
}

void WindowUpdatesTest::use(const QString &feed)
{
    auto network = std::make_unique<FakeNetwork>();
    m_network = network.get();
    m_driver->services->releases = std::make_unique<ReleaseFeed>(
        ReleaseSource{.feed = feed, .homepage = u"https://patchbay.example"_s}, std::move(network));
}

void WindowUpdatesTest::wantNews()
{
    QFile file(m_driver->folder.filePath(u"data/updates.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[updates]\nwanted=true\n");
}

void WindowUpdatesTest::unaskedNobodyIsAsked()
{
    openWindow();
    m_driver->trigger(u"about"_s);
    QTRY_VERIFY(m_driver->shows(u"aboutBox"_s));
    QVERIFY(!m_driver->find<QCheckBox>(u"checkForVersions"_s)->isChecked());
    QCoreApplication::processEvents();
    m_driver->press(u"closeAbout"_s);
    QCOMPARE(requests(), 0);
}

void WindowUpdatesTest::aNewerVersionIsToldOnce()
{
    wantNews();
    m_network->answer(u"GET /releases.json"_s, published("99.1.0"));
    openWindow();
    QTRY_COMPARE(m_driver->text(u"releaseBarText"_s), u"Patchbay 99.1.0 is available."_s);
    QCOMPARE(requests(), 1);
    QVERIFY(m_opened.isEmpty());
    m_driver->press(u"releaseBarAction"_s);
    QCOMPARE(m_opened, QList{QUrl(u"https://patchbay.example/releases/99.1.0"_s)});
    QVERIFY(!m_driver->shows(u"releaseBar"_s));

    m_driver->close();
    openWindow();
    QVERIFY(!m_driver->shows(u"releaseBar"_s));
    QCOMPARE(requests(), 1);
}

void WindowUpdatesTest::nothingNewIsNotTold_data()
{
    QTest::addColumn<bool>("offline");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("older") << false << published("0.0.1").body;
    QTest::newRow("none yet") << false << "[]"_qba;
    QTest::newRow("no list") << false << "<title>Sign in</title>"_qba;
    QTest::newRow("a page elsewhere")
        << false << "[{\"tag_name\": \"v99.0\", \"html_url\": \"https://evil.example/patchbay\"}]"_qba;
    QTest::newRow("offline") << true << QByteArray();
}

void WindowUpdatesTest::nothingNewIsNotTold()
{
    QFETCH(bool, offline);
    QFETCH(QByteArray, body);
    wantNews();
    m_network->answer(u"GET /releases.json"_s, offline ? FakeAnswer::failure(QNetworkReply::HostNotFoundError)
                                                       : FakeAnswer::json(body));
    openWindow();
    QTRY_COMPARE(requests(), 1);
    QTRY_COMPARE(m_network->running(), 0);
    QCoreApplication::processEvents();
    QVERIFY(!m_driver->shows(u"releaseBar"_s));
    QVERIFY(!m_driver->shows(u"messageBar"_s));
    QCOMPARE(m_driver->status(), QString());
}

void WindowUpdatesTest::theChoiceIsKept()
{
    m_network->answer(u"GET /releases.json"_s, published("0.0.1"));
    openWindow();
    for (const bool wanted : {true, false}) {
        m_driver->trigger(u"about"_s);
        QTRY_VERIFY(m_driver->shows(u"checkForVersions"_s));
        auto *box = m_driver->find<QCheckBox>(u"checkForVersions"_s);
        QCOMPARE(box->isChecked(), !wanted);
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(box->isChecked(), wanted);
        m_driver->press(u"closeAbout"_s);
        QTRY_VERIFY(!m_driver->shows(u"aboutBox"_s));
        QTRY_COMPARE(requests(), 1);
        const QSettings file(m_driver->folder.filePath(u"data/updates.ini"_s), QSettings::IniFormat);
        QCOMPARE(file.value(u"updates/wanted"_s).toString(), wanted ? u"true"_s : u"false"_s);
    }
}

void WindowUpdatesTest::byHand_data()
{
    QTest::addColumn<bool>("offline");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("newest") << false << published("0.0.1").body
                            << u"Patchbay %1 is the newest version."_s.arg(identity::version());
    QTest::newRow("offline") << true << QByteArray()
                             << u"feed.example could not be reached. Check your network, then try again."_s;
    QTest::newRow("no list") << false << "<title>Sign in</title>"_qba
                             << u"What answered in place of feed.example was no list of versions. Try again "
                                "later, or look at the website."_s;
}

void WindowUpdatesTest::byHand()
{
    QFETCH(bool, offline);
    QFETCH(QByteArray, body);
    QFETCH(QString, sentence);
    m_network->answer(u"GET /releases.json"_s, offline ? FakeAnswer::failure(QNetworkReply::HostNotFoundError)
                                                       : FakeAnswer::json(body));
    openWindow();
    m_driver->trigger(u"about"_s);
    QTRY_VERIFY(m_driver->shows(u"checkNow"_s));
    m_driver->press(u"checkNow"_s);
    QCOMPARE(m_driver->text(u"versionOutcome"_s), u"Asking feed.example"_s);
    QTRY_COMPARE(m_driver->text(u"versionOutcome"_s), sentence);
    QVERIFY(!m_driver->shows(u"showRelease"_s));
    QVERIFY(m_driver->find(u"checkNow"_s)->isEnabled());
    QCOMPARE(requests(), 1);
}

void WindowUpdatesTest::byHandANewerOneCanBeShown()
{
    m_network->answer(u"GET /releases.json"_s, published("99.1.0"));
    openWindow();
    m_driver->trigger(u"about"_s);
    QTRY_VERIFY(m_driver->shows(u"checkNow"_s));
    m_driver->press(u"checkNow"_s);
    QTRY_COMPARE(m_driver->text(u"versionOutcome"_s), u"Patchbay 99.1.0 is available."_s);
    m_driver->press(u"showRelease"_s);
    QCOMPARE(m_opened, QList{QUrl(u"https://patchbay.example/releases/99.1.0"_s)});
    QVERIFY(m_driver->shows(u"releaseBar"_s));
}

void WindowUpdatesTest::aBuildWithoutAFeedOffersNothing()
{
    use(QString());
    wantNews();
    openWindow();
    m_driver->trigger(u"about"_s);
    QTRY_VERIFY(m_driver->shows(u"aboutBox"_s));
    QVERIFY(!m_driver->shows(u"checkForVersions"_s));
    QVERIFY(!m_driver->shows(u"checkNow"_s));
    QCOMPARE(requests(), 0);
}

QTEST_MAIN(WindowUpdatesTest)
#include "test_windowupdates.moc"
