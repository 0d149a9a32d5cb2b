#include "providers/check/checkengine.h"
#include "providers/check/instanceaddress.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

FieldDescriptor hostField()
{
    FieldDescriptor field;
    field.key = u"host"_s;
    field.kind = FieldKind::InstanceUrl;
    field.bareHost = true;
    return field;
}

} // namespace

/// Host names without a scheme, and the API's host that is made from them.
class TestInstanceAddress : public QObject
{
    Q_OBJECT

private slots:
    void keepsHosts_data();
    void keepsHosts();
    void wantsASchemeWhereAUrlIsKept();
    void putsTheSubdomainBeforeTheHost_data();
    void putsTheSubdomainBeforeTheHost();
};

void TestInstanceAddress::keepsHosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("kept");
    QTest::newRow("host") << u"git.example.com"_s << u"https://git.example.com"_s << u"git.example.com"_s;
    QTest::newRow("port") << u"git.example.com:8443"_s << u"https://git.example.com:8443"_s
                          << u"git.example.com:8443"_s;
    QTest::newRow("page") << u"https://git.example.com/x/y?z"_s << u"https://git.example.com"_s
                          << u"git.example.com"_s;
    QTest::newRow("path without scheme")
        << u" git.example.com/x "_s << u"https://git.example.com"_s << u"git.example.com"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:4001"_s << u"http://127.0.0.1:4001"_s
                              << u"http://127.0.0.1:4001"_s;
    QTest::newRow("plain http elsewhere") << u"http://git.example.com"_s << QString() << QString();
    QTest::newRow("user") << u"ada@git.example.com"_s << QString() << QString();
    QTest::newRow("empty") << QString() << QString() << QString();
    QTest::newRow("no host") << u"not a host"_s << QString() << QString();
}

void TestInstanceAddress::keepsHosts()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    QFETCH(QString, kept);
    const auto parsed = parseInstance(hostField(), text);
    QCOMPARE(parsed ? parsed->text() : QString(), origin);
    if (parsed) {
        QCOMPARE(instanceText(hostField(), *parsed), kept);
    }
}

void TestInstanceAddress::wantsASchemeWhereAUrlIsKept()
{
    FieldDescriptor field = hostField();
    field.bareHost = false;
    QVERIFY(parseInstance(field, u"git.example.com"_s).error() == UrlProblem::NoScheme);
    QCOMPARE(instanceText(field, *Origin::parse(u"https://git.example.com"_s)), u"https://git.example.com"_s);
}

void TestInstanceAddress::putsTheSubdomainBeforeTheHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("origin");
    QTest::newRow("default") << QString() << u"cloud"_s << u"https://api.svc.example"_s;
    QTest::newRow("another") << u"acme.svc.example"_s << u"cloud"_s << u"https://api.acme.svc.example"_s;
    QTest::newRow("condition fails") << u"svc.intranet"_s << u"server"_s << u"https://svc.intranet"_s;
    QTest::newRow("address") << u"10.0.0.7"_s << u"cloud"_s << u"https://10.0.0.7"_s;
    QTest::newRow("loopback") << u"http://localhost:4001"_s << u"cloud"_s << u"http://localhost:4001"_s;
}

void TestInstanceAddress::putsTheSubdomainBeforeTheHost()
{
    QFETCH(QString, host);
    QFETCH(QString, kind);
    QFETCH(QString, origin);
    FieldDescriptor choice;
    choice.key = u"kind"_s;
    choice.kind = FieldKind::Choice;
    choice.choices = QStringList{u"cloud"_s, u"server"_s};
    MethodDescriptor method;
    method.id = u"token"_s;
    method.fields = {hostField(), choice};
    method.fields.first().defaultValue = u"svc.example"_s;
    method.subdomain = Subdomain{u"api"_s, {{u"kind"_s, {u"cloud"_s}}}};
    ProviderDescriptor app;
    app.id = u"svc"_s;
    app.methods = {method};
    CheckRequest request;
    request.app = &app;
    request.method = method.id;
    request.fields = {{u"host"_s, host}, {u"kind"_s, kind}};
    const auto result = originOf(request);
    QVERIFY(result);
    QCOMPARE(result->text(), origin);
}

QTEST_APPLESS_MAIN(TestInstanceAddress)
#include "test_instanceaddress.moc"
