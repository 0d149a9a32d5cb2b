#include "tests/sandbox/tokens.h"
#include "tests/ui/tabstops.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;
using patchbay::testing::wronglyNamed;

class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void wholeFlowWithoutAMouse();
    void arrowsLeadFromSearchIntoTheList();
    void enterTakesTheFirstHit();
    void noMatchIsTold();
    void tabFollowsTheForm();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    static void key(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    static void keys(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static QString focus()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
};

void KeyboardTest::wholeFlowWithoutAMouse()
{
    WizardDriver driver;
    driver.open();
    QCOMPARE(focus(), u"appSearch"_s);
    keys(u"wind"_s);
    key(Qt::Key_Return);
    QCOMPARE(focus(), u"name"_s);
    key(Qt::Key_Return);
    QCOMPARE(focus(), u"instanceUrl"_s);
    keys(driver.windmill.url().toString());
    key(Qt::Key_Tab);
    QCOMPARE(focus(), u"accessToken"_s);
    keys(QString::fromLatin1(windmilltoken::developer));
    key(Qt::Key_Return);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::CheckPage));
    QCOMPARE(focus(), u"cancelCheck"_s);
    QVERIFY(driver.waitForVerdict());
    QCOMPARE(focus(), u"commit"_s);
    key(Qt::Key_Return);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    QCOMPARE(focus(), u"done"_s);
    key(Qt::Key_Return);
    QVERIFY(!driver.isOpen());
    QVERIFY(driver.stored(u"my-windmill-connection"_s));
}

void KeyboardTest::arrowsLeadFromSearchIntoTheList()
{
    WizardDriver driver;
    driver.open();
    QVERIFY(!driver.find<QAbstractButton>(u"next"_s)->isEnabled());
    key(Qt::Key_Down);
    QCOMPARE(focus(), u"apps"_s);
    const auto *apps = driver.find<QAbstractItemView>(u"apps"_s);
    QCOMPARE(apps->currentIndex().data().toString(), u"Anthropic"_s);
    QVERIFY(driver.find<QAbstractButton>(u"next"_s)->isEnabled());
    key(Qt::Key_Right);
    QCOMPARE(apps->currentIndex().data().toString(), u"Devin"_s);
    key(Qt::Key_Left);
    key(Qt::Key_Up);
    QCOMPARE(focus(), u"appSearch"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::NamePage));
    QCOMPARE(driver.text(u"name"_s), u"my-anthropic-connection"_s);
}

void KeyboardTest::enterTakesTheFirstHit()
{
    WizardDriver driver;
    driver.open();
    keys(u"n"_s);
    const QString first = driver.find<QAbstractItemView>(u"apps"_s)->currentIndex().data().toString();
    QVERIFY(!first.isEmpty());
    key(Qt::Key_Return);
    QCOMPARE(driver.text(u"name"_s), u"my-%1-connection"_s.arg(first.toLower()));
}

void KeyboardTest::noMatchIsTold()
{
    WizardDriver driver;
    driver.open();
    keys(u"no such app"_s);
    QCOMPARE(driver.text(u"noMatchingApps"_s), u"No matching apps"_s);
    QVERIFY(!driver.find<QAbstractButton>(u"next"_s)->isEnabled());
    key(Qt::Key_Return);
    QCOMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ChooseAppPage));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    QVERIFY(!driver.shows(u"noMatchingApps"_s));
}

void KeyboardTest::tabFollowsTheForm()
{
    WizardDriver driver;
    driver.toConnectPage();
    QStringList order;
    for (int i = 0; i < 10; ++i) {
        order.append(focus());
        key(Qt::Key_Tab);
    }
    QCOMPARE(order,
             QStringList({u"instanceUrl"_s, u"accessToken"_s, u"accessTokenReveal"_s, u"workspace"_s,
                          u"path"_s, u"advanced"_s, u"openTokenPage"_s, u"back"_s, u"next"_s, u"cancel"_s}));
}

void KeyboardTest::everyControlHasAName_data()
{
    QTest::addColumn<QString>("app");
    QTest::newRow("windmill") << u"windmill"_s;
    QTest::newRow("northflank") << u"northflank"_s;
    QTest::newRow("netlify") << u"netlify"_s;
}

void KeyboardTest::everyControlHasAName()
{
    QFETCH(QString, app);
    WizardDriver driver;
    driver.open();
    const auto examine = [&driver] { QCOMPARE(wronglyNamed(driver.wizard()), QStringList()); };
    examine();
    driver.chooseApp(app);
    examine();
    driver.press(u"next"_s);
    driver.press(u"advanced"_s);
    examine();
}

QTEST_MAIN(KeyboardTest)
#include "test_wizardkeyboard.moc"
