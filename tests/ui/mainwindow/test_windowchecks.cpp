#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"
#include "ui/list/listcolumn.h"

#include <QAction>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class WindowChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void oneIsChecked();
    void severalAreChecked();
    void allAreChecked();
    void cancelStopsTheRun_data();
    void cancelStopsTheRun();
    void theReportIsShown();
    void aMissingSecretOffersReplacing();
    void noKeychainIsOneSentence();
    void tryAgainChecksThoseThatFailed();

private:
    static constexpr int statusColumn = static_cast<int>(ListColumn::Status);
    static qsizetype checking(const WindowDriver &driver)
    {
        const QStringList names = driver.names();
        return std::count_if(names.begin(), names.end(), [&](const QString &name) {
            return driver.cell(name, statusColumn) == u"Checking…"_s;
        });
    }
};

void WindowChecksTest::oneIsChecked()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer, Verdict::Unchecked);
    driver.add(u"beta"_s, windmilltoken::developer, Verdict::Unchecked);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"check"_s);
    QTRY_COMPARE(driver.cell(u"alpha"_s, statusColumn), u"Valid"_s);
    QTRY_COMPARE(driver.status(), u"Checked 1 connection: it is valid."_s);
    QCOMPARE(driver.cell(u"beta"_s, statusColumn), u"Unchecked"_s);
    QCOMPARE(toString(driver.stored(u"alpha"_s)->report.verdict), u"valid"_s);
    QVERIFY(!driver.shows(u"checkProgress"_s));
}

void WindowChecksTest::severalAreChecked()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer, Verdict::Unchecked);
    driver.add(u"beta"_s, windmilltoken::wrong, Verdict::Unchecked);
    driver.add(u"gamma"_s, windmilltoken::developer, Verdict::Unchecked);
    driver.open();
    driver.choose({u"alpha"_s, u"beta"_s});
    driver.trigger(u"check"_s);
    QTRY_COMPARE(driver.status(), u"Checked 2 connections, of which 1 needs your attention."_s);
    QCOMPARE(driver.cell(u"alpha"_s, statusColumn), u"Valid"_s);
    QCOMPARE(driver.cell(u"beta"_s, statusColumn), u"Rejected"_s);
    QCOMPARE(driver.cell(u"gamma"_s, statusColumn), u"Unchecked"_s);
}

void WindowChecksTest::allAreChecked()
{
    WindowDriver driver;
    for (const auto &name : {u"alpha"_s, u"beta"_s, u"gamma"_s}) {
        driver.add(name, windmilltoken::developer, Verdict::Unchecked);
    }
    driver.open();
    driver.type(u"search"_s, u"alpha"_s); // all means those that are filtered out, too
    driver.trigger(u"checkAll"_s);
    QTRY_COMPARE(driver.status(), u"Checked 3 connections: all are valid."_s);
    QCOMPARE(toString(driver.stored(u"gamma"_s)->report.verdict), u"valid"_s);
}

void WindowChecksTest::cancelStopsTheRun_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << false;
    QTest::newRow("Escape") << true;
}

void WindowChecksTest::cancelStopsTheRun()
{
    QFETCH(bool, byKey);
    WindowDriver driver;
    driver.misbehave(Misbehaviour::Stalled);
    for (int i = 0; i < 6; ++i) {
        driver.add(u"windmill-%1"_s.arg(i), windmilltoken::developer, Verdict::Unchecked);
    }
    driver.open();
    driver.trigger(u"checkAll"_s);
    QTRY_VERIFY(driver.shows(u"checkProgress"_s));
    QTRY_VERIFY(checking(driver) > 0);
    QCOMPARE(driver.text(u"checkProgressText"_s), u"Checking 1 of 6"_s);
    QTRY_VERIFY(driver.windmill.openConnections() > 0);
    if (byKey) {
        QTest::keyClick(&driver.window(), Qt::Key_Escape);
    } else {
        driver.press(u"cancelChecks"_s);
    }
    QTRY_VERIFY(!driver.shows(u"checkProgress"_s));
    QCOMPARE(driver.status(), u"Checking was cancelled."_s);
    QCOMPARE(checking(driver), 0);
    for (const QString &name : driver.names()) {
        QCOMPARE(driver.cell(name, statusColumn), u"Unchecked"_s);
    }
    QTRY_COMPARE(driver.windmill.openConnections(), 0);
    QVERIFY(!driver.shows(u"messageBar"_s));
}

