#include "tests/sandbox/tokens.h"
#include "tests/ui/mainwindow/windowdriver.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WindowDriver;

class EditDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsStored();
    void savesNameAndDescriptionWithoutAsking();
    void itsOwnNameIsNotTaken();
    void badInputIsToldAtTheField_data();
    void badInputIsToldAtTheField();
    void anotherUrlIsCheckedAnew();
    void aPageAddressIsCut();
    void whatCannotBeReachedIsSavedAnyway();
    void whatIsRefusedIsNotSaved();
    void plainHttpNeedsTheChoice();
    void aCheckCanBeCancelled();
    void aMissingSecretIsTold();
    void closingAbortsTheCheck();
    void cancelKeepsEverything();
    void endDateIsAskedWhereTheApiDoesNotTell();

private:
    static Connection open(WindowDriver &driver)
    {
        const Connection connection = driver.add(u"alpha"_s, windmilltoken::developer);
        driver.add(u"beta"_s, windmilltoken::developer);
        driver.open();
        driver.choose({u"alpha"_s});
        driver.trigger(u"edit"_s);
        return connection;
    }
    static QString elsewhere(const SandboxServer &server)
    {
        return u"http://localhost:%1"_s.arg(server.port());
    }
};

void EditDialogTest::showsWhatIsStored()
{
    WindowDriver driver;
    open(driver);
    QCOMPARE(driver.find<QDialog>(u"editDialog"_s)->windowTitle(), u"Edit alpha"_s);
    QVERIFY(driver.find(u"editDialog"_s)->isModal());
    QCOMPARE(driver.text(u"name"_s), u"alpha"_s);
    QCOMPARE(driver.text(u"instanceUrl"_s), driver.windmill.url().toString());
    QCOMPARE(driver.text(u"descriptionCounter"_s), u"0 of 256"_s);
    QVERIFY(!driver.shows(u"accessToken"_s));
}

void EditDialogTest::savesNameAndDescriptionWithoutAsking()
{
    WindowDriver driver;
    open(driver);
    driver.windmill.forgetRequests();
    const int calls = driver.vault->calls();
    driver.type(u"name"_s, u"gamma"_s);
    driver.type(u"description"_s, u"Nightly reports"_s);
    driver.press(u"save"_s);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    QCOMPARE(driver.names(), (QStringList{u"beta"_s, u"gamma"_s}));
    QCOMPARE(driver.text(u"detailsName"_s), u"gamma"_s);
    QCOMPARE(driver.text(u"detailsDescription"_s), u"Nightly reports"_s);
    QCOMPARE(driver.status(), u"gamma is saved."_s);
    QVERIFY(driver.windmill.requests().isEmpty());
    QCOMPARE(driver.vault->calls(), calls);
}

void EditDialogTest::itsOwnNameIsNotTaken()
{
    WindowDriver driver;
    open(driver);
    QCOMPARE(driver.hint(u"name"_s), QString());
    driver.press(u"save"_s);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
}

void EditDialogTest::badInputIsToldAtTheField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no name") << u"name"_s << u""_s << u"Enter a name."_s;
    QTest::newRow("upper case") << u"name"_s << u"Alpha"_s
                                << u"A name has no capital letters. Use small ones."_s;
    QTest::newRow("taken") << u"name"_s << u"beta"_s
                           << u"Another connection is already named beta. Choose another name."_s;
    QTest::newRow("description") << u"description"_s << QString(257, u'x')
                                 << u"A description has at most 256 characters. Shorten it."_s;
    QTest::newRow("ftp") << u"instanceUrl"_s << u"ftp://windmill.example.com"_s
                         << u"Only web addresses can be used. Start the address with https://."_s;
    QTest::newRow("password") << u"instanceUrl"_s << u"https://ada:pass@windmill.example.com"_s
                              << u"The address holds a user name or password. Remove it."_s;
    QTest::newRow("plain http")
        << u"instanceUrl"_s << u"http://windmill.example.com"_s
        << u"The token would travel unencrypted to this address. Use https, or allow plain "
           "http for this connection."_s;
}

void EditDialogTest::badInputIsToldAtTheField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    WindowDriver driver;
    const Connection before = open(driver);
    driver.windmill.forgetRequests();
    driver.paste(field, text);
    driver.press(u"save"_s);
    QCOMPARE(driver.hint(field), sentence);
    QVERIFY(driver.shows(u"editDialog"_s));
    QVERIFY(driver.windmill.requests().isEmpty());
    const auto after = driver.stored(u"alpha"_s);
    QVERIFY(after);
    QCOMPARE(after->version, before.version);
    QCOMPARE(after->fields, before.fields);
}

void EditDialogTest::anotherUrlIsCheckedAnew()
{
    WindowDriver driver;
    open(driver);
    driver.windmill.forgetRequests();
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill));
    driver.press(u"save"_s);
    QVERIFY(driver.shows(u"editDialog"_s));
    QVERIFY(!driver.find<QAbstractButton>(u"save"_s)->isEnabled());
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    QVERIFY(driver.windmill.anyRequestMentions(windmilltoken::developer));
    const auto after = driver.stored(u"alpha"_s);
    QCOMPARE(after->fields.value(u"instanceUrl"_s), elsewhere(driver.windmill));
    QCOMPARE(after->version, 2);
    QVERIFY(!after->report.checks.isEmpty());
    QCOMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::developer));
}

void EditDialogTest::aPageAddressIsCut()
{
    WindowDriver driver;
    open(driver);
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill) + u"/runs?page=3"_s);
    QCOMPARE(driver.hint(u"instanceUrl"_s),
             u"Cut to the address of the instance: %1"_s.arg(elsewhere(driver.windmill)));
    driver.press(u"save"_s);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    QCOMPARE(driver.stored(u"alpha"_s)->fields.value(u"instanceUrl"_s), elsewhere(driver.windmill));
}

