#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

/// Catches what would be opened in the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toString()); }
};

class AddressTest : public QObject
{
    Q_OBJECT

private slots:
    void badAddressesAreRefusedWithASentence_data();
    void badAddressesAreRefusedWithASentence();
    void halfTypedAddressIsNotComplainedAbout();
    void blankMeansTheVendors();
    void pageAddressIsCutToItsOrigin();
    void hostNameIsCutFromWhatIsPasted_data();
    void hostNameIsCutFromWhatIsPasted();
    void choiceDecidesWhereTheTokenGoes();
    void foreignHostIsSpelledOut();
    void plainHttpNeedsItsOwnChoice();
    void plainHttpChoiceIsForOneHostOnly();
    void tokenPageIsTheInstancesOwn();
    void fixedOriginIsShown();
};

void AddressTest::badAddressesAreRefusedWithASentence_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no scheme") << u"windmill.example.com"_s
                               << u"The address does not say how to connect. Start it with https://."_s;
    QTest::newRow("ftp") << u"ftp://windmill.example.com"_s
                         << u"Only web addresses can be used. Start the address with https://."_s;
    QTest::newRow("credentials") << u"https://ada:secret@windmill.example.com"_s
                                 << u"The address holds a user name or password. Remove it."_s;
    QTest::newRow("port 0") << u"https://windmill.example.com:0"_s
                            << u"The port in this address is not valid. Use a number from 1 to 65535."_s;
    QTest::newRow("trailing dot") << u"https://windmill.example.com."_s
                                  << u"The host name ends with a dot. Remove it."_s;
    QTest::newRow("no host") << u"https://"_s
                             << u"The address has no host name. Enter it like https://app.example.com."_s;
    QTest::newRow("plain http")
        << u"http://windmill.example.com"_s
        << u"The token would travel unencrypted to this address. Use https, or allow plain "
           "http for this connection."_s;
}

void AddressTest::badAddressesAreRefusedWithASentence()
{
    QFETCH(QString, url);
    QFETCH(QString, sentence);
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::developer));
    driver.type(u"instanceUrl"_s, url);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
    QCOMPARE(driver.hint(u"instanceUrl"_s), sentence);
    QVERIFY(driver.find<QWidget>(u"instanceUrl"_s)->hasFocus());
    QVERIFY(!driver.shows(u"tokenDestination"_s));
    QVERIFY(!driver.find<QWidget>(u"openTokenPage"_s)->isEnabled());
    QVERIFY(driver.nothingIsStored());

    driver.paste(u"instanceUrl"_s, url);
    QCOMPARE(driver.hint(u"instanceUrl"_s), sentence);
}

void AddressTest::halfTypedAddressIsNotComplainedAbout()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"instanceUrl"_s, u"http://win"_s);
    QCOMPARE(driver.hint(u"instanceUrl"_s), QString());
    QVERIFY(!driver.shows(u"plainHttp"_s));
    driver.find<QWidget>(u"accessToken"_s)->setFocus();
    QVERIFY(driver.shows(u"plainHttp"_s));
}

void AddressTest::blankMeansTheVendors()
{
    WizardDriver driver;
    driver.toConnectPage();
    QCOMPARE(driver.text(u"tokenDestination"_s), u"The token is sent to https://app.windmill.dev only."_s);
    driver.type(u"instanceUrl"_s, u"https://windmill.example.com"_s);
    QCOMPARE(driver.text(u"tokenDestination"_s),
             u"The token is sent to https://windmill.example.com only."_s);
}

void AddressTest::pageAddressIsCutToItsOrigin()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.paste(u"instanceUrl"_s, u"https://windmill.example.com:8443/runs?page=2#top"_s);
    const QString cut = u"Cut to the address of the instance: https://windmill.example.com:8443"_s;
    QCOMPARE(driver.hint(u"instanceUrl"_s), cut);
    driver.find<QWidget>(u"accessToken"_s)->setFocus();
    QCOMPARE(driver.text(u"instanceUrl"_s), u"https://windmill.example.com:8443"_s);
    QCOMPARE(driver.hint(u"instanceUrl"_s), cut);
}

void AddressTest::hostNameIsCutFromWhatIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("hint");
    const QString cut = u"Cut to the address of the instance: https://github.example.com"_s;
    QTest::newRow("host") << u"github.example.com"_s << QString();
    QTest::newRow("origin") << u"https://github.example.com/"_s << QString();
    QTest::newRow("page") << u"https://github.example.com/settings/tokens"_s << cut;
    QTest::newRow("page without scheme") << u"github.example.com/settings/tokens"_s << cut;
}

