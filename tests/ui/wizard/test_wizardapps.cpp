#include "tests/sandbox/tokens.h"
#include "tests/ui/wizard/wizarddriver.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using namespace patchbay::sandbox;
using patchbay::testing::WizardDriver;

/// What the app page shows: sections, categories, apps last used, and nothing at all.
class AppsTest : public QObject
{
    Q_OBJECT

private slots:
    void browsesByCategory();
    void searchFinds_data();
    void searchFinds();
    void categoryNarrowsTheSearch();
    void emptyCategoriesAreLeftOut();
    void otherCategoriesAreOffered();
    void nothingIsFound();
    void remembersWhatWasUsed();
    void keepsSixWithoutThoseThatAreGone();
    void cardsTellScreenReaders();

private:
    static QStringList shown(const WizardDriver &driver);
    static void choose(const WizardDriver &driver, const QString &category);
};

/// Headings in brackets.
QStringList AppsTest::shown(const WizardDriver &driver)
{
    const auto *view = driver.find<QAbstractItemView>(u"apps"_s);
    QStringList texts;
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        const QString text = index.data().toString();
        texts.append(index.flags() & Qt::ItemIsEnabled ? text : u'[' + text + u']');
    }
    return texts;
}

void AppsTest::choose(const WizardDriver &driver, const QString &category)
{
    auto *filter = driver.find<QComboBox>(u"appCategory"_s);
    QVERIFY(filter->findData(category) >= 0);
    filter->setCurrentIndex(filter->findData(category));
}

void AppsTest::browsesByCategory()
{
    WizardDriver driver;
    driver.open();
    const QStringList all = shown(driver);
    QCOMPARE(all.mid(0, 3), (QStringList{u"[AI]"_s, u"Anthropic"_s, u"Devin"_s}));
    QCOMPARE(all.filter(u"["_s).size(), 11);
    QCOMPARE(all.size() - 11, qsizetype(driver.services->catalog.apps().size()));
    choose(driver, u"DNS"_s);
    QCOMPARE(shown(driver), (QStringList{u"Cloudflare"_s, u"DNS Made Easy"_s}));
    QVERIFY(!driver.find<QAbstractButton>(u"next"_s)->isEnabled());
}

void AppsTest::searchFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    QTest::newRow("name") << u"windm"_s << u"Windmill"_s;
    QTest::newRow("middle of a name") << u"devops"_s << u"Azure DevOps"_s;
    QTest::newRow("id") << u"digital-ocean"_s << u"DigitalOcean App Platform"_s;
    QTest::newRow("category") << u"identity"_s << u"Auth0"_s;
    QTest::newRow("a name goes before an alias") << u"git"_s << u"Gitea"_s;
    QTest::newRow("accents and case") << u"HÉROKU"_s << u"Heroku"_s;
}

void AppsTest::searchFinds()
{
    QFETCH(QString, text);
    WizardDriver driver;
    driver.open();
    driver.type(u"appSearch"_s, text);
    QTEST(driver.find<QAbstractItemView>(u"apps"_s)->currentIndex().data().toString(), "first");
    QVERIFY(shown(driver).filter(u"["_s).isEmpty());
}

void AppsTest::categoryNarrowsTheSearch()
{
    WizardDriver driver;
    driver.open();
    driver.type(u"appSearch"_s, u"git"_s);
    choose(driver, u"Source Control"_s);
    QCOMPARE(shown(driver), (QStringList{u"Gitea"_s, u"GitHub"_s, u"GitLab"_s, u"Bitbucket"_s}));
    QCOMPARE(driver.find<QComboBox>(u"appCategory"_s)->currentText(), u"Source Control (4)"_s);
    driver.type(u"appSearch"_s, u"gitl"_s);
    QCOMPARE(shown(driver), QStringList{u"GitLab"_s});
    QCOMPARE(driver.find<QComboBox>(u"appCategory"_s)->currentText(), u"Source Control (1)"_s);
}

void AppsTest::emptyCategoriesAreLeftOut()
{
    WizardDriver driver;
    driver.open();
    driver.type(u"appSearch"_s, u"windmill"_s);
    const auto *filter = driver.find<QComboBox>(u"appCategory"_s);
    QCOMPARE(filter->count(), 2);
    QCOMPARE(filter->itemText(0), u"All categories (1)"_s);
    QCOMPARE(filter->itemText(1), u"Workflows (1)"_s);
}