void EditDialogTest::whatCannotBeReachedIsSavedAnyway()
{
    WindowDriver driver;
    open(driver);
    driver.misbehave(Misbehaviour::Closed);
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill));
    driver.press(u"save"_s);
    QTRY_VERIFY(driver.text(u"verdictSentence"_s).startsWith(u"Windmill could not be reached."_s));
    QCOMPARE(driver.stored(u"alpha"_s)->version, 1);
    driver.press(u"saveAnyway"_s);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    const auto after = driver.stored(u"alpha"_s);
    QCOMPARE(after->fields.value(u"instanceUrl"_s), elsewhere(driver.windmill));
    QCOMPARE(toString(after->report.verdict), u"unchecked"_s);
}

void EditDialogTest::whatIsRefusedIsNotSaved()
{
    WindowDriver driver;
    const Connection connection = open(driver);
    driver.setToken(connection, windmilltoken::wrong);
    QTRY_COMPARE(driver.tokenOf(u"alpha"_s), QByteArray(windmilltoken::wrong));
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill));
    driver.press(u"save"_s);
    QTRY_VERIFY(driver.text(u"verdictSentence"_s).startsWith(u"Windmill refused this token."_s));
    QVERIFY(!driver.shows(u"saveAnyway"_s));
    QVERIFY(driver.shows(u"tryAgain"_s));
    QVERIFY(driver.find<QAbstractButton>(u"save"_s)->isEnabled());
    driver.press(u"cancel"_s);
    QCOMPARE(driver.stored(u"alpha"_s)->fields, connection.fields);
}

void EditDialogTest::plainHttpNeedsTheChoice()
{
    WindowDriver driver;
    open(driver);
    driver.paste(u"instanceUrl"_s, u"http://192.0.2.1:8000"_s);
    QVERIFY(driver.shows(u"plainHttp"_s));
    driver.press(u"plainHttp"_s);
    QCOMPARE(driver.hint(u"instanceUrl"_s), QString());
    driver.press(u"save"_s);
    // Some machines know at once that nothing is there, others wait.
    QTRY_VERIFY(driver.shows(u"cancelCheck"_s) || driver.shows(u"saveAnyway"_s));
    driver.press(u"cancel"_s);
    QCOMPARE(driver.stored(u"alpha"_s)->version, 1);
}

void EditDialogTest::aCheckCanBeCancelled()
{
    WindowDriver driver;
    open(driver);
    driver.misbehave(Misbehaviour::Stalled);
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill));
    driver.press(u"save"_s);
    QTRY_VERIFY(driver.shows(u"cancelCheck"_s));
    driver.press(u"cancelCheck"_s);
    QTRY_COMPARE(driver.text(u"verdictSentence"_s), u"The check was cancelled. Nothing was changed."_s);
    driver.misbehave(Misbehaviour::None);
    driver.press(u"tryAgain"_s);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    QCOMPARE(driver.stored(u"alpha"_s)->version, 2);
}

void EditDialogTest::aMissingSecretIsTold()
{
    WindowDriver driver;
    open(driver);
    driver.vault->lose();
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill));
    driver.press(u"save"_s);
    QTRY_COMPARE(
        driver.text(u"verdictSentence"_s),
        u"The token of this connection is no longer in test vault. Replace the token to use the connection "
        "again."_s);
    QVERIFY(!driver.shows(u"saveAnyway"_s));
    QCOMPARE(driver.stored(u"alpha"_s)->version, 1);
}

void EditDialogTest::closingAbortsTheCheck()
{
    WindowDriver driver;
    open(driver);
    driver.misbehave(Misbehaviour::Stalled);
    driver.paste(u"instanceUrl"_s, elsewhere(driver.windmill));
    driver.press(u"save"_s);
    QTRY_VERIFY(driver.windmill.openConnections() > 0);
    QTest::keyClick(driver.find(u"editDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    QTRY_COMPARE(driver.windmill.openConnections(), 0);
    QCOMPARE(driver.stored(u"alpha"_s)->version, 1);
}

void EditDialogTest::cancelKeepsEverything()
{
    WindowDriver driver;
    open(driver);
    driver.type(u"name"_s, u"gamma"_s);
    driver.press(u"cancel"_s);
    QVERIFY(driver.stored(u"alpha"_s));
    QCOMPARE(driver.names(), (QStringList{u"alpha"_s, u"beta"_s}));
}

void EditDialogTest::endDateIsAskedWhereTheApiDoesNotTell()
{
    WindowDriver driver;
    Connection connection{.id = QUuid::createUuid(), .name = ConnectionName::parse(u"site"_s).value()};
    connection.app = u"netlify"_s;
    connection.method = u"access-token"_s;
    driver.insert(connection);
    driver.add(u"alpha"_s, windmilltoken::developer);
    driver.open();
    driver.choose({u"alpha"_s});
    driver.trigger(u"edit"_s);
    QVERIFY(!driver.shows(u"expiresOnKnown"_s));
    driver.press(u"cancel"_s);
    driver.choose({u"site"_s});
    driver.trigger(u"edit"_s);
    driver.press(u"expiresOnKnown"_s);
    driver.press(u"save"_s);
    QTRY_VERIFY(!driver.shows(u"editDialog"_s));
    QCOMPARE(driver.stored(u"site"_s)->expiresOn, QDate::currentDate().addDays(90));
    QCOMPARE(driver.cell(u"site"_s, 4), u"in 3 months"_s);
}

QTEST_MAIN(EditDialogTest)
#include "test_editdialog.moc"
