#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class TokenTest : public QObject
{
    Q_OBJECT

private slots:
    void badTokensAreRefusedWithASentence_data();
    void badTokensAreRefusedWithASentence();
    void blanksAroundATokenAreTrimmed();
    void unusualTokenIsHintedAtOnly();
    void tokenIsMasked();
    void endDateIsStoredWhereTheApiDoesNotTell();
    void certificateFileMustBeOne_data();
    void certificateFileMustBeOne();
    void anotherAppForgetsTheToken();
};

void TokenTest::badTokensAreRefusedWithASentence_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QString() << u"Access Token is empty. Paste it here."_s;
    QTest::newRow("blanks only") << u" \t\n "_s << u"Access Token is empty. Paste it here."_s;
    QTest::newRow("line end inside")
        << u"abc\ndef"_s << u"Access Token has a line break inside. Copy it again in one piece."_s;
    QTest::newRow("control character")
        << u"abc\u0007def"_s << u"Access Token has characters that cannot be seen. Copy it again."_s;
    QTest::newRow("100 kB") << QString(100000, u'x')
                            << u"Access Token is too long for a token. Check that you copied only that."_s;
}

void TokenTest::badTokensAreRefusedWithASentence()
{
    QFETCH(QString, token);
    QFETCH(QString, sentence);
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"instanceUrl"_s, driver.windmill.url().toString());
    driver.paste(u"accessToken"_s, token);
    if (!token.isEmpty()) {
        QCOMPARE(driver.hint(u"accessToken"_s), sentence);
    }
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
    QCOMPARE(driver.hint(u"accessToken"_s), sentence);
    QVERIFY(driver.find<QWidget>(u"accessToken"_s)->hasFocus());
    QVERIFY(driver.windmill.requests().isEmpty());
    QVERIFY(driver.nothingIsStored());
}

void TokenTest::blanksAroundATokenAreTrimmed()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"instanceUrl"_s, driver.windmill.url().toString());
    driver.paste(u"accessToken"_s, u"  %1\r\n"_s.arg(QLatin1String(windmilltoken::developer)));
    QCOMPARE(driver.hint(u"accessToken"_s), QString());
    driver.press(u"next"_s);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_VERIFY(driver.stored(u"my-windmill-connection"_s));
    QCOMPARE(driver.secretOf(*driver.stored(u"my-windmill-connection"_s), u"accessToken"_s),
             QByteArray(windmilltoken::developer));
}

void TokenTest::unusualTokenIsHintedAtOnly()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, "my-odd-token");
    QVERIFY(driver.waitForVerdict());
    driver.press(u"back"_s);
    QCOMPARE(driver.hint(u"accessToken"_s), u"A Windmill token usually has 32 letters and digits."_s);
}

void TokenTest::tokenIsMasked()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::developer));
    auto *line = driver.find<QLineEdit>(u"accessToken"_s);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QCOMPARE(line->accessibleName(), u"Access Token"_s);
    driver.press(u"accessTokenReveal"_s);
    QCOMPARE(line->echoMode(), QLineEdit::Normal);
}

void TokenTest::endDateIsStoredWhereTheApiDoesNotTell()
{
    WizardDriver driver;
    driver.toConnectPage(u"netlify"_s);
    QVERIFY(!driver.find<QWidget>(u"expiresOn"_s)->isEnabled());
    driver.type(u"accessToken"_s, QString::fromLatin1(netlifytoken::owner));
    driver.press(u"expiresOnKnown"_s);
    const QDate end = QDate::currentDate().addDays(30);
    driver.find<QDateEdit>(u"expiresOn"_s)->setDate(end);
    driver.press(u"next"_s);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_VERIFY(driver.stored(u"my-netlify-connection"_s));
    QCOMPARE(driver.stored(u"my-netlify-connection"_s)->expiresOn, end);
}

void TokenTest::certificateFileMustBeOne_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << QByteArray() << u"This file cannot be read. Choose another one."_s;
    QTest::newRow("other") << QByteArray("hello")
                           << u"There is no certificate in PEM form in this file. Choose another one."_s;
}

void TokenTest::certificateFileMustBeOne()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    WizardDriver driver;
    const QString path = driver.folder.filePath(u"ca.pem"_s);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    driver.toConnectPage();
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::developer));
    QVERIFY(!driver.shows(u"caFile"_s));
    driver.press(u"advanced"_s);
    driver.type(u"caFile"_s, path);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
    QCOMPARE(driver.hint(u"caFile"_s), sentence);
}

void TokenTest::anotherAppForgetsTheToken()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::developer));
    driver.press(u"back"_s);
    driver.press(u"back"_s);
    driver.chooseApp(u"netlify"_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.text(u"accessToken"_s), QString());
    driver.press(u"back"_s);
    driver.press(u"back"_s);
    driver.chooseApp(u"windmill"_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.text(u"accessToken"_s), QString());
}

QTEST_MAIN(TokenTest)
#include "test_wizardtoken.moc"