void AddressTest::hostNameIsCutFromWhatIsPasted()
{
    QFETCH(QString, pasted);
    QFETCH(QString, hint);
    WizardDriver driver;
    driver.toConnectPage(u"github"_s);
    driver.paste(u"host"_s, pasted);
    QCOMPARE(driver.hint(u"host"_s), hint);
    driver.find<QWidget>(u"personalAccessToken"_s)->setFocus();
    QCOMPARE(driver.text(u"host"_s), u"github.example.com"_s);
    QCOMPARE(driver.hint(u"host"_s), hint);
}

void AddressTest::choiceDecidesWhereTheTokenGoes()
{
    WizardDriver driver;
    driver.toConnectPage(u"github"_s);
    QCOMPARE(driver.text(u"tokenDestination"_s), u"The token is sent to https://api.github.com only."_s);
    driver.paste(u"host"_s, u"github.example.com"_s);
    QCOMPARE(driver.text(u"tokenDestination"_s),
             u"The token is sent to https://api.github.example.com only."_s);
    driver.find<QComboBox>(u"instanceType"_s)->setCurrentText(u"server"_s);
    QCOMPARE(driver.text(u"tokenDestination"_s), u"The token is sent to https://github.example.com only."_s);
}

void AddressTest::foreignHostIsSpelledOut()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.paste(u"instanceUrl"_s, u"https://windm\u0456ll.dev"_s);
    QVERIFY2(driver.hint(u"instanceUrl"_s).startsWith(u"Spelled out, this address is https://xn--"_s),
             qPrintable(driver.hint(u"instanceUrl"_s)));
    QVERIFY(driver.text(u"tokenDestination"_s).contains(u"https://xn--"_s));
    driver.find<QWidget>(u"accessToken"_s)->setFocus();
    QVERIFY(driver.text(u"instanceUrl"_s).startsWith(u"https://xn--"_s));
}

void AddressTest::plainHttpNeedsItsOwnChoice()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"accessToken"_s, QString::fromLatin1(windmilltoken::developer));
    QVERIFY(!driver.shows(u"plainHttp"_s));
    driver.paste(u"instanceUrl"_s, u"http://windmill.invalid"_s);
    QCOMPARE(driver.text(u"plainHttp"_s), u"Send the token unencrypted to this host"_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
    driver.press(u"plainHttp"_s);
    QCOMPARE(driver.hint(u"instanceUrl"_s), QString());
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::CheckPage));
    QVERIFY(driver.waitForVerdict());
    driver.press(u"saveAnyway"_s);
    QTRY_VERIFY(driver.stored(u"my-windmill-connection"_s));
    QVERIFY(driver.stored(u"my-windmill-connection"_s)->plainHttp == PlainHttp::Allowed);
}

void AddressTest::plainHttpChoiceIsForOneHostOnly()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.paste(u"instanceUrl"_s, u"http://windmill.invalid"_s);
    driver.press(u"plainHttp"_s);
    driver.paste(u"instanceUrl"_s, u"http://other.invalid"_s);
    QVERIFY(!driver.find<QAbstractButton>(u"plainHttp"_s)->isChecked());
    driver.paste(u"instanceUrl"_s, u"http://127.0.0.1:8000"_s);
    QVERIFY(!driver.shows(u"plainHttp"_s));
    QCOMPARE(driver.hint(u"instanceUrl"_s), QString());
}

void AddressTest::tokenPageIsTheInstancesOwn()
{
    Browser browser;
    WizardDriver driver;
    driver.toConnectPage();
    driver.press(u"openTokenPage"_s);
    driver.type(u"instanceUrl"_s, u"https://windmill.example.com/runs"_s);
    driver.press(u"openTokenPage"_s);
    QCOMPARE(browser.opened, QStringList({u"https://app.windmill.dev/#user-settings"_s,
                                          u"https://windmill.example.com/#user-settings"_s}));
}

void AddressTest::fixedOriginIsShown()
{
    WizardDriver driver;
    qunsetenv("PATCHBAY_API_BASE_NETLIFY");
    driver.toConnectPage(u"netlify"_s);
    QCOMPARE(driver.text(u"tokenDestination"_s), u"The token is sent to https://api.netlify.com only."_s);
    QVERIFY(!driver.shows(u"instanceUrl"_s));
    QVERIFY(!driver.shows(u"method"_s));
    QVERIFY(driver.shows(u"expiresOn"_s));
}

QTEST_MAIN(AddressTest)
#include "test_wizardaddress.moc"
