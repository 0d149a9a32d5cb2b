#include "app/updates/updatecheck.h"
#include "providers/release/releasefeed.h"
#include "tests/support/fakenetwork.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

FakeAnswer published(const QByteArray &version)
{
    return FakeAnswer::json("[{\"tag_name\": \"v" + version +
                            "\", \"html_url\": \"https://patchbay.example/releases/" + version + "\"}]");
}

/// Patchbay 1.2.0 in a time of its own.
struct Setup {
    explicit Setup(const QString &feedAddress = u"https://patchbay.example/releases.json"_s)
    {
        auto owned = std::make_unique<FakeNetwork>();
        network = owned.get();
        feed = std::make_unique<ReleaseFeed>(
            ReleaseSource{.feed = feedAddress, .homepage = u"https://patchbay.example"_s}, std::move(owned));
        start();
    }

    /// Patchbay starts anew.
    void start()
    {
        check = std::make_unique<UpdateCheck>(*feed, UpdateSettings(file()), QVersionNumber(1, 2, 0),
                                              [this] { return now; });
        QObject::connect(check.get(), &UpdateCheck::found, check.get(),
                         [this](const Release &release) { found.append(release.version.toString()); });
        QObject::connect(check.get(), &UpdateCheck::ended, check.get(),
                         [this](const Result<Release> &newer) { ended = newer; });
    }

    void answer(const FakeAnswer &answer) { network->replace(u"GET /releases.json"_s, answer); }
    qsizetype requests() const { return network->requests().size(); }
    QString file() const { return folder.filePath(u"updates.ini"_s); }

    QTemporaryDir folder;
    QDateTime now = QDateTime::fromString(u"2026-11-22T09:00:00Z"_s, Qt::ISODate);
    FakeNetwork *network = nullptr;
    std::unique_ptr<ReleaseFeed> feed;
    std::unique_ptr<UpdateCheck> check;
    QStringList found;
    std::optional<Result<Release>> ended;
};

} // namespace

class TestUpdateCheck : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingUnlessWanted_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("never said") << QByteArray();
        QTest::newRow("said no") << "[updates]\nwanted=false\n"_qba;
        QTest::newRow("damaged") << "[updates]\nwanted=@Invalid()\n"_qba;
        QTest::newRow("another word") << "[updates]\nwanted=maybe\n"_qba;
    }

    void asksNothingUnlessWanted()
    {
        QFETCH(QByteArray, settings);
        Setup setup;
        QFile file(setup.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(settings);
        file.close();
        setup.start();
        QVERIFY(!setup.check->isWanted());
        setup.check->lookIfDue();
        QVERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 0);
    }

    void asksOnceADay()
    {
        Setup setup;
        setup.answer(published("1.2.0"));
        setup.check->setWanted(true);
        QTRY_VERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 1);

        setup.now = setup.now.addSecs(24 * 60 * 60 - 1);
        setup.check->lookIfDue();
        setup.start();
        setup.check->lookIfDue();
        QVERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 1);

        setup.now = setup.now.addSecs(1);
        setup.check->lookIfDue();
        setup.check->lookIfDue();
        QTRY_VERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 2);
    }

    void oneThatFailedCountsToo()
    {
        Setup setup;
        setup.answer(FakeAnswer::failure(QNetworkReply::HostNotFoundError));
        setup.check->setWanted(true);
        QTRY_VERIFY(!setup.check->isLooking());
        setup.start();
        setup.check->lookIfDue();
        QVERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 1);
        QVERIFY(setup.found.isEmpty());
        QVERIFY(!setup.ended);
    }

    void aClockSetBackDoesNotKeepItQuiet()
    {
        Setup setup;
        setup.answer(published("1.2.0"));
        setup.check->setWanted(true);
        QTRY_VERIFY(!setup.check->isLooking());
        setup.now = setup.now.addYears(-1);
        setup.check->lookIfDue();
        QTRY_VERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 2);
    }

    void findsNewerOnes_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("newer") << "1.10.0"_qba << QStringList(u"1.10.0"_s);
        QTest::newRow("a little newer") << "1.2.0.1"_qba << QStringList(u"1.2.0.1"_s);
        QTest::newRow("the same") << "1.2.0"_qba << QStringList();
        QTest::newRow("the same, said shorter") << "1.2"_qba << QStringList();
        QTest::newRow("older") << "1.1.9"_qba << QStringList();
    }

    void findsNewerOnes()
    {
        QFETCH(QByteArray, version);
        QFETCH(QStringList, found);
        Setup setup;
        setup.answer(published(version));
        setup.check->lookNow();
        QTRY_VERIFY(setup.ended);
        QVERIFY(*setup.ended);
        QCOMPARE((*setup.ended)->version.toString(), found.value(0));
        QCOMPARE(setup.found, found);
    }

    void byHandItAsksAtAnyTime()
    {
        Setup setup;
        setup.answer(published("1.2.0"));
        setup.check->lookNow();
        setup.check->lookNow();
        QTRY_VERIFY(setup.ended);
        QCOMPARE(setup.requests(), 1);
        setup.ended.reset();
        setup.check->lookNow();
        QTRY_VERIFY(setup.ended);
        QCOMPARE(setup.requests(), 2);
        QVERIFY(!setup.check->isWanted());
    }

    void byHandItTellsWhyNot()
    {
        Setup setup;
        setup.answer(FakeAnswer::html());
        setup.check->lookNow();
        QTRY_VERIFY(setup.ended);
        QVERIFY(!*setup.ended);
        QCOMPARE(setup.ended->error().code, ErrorCode::ServiceMisconfigured);
    }

    void asksNothingWithoutAFeed()
    {
        Setup setup(u""_s);
        QVERIFY(!setup.check->isOffered());
        setup.check->setWanted(true);
        QVERIFY(!setup.check->isLooking());
        QCOMPARE(setup.requests(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "test_updatecheck.moc"
