#include "providers/descriptor/checkplan.h"
#include "providers/descriptor/providercatalog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// The descriptors inside the program: all of them read, and the facts that others rely on.
class TestShippedCatalog : public QObject
{
    Q_OBJECT

private slots:
    void allFilesAreRead();
    void allFilesAreShipped();
    void keysAreThoseOfTheKms();
    void facesAreThoseOfTheFiles();
    void looksAreDistinct();
    void windmill();
    void northflank();
    void netlify();
    void netlifyPlan();
    void formatHintsFit_data();
    void formatHintsFit();
    void loadsQuickly();
};

void TestShippedCatalog::allFilesAreRead()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    for (const CatalogProblem &problem : catalog.problems()) {
        qWarning("%s", qPrintable(problem.text()));
    }
    QVERIFY(catalog.problems().isEmpty());
    for (const ProviderDescriptor &app : catalog.apps()) {
        QVERIFY(!app.custom);
        QVERIFY(!app.sources.isEmpty());
        for (const MethodDescriptor &method : app.methods) {
            for (const FieldDescriptor &field : method.fields) {
                const QRegularExpression pattern(field.formatPattern);
                QVERIFY2(pattern.isValid(), qPrintable(app.id + u": "_s + pattern.errorString()));
            }
        }
    }
    QVERIFY(catalog.apps().size() >= 55);
}

/// tests/data/appkeys.json: what the KMS calls each app, its methods and the keys of their credentials.
void TestShippedCatalog::keysAreThoseOfTheKms()
{
    QFile file(QFINDTESTDATA("../../data/appkeys.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject apps = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(apps.size(), 53);
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    for (auto app = apps.begin(); app != apps.end(); ++app) {
        const ProviderDescriptor *descriptor = catalog.find(app.key());
        QVERIFY2(descriptor, qPrintable(app.key()));
        const QJsonObject methods = app.value().toObject();
        QCOMPARE(descriptor->methods.size(), methods.size());
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const MethodDescriptor *known = descriptor->method(method.key());
            QVERIFY2(known, qPrintable(app.key() + u' ' + method.key()));
            QStringList keys;
            for (const FieldDescriptor &field : known->fields) {
                if (field.published) {
                    keys.append(field.key);
                }
            }
            QStringList wanted;
            for (const QJsonValue key : method.value().toArray()) {
                wanted.append(key.toString());
            }
            keys.sort();
            wanted.sort();
            QVERIFY2(keys == wanted, qPrintable(app.key() + u": "_s + keys.join(u' ')));
        }
    }
}

void TestShippedCatalog::allFilesAreShipped()
{
    const QString folder = QFINDTESTDATA("../../../providers/catalog");
    QVERIFY(!folder.isEmpty());
    QStringList files = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.removeOne(u"schema.json"_s));
    (void)ProviderCatalog::shipped();
    QCOMPARE(QDir(u":/catalog"_s).entryList(QDir::Files, QDir::Name), files);
}

void TestShippedCatalog::facesAreThoseOfTheFiles()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    const std::vector<ProviderDescriptor> faces = catalog.faces();
    const std::vector<ProviderDescriptor> &apps = catalog.apps();
    QCOMPARE(faces.size(), apps.size());
    for (std::size_t i = 0; i < faces.size(); ++i) {
        QVERIFY(faces[i].methods.isEmpty());
        QVERIFY(!apps[i].methods.isEmpty());
        QCOMPARE(faces[i].id, apps[i].id);
        QCOMPARE(faces[i].name, apps[i].name);
        QCOMPARE(faces[i].category, apps[i].category);
        QCOMPARE(faces[i].aliases, apps[i].aliases);
        QCOMPARE(faces[i].monogram, apps[i].monogram);
        QCOMPARE(faces[i].color, apps[i].color);
        QCOMPARE(catalog.face(apps[i].id), &apps[i]);
    }
    QCOMPARE(catalog.face(QStringLiteral("no-such-app")), nullptr);
}

