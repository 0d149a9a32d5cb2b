#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"
#include "ui/wizard/foldingpanes.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void helpFoldsBelowTheForm();

private:
    static void examine(WizardDriver &driver, const QSize &size);
};

void LayoutTest::examine(WizardDriver &driver, const QSize &size)
{
    driver.wizard().resize(size);
    QTRY_COMPARE(driver.wizard().size(), size);
    QCoreApplication::processEvents();
    for (const QAbstractScrollArea *area :
         driver.wizard().currentPage()->findChildren<QAbstractScrollArea *>()) {
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    }
    for (const QScrollArea *area : driver.wizard().currentPage()->findChildren<QScrollArea *>()) {
        QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                 qPrintable(u"%1: %2 > %3"_s.arg(area->objectName())
                                .arg(area->widget()->width())
                                .arg(area->viewport()->width())));
    }
}

void LayoutTest::nothingScrollsSideways_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("as opened") << QSize(760, 560);
    QTest::newRow("800x600 at 200 %") << QSize(400, 300);
}

void LayoutTest::nothingScrollsSideways()
{
    QFETCH(QSize, size);
    WizardDriver driver;
    driver.open();
    examine(driver, size);
    driver.chooseApp(u"windmill"_s);
    driver.type(u"name"_s, u"My Windmill"_s);
    examine(driver, size);
    driver.type(u"name"_s, u"mine"_s);
    driver.press(u"next"_s);
    driver.press(u"advanced"_s);
    driver.paste(u"instanceUrl"_s, u"http://windmill.example.com"_s);
    examine(driver, size);
    driver.connectTo(driver.windmill, windmilltoken::operatorRole);
    QVERIFY(driver.waitForVerdict());
    examine(driver, size);
    driver.press(u"saveAnyway"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    examine(driver, size);
}

void LayoutTest::helpFoldsBelowTheForm()
{
    WizardDriver driver;
    driver.toConnectPage();
    const auto *panes = driver.wizard().findChild<FoldingPanes *>();
    const auto *heading = driver.find<QWidget>(u"tokenHelpHeading"_s);
    const auto *token = driver.find<QWidget>(u"accessToken"_s);
    const auto place = [&](const QWidget *widget) { return widget->mapTo(&driver.wizard(), QPoint(0, 0)); };
    QVERIFY(!panes->isFolded());
    QVERIFY(place(heading).x() > place(token).x() + token->width());
    driver.wizard().resize(420, 560);
    QTRY_VERIFY(panes->isFolded());
    QTRY_VERIFY(place(heading).y() > place(token).y());
    driver.wizard().resize(760, 560);
    QTRY_VERIFY(!panes->isFolded());
}

QTEST_MAIN(LayoutTest)
#include "test_wizardlayout.moc"
