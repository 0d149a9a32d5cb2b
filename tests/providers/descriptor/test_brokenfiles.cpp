#include "providers/descriptor/descriptorreader.h"
#include "tests/providers/descriptor/brokendescriptor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// Files that are no descriptor at all, and the faults of an app's own keys and methods.
class TestBrokenFiles : public QObject
{
    Q_OBJECT

private slots:
    void soundOneIsRead();
    void refusesFile_data();
    void refusesFile();
    void refusesLargeFile();
    void refusesOtherName();
    void refuses_data();
    void refuses();
};

void TestBrokenFiles::soundOneIsRead()
{
    QCOMPARE(test::problemOf(test::soundDescriptor()), QString());
    QCOMPARE(test::problemOf("\xef\xbb\xbf" + test::soundDescriptor()), QString());
}

void TestBrokenFiles::refusesFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &bytes, const char *problem) {
        QTest::newRow(name) << bytes << QString::fromUtf8(problem);
    };
    row("empty", "", "small.json: line 1: illegal value");
    row("binary", QByteArray("\0\1\2", 3), "small.json: line 1: illegal value");
    row("list", "[]", "small.json: must be an object");
    row("empty object", "{}", "small.json: id: is missing");
    const auto with = [](const char *key, const QJsonValue &value) {
        QJsonObject sound = QJsonDocument::fromJson(test::soundDescriptor()).object();
        sound.insert(QString::fromLatin1(key), value);
        return QJsonDocument(sound).toJson();
    };
    row("no methods", with("methods", QJsonArray()), "small.json: methods: must not be empty");
    row("methods an object", with("methods", QJsonObject()), "small.json: methods: must be a list");
    row("method a text", with("methods", QJsonArray{u"token"_s}),
        "small.json: methods[0]: must be an object");
    row("no checks", with("checks", QJsonArray()), "small.json: checks: must not be empty");
    row("check a text", with("checks", QJsonArray{u"x"_s}), "small.json: checks[0]: must be an object");
    row("environment a list", with("environment", QJsonArray()),
        "small.json: environment: must be an object");
    row("rate limit a number", with("rateLimit", 5), "small.json: rateLimit: must be an object");
    row("cut short", test::soundDescriptor().left(60), "small.json: line 4: unterminated object");
    row("trailing comma", "{\n\"id\": \"small\",\n}", "small.json: line 3: object is missing after a comma");
    row("two documents", "{}{}", "small.json: line 1: garbage at the end of the document");
    row("no UTF-8", "{\"id\": \"\xff\"}", "small.json: line 1: invalid UTF8 string");
    row("no such escape", R"({"id": "\x"})", "small.json: is no JSON as RFC 8259 has it");
    row("too deep", QByteArray(2000, '['), "small.json: line 1: too deeply nested document");
    row("key twice", R"({"id": "small", "name": {"id": 1}, "id": "small"})",
        "small.json: id: stands twice in one object");
    row("key twice, escaped", R"({"id": "small", "\u0069d": "x"})",
        "small.json: id: stands twice in one object");
    row("deep key twice", R"([{"a": "\"b\":", "b": {"c": 1, "c": 2}}])",
        "small.json: [0].b.c: stands twice in one object");
}

void TestBrokenFiles::refusesFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, problem);
    QCOMPARE(test::problemOf(bytes), problem);
}

void TestBrokenFiles::refusesLargeFile()
{
    const QByteArray sound = test::soundDescriptor();
    QCOMPARE(test::problemOf(sound + QByteArray(maxDescriptorBytes - sound.size(), ' ')), QString());
    QCOMPARE(test::problemOf(sound + QByteArray(maxDescriptorBytes - sound.size() + 1, ' ')),
             u"small.json: is larger than 256 KiB"_s);
}

void TestBrokenFiles::refusesOtherName()
{
    const auto app = parseDescriptor(u"big.json"_s, test::soundDescriptor());
    QCOMPARE(app.error().text(), u"big.json: id: must be big, as the file is named"_s);
}

