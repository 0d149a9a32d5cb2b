#include "tests/ui/wizard/wizarddriver.h"
#include "ui/wizard/appcardmodel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace patchbay::testing
{

/// Apps of the admin's own in the wizard: how they are told from the shipped ones, and where their tokens go.
class TestWizardCustom : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void marksTheCard();
    void saysWhereTheTokenGoes();
    void saysItOfEveryOrigin();
    void tellsOfNoFileWhereAllAreGood();
    void tellsOfFilesThatCannotBeUsed();

private:
    static void take(WizardDriver &driver, const QMap<QString, QByteArray> &files)
    {
        for (auto entry = files.begin(); entry != files.end(); ++entry) {
            QFile file(driver.folder.filePath(entry.key()));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(entry.value()) == entry.value().size());
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
        driver.services->catalog = ProviderCatalog::withCustomApps(driver.folder.path());
    }
    static QImage cardOf(WizardDriver &driver)
    {
        const auto *cards = driver.find<QAbstractItemView>(u"apps"_s);
        return cards->viewport()->grab(cards->visualRect(cards->currentIndex())).toImage();
    }

    QByteArray m_acme;
};

void TestWizardCustom::initTestCase()
{
    QFile file(QFINDTESTDATA("../../data/madeup/providers/catalog/acme-deploy.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_acme = file.readAll();
}

void TestWizardCustom::marksTheCard()
{
    WizardDriver driver;
    take(driver, {{u"acme-deploy.json"_s, m_acme}});
    driver.open();
    driver.type(u"appSearch"_s, u"acme"_s);
    const auto *cards = driver.find<QAbstractItemView>(u"apps"_s);
    QModelIndex card = cards->currentIndex();
    QVERIFY(card.data(AppCardModel::CustomRole).toBool());
    const QString spoken =
        card.data(Qt::AccessibleTextRole).toString() + card.data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(spoken.contains(u"custom"_s), qPrintable(spoken));

    // Seen too: the same card looks otherwise once it is not marked.
    const QImage marked = cardOf(driver);
    driver.type(u"appSearch"_s, u"netlify"_s);
    card = cards->currentIndex();
    QVERIFY(!card.data(AppCardModel::CustomRole).toBool());
    QVERIFY(!card.data(Qt::AccessibleTextRole).toString().contains(u"custom"_s));
    WizardDriver plain;
    plain.services->catalog = ProviderCatalog::fromFiles({{u"acme-deploy.json"_s, m_acme}});
    plain.open();
    plain.type(u"appSearch"_s, u"acme"_s);
    const QImage bare = cardOf(plain);
    QCOMPARE(bare.size(), marked.size());
    QVERIFY(bare != marked);
}

void TestWizardCustom::saysWhereTheTokenGoes()
{
    WizardDriver driver;
    take(driver, {{u"acme-deploy.json"_s, m_acme}});
    driver.open();
    driver.toConnectPage(u"acme"_s);
    const QString sentence =
        u"Acme Deploy is a custom app, described by a file of your own. The token is sent "
        "to https://deploy.acme.example only."_s;
    QCOMPARE(driver.text(u"tokenDestination"_s), sentence);
    QAccessibleInterface *spoken =
        QAccessible::queryAccessibleInterface(driver.find<QLabel>(u"tokenDestination"_s));
    QCOMPARE(spoken->text(QAccessible::Name), sentence);
}

void TestWizardCustom::saysItOfEveryOrigin()
{
    WizardDriver driver;
    take(driver,
         {{u"acme-deploy.json"_s,
           QByteArray(m_acme).replace(R"("/api/v2/projects")", R"("https://projects.acme.example/all")")}});
    driver.open();
    driver.toConnectPage(u"acme"_s);
    QVERIFY2(driver.text(u"tokenDestination"_s)
                 .endsWith(u"The token is sent to https://deploy.acme.example, "
                           "https://projects.acme.example only."_s),
             qPrintable(driver.text(u"tokenDestination"_s)));
}

void TestWizardCustom::tellsOfNoFileWhereAllAreGood()
{
    WizardDriver driver;
    take(driver, {{u"acme-deploy.json"_s, m_acme}});
    driver.open();
    QVERIFY(!driver.shows(u"leftOutApps"_s));
}

void TestWizardCustom::tellsOfFilesThatCannotBeUsed()
{
    WizardDriver driver;
    take(driver, {{u"acme-deploy.json"_s, m_acme},
                  {u"broken.json"_s, "{}"},
                  {u"netlify.json"_s, QByteArray(m_acme).replace("acme-deploy", "netlify")}});
    driver.open();
    QCOMPARE(driver.text(u"leftOutApps"_s), u"2 app files could not be used"_s);
    QCOMPARE(driver.accessibleName(u"leftOutApps"_s), u"2 app files could not be used"_s);
    QVERIFY(!driver.shows(u"leftOutReasons"_s));
    auto *fold = driver.find<QToolButton>(u"leftOutApps"_s);
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(driver.shows(u"leftOutReasons"_s));
    QCOMPARE(driver.accessibleName(u"leftOutReasons"_s), u"Reasons"_s);
    QCOMPARE(driver.find<QPlainTextEdit>(u"leftOutReasons"_s)->toPlainText(),
             driver.folder.filePath(u"broken.json: id: is missing\n"_s) +
                 driver.folder.filePath(u"netlify.json: id: is the id of an app that comes with Patchbay"_s));
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(!driver.shows(u"leftOutReasons"_s));
}

} // namespace patchbay::testing

QTEST_MAIN(patchbay::testing::TestWizardCustom)
#include "test_wizardcustom.moc"
