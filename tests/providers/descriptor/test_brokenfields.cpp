#include "tests/providers/descriptor/brokendescriptor.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// Faults in the form of a method.
class TestBrokenFields : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
};

void TestBrokenFields::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *problem) {
        QTest::newRow(name) << from << to << u"small.json: "_s + QString::fromUtf8(problem);
    };
    row("key twice", R"("key": "team")", R"("key": "token")", "methods[0].fields[1].key: is used twice");
    row("key with a hyphen", R"("key": "team")", R"("key": "my-team")",
        "methods[0].fields[1].key: must be a letter, then letters, digits and underscores");
    row("key of a result", R"("key": "team")", R"("key": "identity")",
        "methods[0].fields[1].key: is the name of a result");
    row("no label", R"("label": "Team", )", "", "methods[0].fields[1].label: is missing");
    row("no kind", R"("label": "Team", "kind": "text")", R"("label": "Team")",
        "methods[0].fields[1].kind: is missing");
    row("foreign kind", R"("kind": "text")", R"("kind": "password")",
        "methods[0].fields[1].kind: must be one of text, secret, instanceUrl, host, choice");
    row("unknown key", R"("kind": "text")", R"("kind": "text", "hidden": true)",
        "methods[0].fields[1].hidden: unknown key");
    row("required a number", R"("required": true, "maxLength")", R"("required": 1, "maxLength")",
        "methods[0].fields[0].required: must be true or false");
    row("length of nothing", R"("maxLength": 99)", R"("maxLength": 0)",
        "methods[0].fields[0].maxLength: must be a whole number from 1 to 100000");
    row("secret default", R"("maxLength": 99)", R"("default": "hunter2")",
        "methods[0].fields[0].default: must not be given for a secret");
    row("bad regex", R"("^sm_")", R"("(sm_")",
        "methods[0].fields[0].format.pattern: is no regular expression: missing closing parenthesis");
    row("format without hint", R"(, "hint": "A token starts with sm_.")", "",
        "methods[0].fields[0].format.hint: is missing");
    row("no secret", R"("kind": "secret", "required": true, "maxLength": 99,)", R"("kind": "text",)",
        "methods[0].fields: none is a secret");
    row("two instances", R"("kind": "choice", "choices": ["s", "m"], "default": "s")",
        R"("kind": "instanceUrl")", "methods[1].fields[1].kind: only one field may be an instance URL");
    row("instance over http", R"("https://own.example")", R"("http://own.example")",
        "methods[1].fields[0].default: must be https");
    row("instance with a slash", R"("https://own.example")", R"("https://own.example/")",
        "methods[1].fields[0].default: must be https://own.example");
    row("instance is no address", R"("https://own.example")", R"("own.example")",
        "methods[1].fields[0].default: is no valid address");
    row("choice without choices", R"("choices": ["s", "m"], )", "",
        "methods[1].fields[1].choices: is missing");
    row("no choice", R"(["s", "m"])", "[]", "methods[1].fields[1].choices: must not be empty");
    row("default is no choice", R"("default": "s")", R"("default": "l")",
        "methods[1].fields[1].default: must be one of s, m");
    row("choices of a text", R"("kind": "text")", R"("kind": "text", "choices": ["a"])",
        "methods[0].fields[1].choices: needs the kind choice");
}

void TestBrokenFields::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, problem);
    QCOMPARE(test::problemOf(test::brokenDescriptor(from, to)), problem);
}

QTEST_APPLESS_MAIN(TestBrokenFields)
#include "test_brokenfields.moc"