void TestBrokenFiles::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *problem) {
        QTest::newRow(name) << from << to << u"small.json: "_s + QString::fromUtf8(problem);
    };
    row("unknown key", R"("name": "Small")", R"("name": "Small", "nmae": "x")", "nmae: unknown key");
    row("name is a number", R"("Small")", "7", "name: must be a text");
    row("name is empty", R"("Small")", R"("")", "name: must not be empty");
    row("name is blank", R"("Small")", R"("  ")", "name: must not be empty");
    row("name with a blank", R"("Small")", R"("Small ")", "name: must not start or end with a blank");
    row("name with a control", R"("Small")", R"("Sm\u0007all")", "name: must not hold control characters");
    row("no category", R"("category": "Tests",)", "", "category: is missing");
    row("id in capitals", R"("id": "small")", R"("id": "Small")",
        "id: must be lower-case letters, digits and single hyphens");
    row("aliases a text", R"(["little"])", R"("little")", "aliases: must be a list");
    row("alias a number", R"(["little"])", R"(["a", 1])", "aliases[1]: must be a text");
    row("no alias", R"(["little"])", "[]", "aliases: must not be empty");
    row("one letter", R"("Sm")", R"("S")", "monogram: must be two letters");
    row("colour by name", "#123456", "red", "color: must be #rrggbb in lower case");
    row("method id twice", R"("id": "own")", R"("id": "token")", "methods[1].id: is used twice");
    row("http origin", R"("https://api.small.example")", R"("http://api.small.example")",
        "methods[0].origin: must be https");
    row("loopback origin", R"("https://api.small.example")", R"("http://127.0.0.1:80")",
        "methods[0].origin: must be https");
    row("origin with a path", R"("https://api.small.example")", R"("https://api.small.example/v1")",
        "methods[0].origin: must be https://api.small.example");
    row("origin with a user", R"("https://api.small.example")", R"("https://a@api.small.example")",
        "methods[0].origin: is no valid address");
    row("no origin", R"("origin": "https://api.small.example",)", "", "methods[0].origin: is missing");
    row("origin and instance", R"("name": "Own Instance",)", R"("name": "x", "origin": "https://x.example",)",
        "methods[1].origin: must not be given beside an instance URL field");
    row("no help", R"("help": {"steps": ["Make one."], "url": "{instanceUrl}/tokens"},)", "",
        "methods[1].help: is missing");
    row("help over http", R"("https://small.example/tokens")", R"("http://small.example/tokens")",
        "methods[0].help.url: must be https");
    row("help without instance", R"("https://small.example/tokens")", R"("{instanceUrl}/tokens")",
        "methods[0].help.url: {instanceUrl} needs an instance URL field");
    row("help with a secret", "{instanceUrl}/tokens", "{instanceUrl}/{token}",
        "methods[1].help.url: may start with {instanceUrl}, but hold no other placeholder");
    row("expiryTold a text", R"("expiryTold": true)", R"("expiryTold": "yes")",
        "methods[0].expiryTold: must be true or false");
    row("auth without secret", R"("Bearer {token}")", R"("Bearer {team}")",
        "methods[0].auth: names no secret");
    row("signer of another app", R"({"headers": {"Authorization": "Bearer {token}"}})",
        R"({"signer": "chef"})", "methods[0].auth.signer: chef is for the app chef only");
    row("auth of nothing", R"("Bearer {token}")", R"("Bearer {tokn}")",
        "methods[0].auth.headers.Authorization: {tokn} names no field and no captured value");
    row("auth is missing", R"(,
      "auth": {"headers": {"Authorization": "Bearer {token}"}})",
        "", "methods[0].auth: is missing");
    row("auth is open", R"("Bearer {token}")", R"("Bearer {token")",
        "methods[0].auth.headers.Authorization: has a { without a }");
    row("host header", R"("Authorization": )", R"("Host": )",
        "methods[0].auth.headers.Host: must not be set");
    row("bad header", R"("Authorization": )", R"("Author ization": )",
        "methods[0].auth.headers.Author ization: is no header name");
    row("environment of nothing", R"({"SMALL_TOKEN": "token"})", R"({"SMALL_TOKEN": "tokn"})",
        "environment.SMALL_TOKEN: tokn names no field");
    row("environment name", "SMALL_TOKEN", "SMALL-TOKEN",
        "environment.SMALL-TOKEN: is no name for an environment variable");
    row("rate of none", R"("requests": 10)", R"("requests": 0)",
        "rateLimit.requests: must be a whole number from 1 to 1000000");
    row("rate of a half", R"("seconds": 60)", R"("seconds": 0.5)",
        "rateLimit.seconds: must be a whole number from 1 to 86400");
    row("rate of a text", R"("seconds": 60)", R"("seconds": "60")", "rateLimit.seconds: must be a number");
    row("error pointer", R"(["/message"])", R"(["message"])", "errorPointers[0]: must be a JSON pointer");
}

void TestBrokenFiles::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, problem);
    QCOMPARE(test::problemOf(test::brokenDescriptor(from, to)), problem);
}

QTEST_APPLESS_MAIN(TestBrokenFiles)
#include "test_brokenfiles.moc"
