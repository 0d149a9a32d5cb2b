#include "providers/descriptor/providercatalog.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// Finding and searching apps, and what happens to bad files.
class TestProviderCatalog : public QObject
{
    Q_OBJECT

private slots:
    void ordersByName();
    void finds();
    void keepsAddressesWhenMoved();
    void searches_data();
    void searches();
    void searchesQuickly();
    void listsBadFiles();
    void refusesSecondOfSameId();
};

namespace
{

DescriptorFile file(const QString &id, const QString &name, const QString &category, const QString &alias)
{
    static const QString form = uR"({"id":"%1","name":"%2","category":"%3","aliases":["%4"],"monogram":"Xx",
        "color":"#000000","methods":[{"id":"t","name":"T","origin":"https://x.example",
        "fields":[{"key":"token","label":"Token","kind":"secret"}],"help":{"steps":["Make one."]}}],
        "checks":[{"id":"c","title":"C","token":"own","url":"/","expect":[{"pointer":"/a","exists":true}]}]})"_s;
    return {id + u".json"_s, form.arg(id, name, category, alias).toUtf8()};
}

ProviderCatalog sample()
{
    return ProviderCatalog::fromFiles({
        file(u"windmill"_s, u"Windmill"_s, u"Workflows"_s, u"wmill"_s),
        file(u"netlify"_s, u"Netlify"_s, u"Hosting"_s, u"jamstack"_s),
        file(u"hk"_s, u"Héroku"_s, u"Hosting"_s, u"dyno"_s),
        file(u"hashicorp-vault"_s, u"HashiCorp Vault"_s, u"Secrets"_s, u"hcv"_s),
        file(u"hasura-cloud"_s, u"Hasura Cloud"_s, u"Databases"_s, u"net graphql"_s),
        file(u"1password"_s, u"1Password"_s, u"Secrets"_s, u"connect"_s),
        file(u"magnet"_s, u"Magnet"_s, u"Networks"_s, u"pole"_s),
        file(u"strasse"_s, u"Straße"_s, u"Maps"_s, u"x"_s),
    });
}

QString idsOf(const QList<const ProviderDescriptor *> &apps)
{
    QStringList ids;
    for (const ProviderDescriptor *app : apps) {
        ids.append(app->id);
    }
    return ids.join(u' ');
}

} // namespace

void TestProviderCatalog::ordersByName()
{
    const ProviderCatalog catalog = sample();
    QVERIFY(catalog.problems().isEmpty());
    QCOMPARE(idsOf(catalog.search(QString())),
             u"1password hashicorp-vault hasura-cloud hk magnet netlify strasse windmill"_s);
    QCOMPARE(catalog.apps().front().id, u"1password"_s);
}

void TestProviderCatalog::finds()
{
    const ProviderCatalog catalog = sample();
    QCOMPARE(catalog.find(u"hk"_s)->name, u"Héroku"_s);
    QVERIFY(!catalog.find(u"HK"_s));
    QVERIFY(!catalog.find(QString()));
    QVERIFY(!ProviderCatalog().find(u"hk"_s));
}

void TestProviderCatalog::keepsAddressesWhenMoved()
{
    ProviderCatalog catalog = sample();
    const ProviderDescriptor *app = catalog.find(u"magnet"_s);
    const ProviderCatalog moved = std::move(catalog);
    QCOMPARE(moved.find(u"magnet"_s), app);
}

void TestProviderCatalog::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *text, const char *ids) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(ids);
    };
    row("   ", "1password hashicorp-vault hasura-cloud hk magnet netlify strasse windmill");
    row("windmill", "windmill");
    row("  WIND ", "windmill");
    row("wmill", "windmill");
    row("heroku", "hk");
    row("HÉR", "hk");
    row("he\xcc\x81r", "hk");
    row("ｈｅｒ", "hk");
    row("strasse", "strasse");
    row("straße", "strasse");
    row("vault", "hashicorp-vault");
    row("cloud hasura", "hasura-cloud");
    row("hosting", "hk netlify");
    row("secrets 1p", "1password");
    row("hashicorp-v", "hashicorp-vault");
    // A name's start, then an alias's, then inside a name, then the category.
    row("net", "netlify hasura-cloud magnet");
    row("h", "hashicorp-vault hasura-cloud hk netlify");
    row("windmill heroku", "");
    row("nothing", "");
    row("%", "");
}

void TestProviderCatalog::searches()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    const ProviderCatalog catalog = sample();
    QCOMPARE(idsOf(catalog.search(text)), ids);
}

void TestProviderCatalog::searchesQuickly()
{
    QList<DescriptorFile> files;
    for (int i = 0; i < 60; ++i) {
        files.append(file(u"app-%1"_s.arg(i), u"Some App %1"_s.arg(i), u"Hosting"_s, u"alias"_s));
    }
    const ProviderCatalog catalog = ProviderCatalog::fromFiles(files);
    QBENCHMARK
    {
        QCOMPARE(catalog.search(u"app 5"_s).size(), 15);
    }
}

void TestProviderCatalog::listsBadFiles()
{
    const ProviderCatalog catalog = ProviderCatalog::fromFiles({
        file(u"good"_s, u"Good"_s, u"Tests"_s, u"g"_s),
        {u"bad.json"_s, "{"},
        {u"worse.json"_s, file(u"good"_s, u"Good"_s, u"Tests"_s, u"g"_s).bytes},
    });
    QCOMPARE(idsOf(catalog.search(QString())), u"good"_s);
    QCOMPARE(catalog.problems().size(), 2);
    QCOMPARE(catalog.problems()[0].text(), u"bad.json: line 1: unterminated object"_s);
    QCOMPARE(catalog.problems()[1].text(), u"worse.json: id: must be worse, as the file is named"_s);
}

void TestProviderCatalog::refusesSecondOfSameId()
{
    const ProviderCatalog catalog = ProviderCatalog::fromFiles({
        file(u"good"_s, u"First"_s, u"Tests"_s, u"g"_s),
        file(u"good"_s, u"Second"_s, u"Tests"_s, u"g"_s),
    });
    QCOMPARE(catalog.find(u"good"_s)->name, u"First"_s);
    QCOMPARE(catalog.problems(), QList{(CatalogProblem{u"good.json"_s, u"id: is the id of another app"_s})});
}

QTEST_APPLESS_MAIN(TestProviderCatalog)
#include "test_providercatalog.moc"