void AppsTest::otherCategoriesAreOffered()
{
    WizardDriver driver;
    driver.open();
    choose(driver, u"DNS"_s);
    driver.type(u"appSearch"_s, u"windmill"_s);
    QCOMPARE(driver.text(u"noMatchingApps"_s), u"No matching apps"_s);
    QCOMPARE(driver.text(u"noMatchingAppsAdvice"_s), u"Other categories have matches."_s);
    driver.press(u"searchAllCategories"_s);
    QCOMPARE(shown(driver), QStringList{u"Windmill"_s});
    QCOMPARE(QApplication::focusWidget()->objectName(), u"appSearch"_s);
}

void AppsTest::nothingIsFound()
{
    WizardDriver driver;
    driver.open();
    driver.type(u"appSearch"_s, u"no such app"_s);
    QCOMPARE(driver.text(u"noMatchingApps"_s), u"No matching apps"_s);
    QCOMPARE(
        driver.text(u"noMatchingAppsAdvice"_s),
        u"Check the spelling. An app that is missing can be added with a descriptor of your own in %1."_s.arg(
            QDir::toNativeSeparators(customAppsDir())));
    QVERIFY(!driver.shows(u"searchAllCategories"_s));
    QVERIFY(!driver.shows(u"apps"_s));
}

void AppsTest::remembersWhatWasUsed()
{
    WizardDriver driver;
    driver.toConnectPage();
    driver.connectTo(driver.windmill, windmilltoken::developer);
    QVERIFY(driver.waitForVerdict());
    QCOMPARE(RecentApps(driver.settingsFile()).ids(), QStringList());
    driver.press(u"commit"_s);
    QTRY_COMPARE(driver.wizard().currentId(), int(AddConnectionWizard::ConnectedPage));
    QCOMPARE(RecentApps(driver.settingsFile()).ids(), QStringList{u"windmill"_s});
    const QStringList top{u"[Recently used]"_s, u"Windmill"_s, u"[AI]"_s};
    driver.press(u"addAnother"_s);
    QCOMPARE(shown(driver).mid(0, 3), top);
    driver.open();
    QCOMPARE(shown(driver).mid(0, 3), top);
    QVERIFY(shown(driver).mid(3).contains(u"Windmill"_s));
    QFile settings(driver.settingsFile());
    QVERIFY(settings.open(QFile::ReadOnly));
    QVERIFY(!settings.readAll().contains(windmilltoken::developer));
}

void AppsTest::keepsSixWithoutThoseThatAreGone()
{
    WizardDriver driver;
    RecentApps recent(driver.settingsFile());
    for (const QString &id : {u"okta"_s, u"vercel"_s, u"github"_s, u"gone"_s, u"heroku"_s, u"flyio"_s,
                              u"github"_s, u"netlify"_s}) {
        recent.add(id);
    }
    QCOMPARE(RecentApps(driver.settingsFile()).ids(),
             (QStringList{u"netlify"_s, u"github"_s, u"flyio"_s, u"heroku"_s, u"gone"_s, u"vercel"_s}));
    driver.open();
    QCOMPARE(shown(driver).mid(0, 7), (QStringList{u"[Recently used]"_s, u"Netlify"_s, u"GitHub"_s,
                                                   u"Fly.io"_s, u"Heroku"_s, u"Vercel"_s, u"[AI]"_s}));
}

void AppsTest::cardsTellScreenReaders()
{
    WizardDriver driver;
    driver.open();
    const auto *view = driver.find<QAbstractItemView>(u"apps"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(driver.find<QWidget>(u"apps"_s));
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Apps"_s);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"AI"_s);
    QCOMPARE(list->child(1)->text(QAccessible::Name), u"Anthropic, AI"_s);
    QVERIFY(!list->child(0)->state().selectable);
    QVERIFY(list->child(1)->state().selectable);
    QCOMPARE(list->childCount(), view->model()->rowCount());
    QCOMPARE(driver.accessibleName(u"appCategory"_s), u"Category"_s);
}

QTEST_MAIN(AppsTest)
#include "test_wizardapps.moc"