void TestShippedCatalog::looksAreDistinct()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    std::set<QString> looks;
    for (const ProviderDescriptor &app : catalog.apps()) {
        looks.insert(app.monogram + app.color);
    }
    QCOMPARE(looks.size(), catalog.apps().size());
}

void TestShippedCatalog::windmill()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    const ProviderDescriptor *app = catalog.find(u"windmill"_s);
    QVERIFY(app);
    QCOMPARE(app->name, u"Windmill"_s);
    QCOMPARE(app->methods.size(), 1);
    const MethodDescriptor *method = app->method(u"access-token"_s);
    QVERIFY(method);
    QCOMPARE(method->origin, QString());
    QVERIFY(method->expiryTold);
    QCOMPARE(method->help.url, u"{instanceUrl}/#user-settings"_s);

    const FieldDescriptor *instance = method->instanceField();
    QVERIFY(instance);
    QCOMPARE(instance->key, u"instanceUrl"_s);
    QVERIFY(!instance->required);
    QVERIFY(instance->published);
    QCOMPARE(instance->defaultValue, u"https://app.windmill.dev"_s);

    QCOMPARE(method->secretFields().size(), 1);
    const FieldDescriptor *token = method->field(u"accessToken"_s);
    QCOMPARE(method->secretFields().first(), token);
    QVERIFY(token->required && token->published);
    QCOMPARE(token->maxLength, 0);

    for (const QString &key : {u"workspace"_s, u"path"_s}) {
        const FieldDescriptor *field = method->field(key);
        QVERIFY(field);
        QVERIFY(!field->required);
        QVERIFY(!field->published);
    }
    QCOMPARE(method->fields.size(), 4);

    QCOMPARE(method->plan->steps.size(), 1);
    QCOMPARE(method->plan->steps.first().customCheck, u"windmill"_s);
    QCOMPARE(app->environment, (QMap<QString, QString>{{u"BASE_INTERNAL_URL"_s, u"instanceUrl"_s},
                                                       {u"WM_TOKEN"_s, u"accessToken"_s},
                                                       {u"WM_WORKSPACE"_s, u"workspace"_s}}));
}

void TestShippedCatalog::northflank()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    const ProviderDescriptor *app = catalog.find(u"northflank"_s);
    QVERIFY(app);
    const MethodDescriptor *method = app->method(u"api-token"_s);
    QVERIFY(method);
    QCOMPARE(method->origin, u"https://api.northflank.com"_s);
    QVERIFY(!method->instanceField());
    QVERIFY(method->expiryTold);
    QCOMPARE(method->fields.size(), 1);
    const FieldDescriptor *token = method->field(u"apiToken"_s);
    QVERIFY(token && token->kind == FieldKind::Secret && token->required);
    QCOMPARE(method->plan->steps.first().customCheck, u"northflank"_s);
    QCOMPARE(method->plan->auth.headers.first().value.text(), u"Bearer {apiToken}"_s);
    QCOMPARE(app->rateLimit.requests, 1000);
    QCOMPARE(app->rateLimit.seconds, 3600);
}

void TestShippedCatalog::netlify()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    const ProviderDescriptor *app = catalog.find(u"netlify"_s);
    QVERIFY(app);
    const MethodDescriptor *method = app->method(u"access-token"_s);
    QVERIFY(method);
    QCOMPARE(method->origin, u"https://api.netlify.com"_s);
    QVERIFY(!method->expiryTold);
    const FieldDescriptor *token = method->field(u"accessToken"_s);
    QVERIFY(token && token->kind == FieldKind::Secret && token->required);
    QCOMPARE(token->maxLength, 255);
    QCOMPARE(app->environment.value(u"NETLIFY_AUTH_TOKEN"_s), u"accessToken"_s);
    QCOMPARE(app->rateLimit.requests, 500);
    QCOMPARE(app->rateLimit.seconds, 60);
}

