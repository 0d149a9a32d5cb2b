#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class ClosingTest : public QObject
{
    Q_OBJECT

private slots:
    void untouchedWizardClosesAtOnce();
    void startedWizardAsks();
    void keepEditingKeepsEverything();
    void askingTwiceShowsOneQuestion();
    void doneIsNotAsked();
    void closingTheLastPageIsDone();
    void secretsAreGone_data();
    void secretsAreGone();

private:
    static bool anyLineHolds(const QWidget &window, const QString &text);
};

bool ClosingTest::anyLineHolds(const QWidget &window, const QString &text)
{
    const auto lines = window.findChildren<QLineEdit *>();
    return std::any_of(lines.begin(), lines.end(),
                       [&](const QLineEdit *line) { return line->text().contains(text); });
}

void ClosingTest::untouchedWizardClosesAtOnce()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.wizard().reject();
    QVERIFY(!driver.isOpen());
}

void ClosingTest::startedWizardAsks()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"accessToken"_s, u"x"_s);
    QSignalSpy finished(&driver.wizard(), &QDialog::finished);
    driver.press(u"cancel"_s);
    QVERIFY(driver.isOpen());
    const auto *question = driver.find<QMessageBox>(u"discardQuestion"_s);
    QVERIFY(question);
    QCOMPARE(question->text(), u"Discard this connection?"_s);
    QCOMPARE(driver.text(u"keepEditing"_s), u"&Keep Editing"_s);
    QCOMPARE(driver.text(u"discard"_s), u"&Discard"_s);
    driver.press(u"discard"_s);
    QVERIFY(!driver.isOpen());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toInt(), int(QDialog::Rejected));
}

void ClosingTest::keepEditingKeepsEverything()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.type(u"accessToken"_s, u"half a tok"_s);
    driver.wizard().close();
    driver.press(u"keepEditing"_s);
    QTRY_VERIFY(!driver.shows(u"discardQuestion"_s));
    QVERIFY(driver.isOpen());
    QCOMPARE(driver.text(u"accessToken"_s), u"half a tok"_s);
}

void ClosingTest::askingTwiceShowsOneQuestion()
{
    WizardDriver driver;
    driver.open();
    driver.chooseApp(u"windmill"_s);
    driver.type(u"description"_s, u"x"_s);
    driver.wizard().reject();
    driver.wizard().reject();
    QCOMPARE(driver.wizard().findChildren<QMessageBox *>().size(), 1);
}

void ClosingTest::doneIsNotAsked()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    driver.press(u"done"_s);
    QVERIFY(!driver.isOpen());
    QVERIFY(driver.stored(u"my-windmill-connection"_s));
}

void ClosingTest::closingTheLastPageIsDone()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    QSignalSpy accepted(&driver.wizard(), &QDialog::accepted);
    driver.wizard().close();
    QVERIFY(!driver.isOpen());
    QCOMPARE(accepted.count(), 1);
}

void ClosingTest::secretsAreGone_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("connected") << QString();
    QTest::newRow("done") << u"done"_s;
    QTest::newRow("add another") << u"addAnother"_s;
    QTest::newRow("discarded") << u"discard"_s;
}

void ClosingTest::secretsAreGone()
{
    QFETCH(QString, ending);
    WizardDriver driver;
    const QString token = QString::fromLatin1(windmilltoken::developer);
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    QVERIFY(anyLineHolds(driver.wizard(), token));
    if (ending == u"discard"_s) {
        driver.wizard().reject();
        driver.press(ending);
    } else {
        driver.press(u"commit"_s);
        QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
        if (!ending.isEmpty()) {
            driver.press(ending);
        }
    }
    QVERIFY(!anyLineHolds(driver.wizard(), token));
}

QTEST_MAIN(ClosingTest)
#include "test_wizardclosing.moc"
