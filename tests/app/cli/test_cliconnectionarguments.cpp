#include "app/cli/connectionarguments.h"
#include "tests/app/cli/cliapps.h"

#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

Parsed<ConnectionArguments> parse(const QStringList &words, const MethodDescriptor *method,
                                  PlainHttp plainHttp = PlainHttp::LoopbackOnly)
{
    CommandSyntax syntax;
    syntax.name = u"add"_s;
    syntax.options = ConnectionArguments::options();
    syntax.repeatable = ConnectionArguments::repeatable();
    const auto arguments = Arguments::parse(syntax, words);
    return arguments ? ConnectionArguments::parse(*arguments, method, plainHttp)
                     : std::unexpected(arguments.error());
}

QString write(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(u"ca.pem"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return {};
    }
    return file.fileName();
}

} // namespace

class CliConnectionArgumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void takesEverything()
    {
        const MethodDescriptor method = test::richMethod();
        const auto given =
            parse({u"--name"_s, u" my-one "_s, u"--description"_s, u"For CI"_s, u"--instance-url"_s,
                   u"https://wm.example:8443/user/settings?x=1"_s, u"--field"_s, u"workspace=main"_s,
                   u"--field"_s, u"region=eu"_s, u"--expires-on"_s, u"2027-01-31"_s},
                  &method);
        QVERIFY(given.has_value());
        QCOMPARE(given->name->text(), u"my-one"_s);
        QCOMPARE(*given->description, u"For CI"_s);
        QCOMPARE(given->fields, (QMap<QString, QString>{{u"instanceUrl"_s, u"https://wm.example:8443"_s},
                                                        {u"workspace"_s, u"main"_s},
                                                        {u"region"_s, u"eu"_s}}));
        QCOMPARE(given->cutUrl, u"https://wm.example:8443"_s);
        QCOMPARE(*given->expiresOn, QDate(2027, 1, 31));
        QVERIFY(!given->plainHttp);
        QVERIFY(!given->caFile);
    }

    void leavesOutWhatIsNotGiven()
    {
        const auto given = parse({}, nullptr);
        QVERIFY(given.has_value());
        QVERIFY(!given->name && !given->description && !given->expiresOn && !given->caFile);
        QVERIFY(given->fields.isEmpty());
    }

    void clearsWithEmptyValues()
    {
        const MethodDescriptor method = test::richMethod();
        const auto given = parse({u"--instance-url="_s, u"--field"_s, u"workspace="_s, u"--expires-on"_s,
                                  u"none"_s, u"--ca-file="_s},
                                 &method);
        QVERIFY(given.has_value());
        QVERIFY(given->expiresOn && !given->expiresOn->isValid());
        QCOMPARE(given->caFile.value(), QString());
        const QMap<QString, QString> before{
            {u"instanceUrl"_s, u"https://a.example"_s}, {u"workspace"_s, u"old"_s}, {u"region"_s, u"us"_s}};
        QCOMPARE(given->mergedInto(before), (QMap<QString, QString>{{u"region"_s, u"us"_s}}));
    }

    void plainHttpNeedsTheChoice()
    {
        const MethodDescriptor method = test::richMethod();
        const QStringList words{u"--instance-url"_s, u"http://wm.intranet"_s};
        QCOMPARE(
            parse(words, &method).error().message,
            u"The token would travel unencrypted to this address. Use https, or allow it for this connection "
            u"with --allow-plain-http."_s);
        QVERIFY(parse(words, &method, PlainHttp::Allowed).has_value());
        const auto allowed = parse(words + QStringList{u"--allow-plain-http"_s}, &method);
        QVERIFY(allowed.has_value());
        QCOMPARE(*allowed->plainHttp, PlainHttp::Allowed);
        QVERIFY(parse({u"--instance-url"_s, u"http://127.0.0.1:4001"_s}, &method).has_value());
    }

    void readsCertificateFile()
    {
        const QTemporaryDir folder;
        const QString good = write(folder, "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        const auto given = parse({u"--ca-file"_s, good}, nullptr);
        QVERIFY(given.has_value());
        QCOMPARE(*given->caFile, good);

        const QString bad = write(folder, "not a certificate");
        for (const QString &file : {bad, folder.filePath(u"absent"_s), folder.path()}) {
            const auto refused = parse({u"--ca-file"_s, file}, nullptr);
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().exitCode, ExitCode::BadFile);
            QCOMPARE(refused.error().code, u"bad-file"_s);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QStringList &words, const QString &message) {
            QTest::newRow(name) << words << message;
        };
        row("secret field", {u"--field"_s, u"accessToken=s3cret"_s},
            u"Access Token is a secret and is never given as an argument, since other users could read it "
            u"there. "
            u"Give it with --secret-stdin or --secret-fd, and replace this token if it was a real one."_s);
        row("secret field first", {u"--name"_s, u"s3cret Bad"_s, u"--field"_s, u"accessToken=s3cret"_s},
            u"Access Token is a secret and is never given as an argument, since other users could read it "
            u"there. "
            u"Give it with --secret-stdin or --secret-fd, and replace this token if it was a real one."_s);
        row("unknown field", {u"--field"_s, u"s3cret=1"_s},
            u"This app has no such field. Its fields are: instanceUrl, workspace, region."_s);
        row("no sign", {u"--field"_s, u"s3cret"_s}, u"--field takes the form KEY=VALUE."_s);
        row("no key", {u"--field"_s, u"=s3cret"_s}, u"--field takes the form KEY=VALUE."_s);
        row("twice", {u"--field"_s, u"region=eu"_s, u"--field"_s, u"region=us"_s},
            u"The field region is given more than once."_s);
        row("two ways",
            {u"--field"_s, u"instanceUrl=https://a.example"_s, u"--instance-url"_s, u"https://b.example"_s},
            u"The field instanceUrl is given more than once."_s);
        row("choice", {u"--field"_s, u"region=mars"_s}, u"Region is one of: eu, us."_s);
        row("too long", {u"--field"_s, u"workspace=12345678901"_s},
            u"Workspace has at most 10 characters."_s);
        row("control character", {u"--field"_s, u"workspace=a\u001bb"_s},
            u"Workspace has characters that cannot be seen. Type it again."_s);
        row("name", {u"--name"_s, u"Bad"_s}, u"A name has no capital letters. Use small ones."_s);
        row("description", {u"--description"_s, QString(257, u'x')},
            u"A description has at most 256 characters. Shorten it."_s);
        row("url", {u"--instance-url"_s, u"ftp://x.example"_s},
            u"Only web addresses can be used. Start the address with https://."_s);
        row("date", {u"--expires-on"_s, u"2027-02-30"_s},
            u"--expires-on takes a date such as 2027-01-31, or none."_s);
        row("time", {u"--expires-on"_s, u"2027-02-03T10:00"_s},
            u"--expires-on takes a date such as 2027-01-31, or none."_s);
    }

    void refuses()
    {
        QFETCH(const QStringList, words);
        const MethodDescriptor method = test::richMethod();
        const auto given = parse(words, &method);
        QVERIFY(!given.has_value());
        QTEST(given.error().message, "message");
        QCOMPARE(given.error().exitCode, ExitCode::Usage);
    }

    void refusesUrlOfFixedApp()
    {
        const MethodDescriptor method = test::twoSecretsMethod();
        QCOMPARE(parse({u"--instance-url"_s, u"https://a.example"_s}, &method).error().message,
                 u"This app has one fixed address: --instance-url has no place here."_s);
        QCOMPARE(parse({u"--field"_s, u"x=y"_s}, &method).error().message,
                 u"This app has no field that could be given with --field."_s);
    }

    void unknownAppTakesNoFields()
    {
        QCOMPARE(parse({u"--field"_s, u"a=b"_s}, nullptr).error().exitCode, ExitCode::NotFound);
        QVERIFY(parse({u"--name"_s, u"other"_s}, nullptr).has_value());
    }

    void findsMissingField()
    {
        MethodDescriptor method = test::richMethod();
        QVERIFY(!missingField(method, {}));
        method.fields[2].required = true;
        QCOMPARE(missingField(method, {})->key, u"workspace"_s);
        QVERIFY(!missingField(method, {{u"workspace"_s, u"main"_s}}));
    }
};

QTEST_GUILESS_MAIN(CliConnectionArgumentsTest)
#include "test_cliconnectionarguments.moc"