void WindowChecksTest::theReportIsShown()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::many, Verdict::Unchecked);
    driver.open();
    driver.choose({u"alpha"_s});
    QVERIFY(!driver.shows(u"check_token"_s));
    driver.press(u"details_check"_s);
    QTRY_VERIFY(driver.shows(u"check_token"_s));
    QVERIFY(driver.find(u"check_token"_s)->accessibleName().startsWith(u"Passed, Token accepted"_s));
    QCOMPARE(driver.text(u"resources0ShowAll"_s), u"Show all 240"_s);
    QCOMPARE(driver.text(u"resources0Text"_s).count(u'\n'), 9);
    driver.press(u"resources0ShowAll"_s);
    QCOMPARE(driver.text(u"resources0Text"_s).count(u'\n'), 239);
    QVERIFY(!driver.shows(u"resources0ShowAll"_s));
}

void WindowChecksTest::aMissingSecretOffersReplacing()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.vault->lose();
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"check"_s);
    QTRY_COMPARE(
        driver.text(u"messageBarText"_s),
        u"alpha could not be checked. The token of this connection is no longer in test vault. Replace the "
        "token to use the connection again."_s);
    QCOMPARE(driver.text(u"messageBarAction"_s), u"Replace Token"_s);
    QVERIFY(driver.windmill.requests().isEmpty());
    driver.press(u"messageBarAction"_s);
    QTRY_VERIFY(driver.shows(u"replaceTokenDialog"_s));
    QVERIFY(!driver.shows(u"messageBar"_s));
}

void WindowChecksTest::noKeychainIsOneSentence()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.add(u"beta"_s, windmilltoken::developer);
    driver.vault->failWith(ErrorCode::VaultUnavailable);
    driver.open();
    driver.trigger(u"checkAll"_s);
    QTRY_COMPARE(
        driver.text(u"messageBarText"_s),
        u"2 connections could not be checked. Patchbay could not reach test vault. Make sure that it is "
        "running, then try again."_s);
    QCOMPARE(driver.cell(u"alpha"_s, statusColumn), u"Valid"_s);
    QTest::keyClick(&driver.window(), Qt::Key_Escape);
    QVERIFY(!driver.shows(u"messageBar"_s));
}

void WindowChecksTest::tryAgainChecksThoseThatFailed()
{
    WindowDriver driver;
    driver.add(u"alpha"_s, windmilltoken::developer, Verdict::Unchecked);
    driver.add(u"beta"_s, windmilltoken::developer, Verdict::Unchecked);
    driver.vault->failAtCall(1, ErrorCode::VaultLocked);
    driver.open();
    driver.trigger(u"checkAll"_s);
    QTRY_COMPARE(driver.text(u"messageBarAction"_s), u"Try Again"_s);
    QVERIFY(driver.text(u"messageBarText"_s).contains(u"it is locked"_s));
    QCOMPARE(driver.status(), u"Checked 1 connection: it is valid."_s);
    driver.windmill.forgetRequests();
    driver.press(u"messageBarAction"_s);
    QTRY_COMPARE(driver.cell(u"alpha"_s, statusColumn), u"Valid"_s);
    QTRY_COMPARE(driver.cell(u"beta"_s, statusColumn), u"Valid"_s);
    QTRY_VERIFY(!driver.shows(u"checkProgress"_s));
    QVERIFY(!driver.shows(u"messageBar"_s));
    QCOMPARE(driver.status(), u"Checked 1 connection: it is valid."_s);
}

QTEST_MAIN(WindowChecksTest)
#include "test_windowchecks.moc"
