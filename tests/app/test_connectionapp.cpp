#include "app/connections/connectionapp.h"
#include "app/connections/connectioncheck.h"
#include "app/connections/draftrecord.h"
#include "providers/descriptor/destinations.h"
#include "providers/descriptor/providercatalog.h"
#include "tests/app/samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace patchbay
{

using Stored = std::optional<Connection>;

/// Whose app a stored connection is of, when the user's own files come, go and change after it was added.
class TestConnectionApp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsTheAppItWasMadeFor();
    void remembersWhereACustomAppSends();
    void refusesAnotherApp_data();
    void refusesAnotherApp();
    void letsTheRestOfTheFileChange();
    void keepsToTheAddressTheUserGave();

private:
    /// The shipped apps and, where there are bytes, `acme-deploy` of the user's own.
    ProviderCatalog catalogWith(const QByteArray &bytes) const
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"acme-deploy.json"_s));
        if (!bytes.isEmpty()) {
            [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
            file.setPermissions(QFileDevice::ReadOwner);
            file.close();
        }
        return ProviderCatalog::withCustomApps(dir.path());
    }
    /// Added when the file was as it is on disk.
    Connection added() const
    {
        const ProviderCatalog catalog = catalogWith(m_bytes);
        ConnectionDraft draft;
        draft.app = catalog.find(u"acme-deploy"_s);
        draft.method = u"api-token"_s;
        draft.name = u"mine"_s;
        draft.secrets = {{u"apiToken"_s, Secret("acme-good-sample")}};
        return recordOf(draft, samples::report()).value();
    }
    QByteArray changed(const QByteArray &from, const QByteArray &to) const
    {
        QByteArray bytes = m_bytes;
        [&] { QVERIFY2(bytes.contains(from), from); }();
        return bytes.replace(from, to);
    }

    QByteArray m_bytes;
};

void TestConnectionApp::initTestCase()
{
    QFile file(QFINDTESTDATA("../data/madeup/providers/catalog/acme-deploy.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    const ProviderCatalog catalog = catalogWith(m_bytes);
    QCOMPARE(catalog.problems(), QList<CatalogProblem>());
}

void TestConnectionApp::findsTheAppItWasMadeFor()
{
    const ProviderCatalog catalog = catalogWith(m_bytes);
    QCOMPARE(appOf(added(), catalog).value(), catalog.find(u"acme-deploy"_s));
    const Connection shipped = samples::connection(u"a"_s);
    QVERIFY(!shipped.destinations);
    QCOMPARE(appOf(shipped, catalog).value(), catalog.find(u"windmill"_s));
    QCOMPARE(requestOf(shipped, catalog)->app, catalog.find(u"windmill"_s));
}

void TestConnectionApp::remembersWhereACustomAppSends()
{
    QCOMPARE(added().destinations, QStringList{u"https://deploy.acme.example"_s});
    QVERIFY(!recordOf(samples::draft(u"a"_s), {})->destinations);
}

void TestConnectionApp::refusesAnotherApp_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Stored>("connection");
    QTest::addColumn<ErrorCode>("code");

    const Connection mine = added();
    const auto row = [](const char *name, const QByteArray &file, const Connection &connection,
                        ErrorCode code) { QTest::newRow(name) << file << Stored(connection) << code; };
    row("its file is gone", {}, mine, ErrorCode::NoSuchApp);
    row("its file is broken", m_bytes + "x", mine, ErrorCode::NoSuchApp);
    row("its method is gone", changed(R"("id": "api-token")", R"("id": "key")"), mine, ErrorCode::NoSuchApp);
    row("another origin",
        changed(R"("origin": "https://deploy.acme.example")", R"("origin": "https://evil.example")"), mine,
        ErrorCode::AppChanged);
    row("another port",
        changed(R"("origin": "https://deploy.acme.example")",
                R"("origin": "https://deploy.acme.example:8443")"),
        mine, ErrorCode::AppChanged);
    row("a step elsewhere", changed(R"("/api/v2/projects")", R"("https://evil.example/projects")"), mine,
        ErrorCode::AppChanged);
    row("a field names the origin",
        changed(R"("origin": "https://deploy.acme.example",)", "")
            .replace(
                R"("fields": [)",
                R"("fields": [{"key": "host", "label": "Host", "kind": "host", "default": "evil.example"},)"),
        mine, ErrorCode::AppChanged);
    row("the secret is no secret",
        changed(R"("kind": "secret", "required": true })",
                R"("kind": "text" }, { "key": "other", "label": "Other", "kind": "secret" })")
            .replace("Bearer {apiToken}", "Bearer {other}"),
        mine, ErrorCode::AppChanged);

    Connection now = mine;
    now.app = u"windmill"_s;
    now.method = u"access-token"_s;
    row("a later Patchbay ships the app", {}, now, ErrorCode::AppChanged);
    Connection earlier = mine;
    earlier.destinations.reset();
    row("a custom file takes a shipped app's id", m_bytes, earlier, ErrorCode::AppChanged);
}

void TestConnectionApp::refusesAnotherApp()
{
    QFETCH(const QByteArray, file);
    QFETCH(const Stored, connection);
    QFETCH(const ErrorCode, code);
    const ProviderCatalog catalog = catalogWith(file);
    QCOMPARE(appOf(*connection, catalog).error().code, code);
    QCOMPARE(requestOf(*connection, catalog).error().code, code);
    QVERIFY(!knownAppOf(*connection, catalog));
}

void TestConnectionApp::letsTheRestOfTheFileChange()
{
    const ProviderCatalog catalog =
        catalogWith(changed(R"("/api/v2/me")", R"("/api/v3/me")").replace("Acme Deploy", "Acme"));
    QVERIFY(catalog.problems().isEmpty());
    QCOMPARE(requestOf(added(), catalog)->app->name, u"Acme"_s);
}

void TestConnectionApp::keepsToTheAddressTheUserGave()
{
    const QByteArray hosted =
        changed(R"("origin": "https://deploy.acme.example",)", "")
            .replace(R"("fields": [)",
                     R"("fields": [{"key": "url", "label": "URL", "kind": "instanceUrl"},)");
    const ProviderCatalog catalog = catalogWith(hosted);
    QCOMPARE(catalog.problems(), QList<CatalogProblem>());
    Connection connection = added();
    connection.destinations = destinationsOf(catalog.find(u"acme-deploy"_s)->methods.first());
    connection.fields = {{u"url"_s, u"https://one.example"_s}};
    QCOMPARE(originOf(*requestOf(connection, catalog))->text(), u"https://one.example"_s);
    // The user changes it, which is another matter than a file that does.
    connection.fields = {{u"url"_s, u"https://two.example"_s}};
    QCOMPARE(originOf(*requestOf(connection, catalog))->text(), u"https://two.example"_s);
    QCOMPARE(requestOf(connection,
                       catalogWith(QByteArray(hosted).replace(R"("url", "label")", R"("key", "label")")))
                 .error()
                 .code,
             ErrorCode::AppChanged);
}

} // namespace patchbay

QTEST_GUILESS_MAIN(patchbay::TestConnectionApp)
#include "test_connectionapp.moc"
