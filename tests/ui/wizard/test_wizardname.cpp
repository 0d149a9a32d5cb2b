#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class NameTest : public QObject
{
    Q_OBJECT

private slots:
    void badNamesAreToldAtOnce_data();
    void badNamesAreToldAtOnce();
    void takenNameIsToldAtOnce();
    void longNameIsWarnedAboutOnly();
    void suggestionFollowsTheAppUntilEdited();
    void descriptionIsCounted();
    void nameTakenWhileCheckingLeadsBackToIt();
};

void NameTest::badNamesAreToldAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    const QString letters =
        u"A name has only the letters a to z, digits and hyphens. Remove everything else."_s;
    QTest::newRow("empty") << QString() << u"Enter a name."_s;
    QTest::newRow("blanks only") << u"  "_s << u"Enter a name."_s;
    QTest::newRow("upper case") << u"My-windmill"_s << u"A name has no capital letters. Use small ones."_s;
    QTest::newRow("blank") << u"my windmill"_s << u"A name has no blanks. Use hyphens between words."_s;
    QTest::newRow("leading hyphen") << u"-windmill"_s << u"A name cannot start with a hyphen. Remove it."_s;
    QTest::newRow("trailing hyphen") << u"windmill-"_s
                                     << u"A name cannot end with a hyphen. Remove it or go on typing."_s;
    QTest::newRow("double hyphen") << u"my--windmill"_s
                                   << u"A name cannot have two hyphens in a row. Remove one."_s;
    QTest::newRow("look-alike") << u"windm\u0456ll"_s << letters;
    QTest::newRow("dot") << u"wind.mill"_s << letters;
    QTest::newRow("65 characters") << QString(65, u'a') << u"A name has at most 64 characters. Shorten it."_s;
}

void NameTest::badNamesAreToldAtOnce()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    WizardDriver driver;
    driver.open();
    driver.chooseApp(u"windmill"_s);
    driver.paste(u"name"_s, name);
    QCOMPARE(driver.hint(u"name"_s), sentence);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::NamePage));
    QVERIFY(driver.find<QWidget>(u"name"_s)->hasFocus());
    QVERIFY(driver.nothingIsStored());

    driver.type(u"name"_s, u"windmill-1"_s);
    QCOMPARE(driver.hint(u"name"_s), QString());
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
}

void NameTest::takenNameIsToldAtOnce()
{
    WizardDriver driver;
    driver.insert(u"my-windmill-connection"_s);
    driver.open();
    driver.chooseApp(u"windmill"_s);
    QCOMPARE(driver.text(u"name"_s), u"my-windmill-connection-2"_s);
    driver.type(u"name"_s, u"my-windmill-connection"_s);
    QCOMPARE(driver.hint(u"name"_s),
             u"Another connection is already named my-windmill-connection. Choose another name."_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::NamePage));
}

void NameTest::longNameIsWarnedAboutOnly()
{
    WizardDriver driver;
    driver.open();
    driver.chooseApp(u"windmill"_s);
    driver.type(u"name"_s, QString(32, u'a'));
    QCOMPARE(driver.hint(u"name"_s), QString());
    driver.type(u"name"_s, QString(33, u'a'));
    QCOMPARE(driver.hint(u"name"_s), u"Older KMS servers refuse names of more than 32 characters."_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectPage));
}

void NameTest::suggestionFollowsTheAppUntilEdited()
{
    WizardDriver driver;
    driver.open();
    driver.chooseApp(u"windmill"_s);
    QCOMPARE(driver.text(u"name"_s), u"my-windmill-connection"_s);
    driver.press(u"back"_s);
    driver.chooseApp(u"netlify"_s);
    QCOMPARE(driver.text(u"name"_s), u"my-netlify-connection"_s);
    driver.type(u"name"_s, u"mine"_s);
    driver.press(u"back"_s);
    driver.chooseApp(u"northflank"_s);
    QCOMPARE(driver.text(u"name"_s), u"mine"_s);
}

void NameTest::descriptionIsCounted()
{
    WizardDriver driver;
    driver.open();
    driver.chooseApp(u"windmill"_s);
    QCOMPARE(driver.text(u"descriptionCounter"_s), u"0 of 256"_s);
    driver.paste(u"description"_s, QString(256, u'x'));
    QCOMPARE(driver.text(u"descriptionCounter"_s), u"256 of 256"_s);
    QCOMPARE(driver.hint(u"description"_s), QString());
    driver.paste(u"description"_s, QString(257, u'x'));
    QCOMPARE(driver.text(u"descriptionCounter"_s), u"257 of 256"_s);
    QCOMPARE(driver.hint(u"description"_s), u"A description has at most 256 characters. Shorten it."_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::NamePage));
    QVERIFY(driver.find<QWidget>(u"description"_s)->hasFocus());
}

void NameTest::nameTakenWhileCheckingLeadsBackToIt()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.insert(u"my-windmill-connection"_s);
    driver.press(u"commit"_s);
    const QString taken =
        u"Another connection is already named my-windmill-connection. Choose another name."_s;
    QTRY_COMPARE(driver.text(u"saveProblem"_s), taken);
    QVERIFY(!driver.find<QAbstractButton>(u"commit"_s)->isEnabled());
    QVERIFY(driver.vault->secrets().isEmpty());

    driver.press(u"back"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::NamePage));
    QCOMPARE(driver.hint(u"name"_s), taken);
    driver.windmill.forgetRequests();
    driver.type(u"name"_s, u"another"_s);
    driver.press(u"next"_s);
    QCOMPARE(driver.text(u"accessToken"_s), QString::fromLatin1(windmilltoken::developer));
    driver.press(u"next"_s);
    driver.press(u"commit"_s);
    QTRY_VERIFY(driver.stored(u"another"_s));
    QVERIFY(driver.windmill.requests().isEmpty());
}

QTEST_MAIN(NameTest)
#include "test_wizardname.moc"