void TestShippedCatalog::netlifyPlan()
{
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    const auto plan = catalog.find(u"netlify"_s)->methods.first().plan;
    QCOMPARE(plan->errorPointers, QStringList{u"/message"_s});
    QCOMPARE(plan->steps.size(), 4);

    const CheckStep &token = plan->steps[0];
    QCOMPARE(token.id, u"token"_s);
    QVERIFY(token.required);
    QCOMPARE(token.kind, CheckStep::Kind::Request);
    QCOMPARE(token.token, CheckStep::TokenUse::Auth);
    QCOMPARE(token.httpMethod, QByteArray("GET"));
    QCOMPARE(token.path.text(), u"/api/v1/user"_s);
    QCOMPARE(token.expectations.size(), 2);
    QCOMPARE(token.expectations[0].condition.kind, AnswerCondition::Kind::Type);
    QCOMPARE(token.captures.size(), 5);
    QCOMPARE(token.captures[0].target, Capture::Target::Identity);
    QCOMPARE(token.captures[2].name, u"userId"_s);
    QCOMPARE(token.statuses.size(), 1);
    QCOMPARE(token.statuses[0].status, 401);
    QVERIFY(token.statuses[0].meaning.verdict == Verdict::Rejected);

    QCOMPARE(plan->steps[1].kind, CheckStep::Kind::Custom);
    QCOMPARE(plan->steps[1].customCheck, u"netlify-teams"_s);

    const CheckStep &sites = plan->steps[2];
    QCOMPARE(sites.kind, CheckStep::Kind::Listing);
    QCOMPARE(sites.listing->resourceKind, u"Site"_s);
    QCOMPARE(sites.listing->items, QString());
    QCOMPARE(sites.listing->paging.kind, Paging::Kind::LinkHeader);
    QCOMPARE(sites.listing->paging.size, 100);
    QVERIFY(sites.listing->whenEmpty->outcome == Outcome::Warning);
}

void TestShippedCatalog::formatHintsFit_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("fits");
    QTest::newRow("windmill") << u"windmill"_s << QString(32, u'a') << true;
    QTest::newRow("windmill jwt") << u"windmill"_s << u"jwt_ext_x.y.z"_s << true;
    QTest::newRow("windmill short") << u"windmill"_s << QString(31, u'a') << false;
    QTest::newRow("northflank") << u"northflank"_s << u"nf-eyJhbGciOiJ9.eyJhIjoxfQ.c2ln_-"_s << true;
    QTest::newRow("northflank bare") << u"northflank"_s << u"eyJhbGciOiJ9.eyJhIjoxfQ.c2ln"_s << true;
    QTest::newRow("northflank plan") << u"northflank"_s << u"nf-compute-10"_s << false;
    QTest::newRow("netlify") << u"netlify"_s << u"nfp_"_s + QString(36, u'Z') << true;
    QTest::newRow("netlify old") << u"netlify"_s << QString(43, u'-') << true;
    QTest::newRow("netlify short") << u"netlify"_s << u"nfp_abc"_s << false;
}

void TestShippedCatalog::formatHintsFit()
{
    QFETCH(QString, app);
    QFETCH(QString, token);
    QFETCH(bool, fits);
    const ProviderCatalog catalog = ProviderCatalog::shipped();
    const FieldDescriptor *field = catalog.find(app)->methods.first().secretFields().first();
    QVERIFY(!field->formatHint.isEmpty());
    QCOMPARE(QRegularExpression(field->formatPattern).match(token).hasMatch(), fits);
}

void TestShippedCatalog::loadsQuickly()
{
    QBENCHMARK
    {
        QVERIFY(ProviderCatalog::shipped().apps().size() >= 55);
    }
}

QTEST_APPLESS_MAIN(TestShippedCatalog)
#include "test_shippedcatalog.moc"
