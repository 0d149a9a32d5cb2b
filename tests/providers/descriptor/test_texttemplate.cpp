#include "providers/descriptor/requestbody.h"
#include "providers/descriptor/texttemplate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// Placeholders and what may come out of them.
class TestTextTemplate : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void expands();
    void expandsPath_data();
    void expandsPath();
    void tellsCompleteness();
    void jsonBodyKeepsItsShape();
    void graphQlQueryIsNoTemplate();
    void formBodyIsEncoded();
};

namespace
{

QByteArray valueOf(const QString &name)
{
    static const QMap<QString, QByteArray> values{
        {u"token"_s, "s3cret"},
        {u"ws"_s, "a/b?c#d%2F"},
        {u"quote"_s, R"("},{"admin":true,"x":")"},
        {u"umlaut"_s, "b\xc3\xbc"
                      "cher"},
        {u"form"_s, "a&b=c d+e"},
        {u"dots"_s, ".."},
        {u"dot"_s, "."},
        {u"braces"_s, "{token}"},
    };
    return values.value(name);
}

TextTemplate parsed(const QString &text)
{
    return TextTemplate::parse(text).value();
}

} // namespace

void TestTextTemplate::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("none") << u"/api/version"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("one") << u"Bearer {token}"_s << QStringList{u"token"_s};
    QTest::newRow("two") << u"{a}{b_2}"_s << QStringList{u"a"_s, u"b_2"_s};
    QTest::newRow("again") << u"{a}:{a}"_s << QStringList{u"a"_s};
}

void TestTextTemplate::parses()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    const auto result = TextTemplate::parse(text);
    QVERIFY(result.has_value());
    QCOMPARE(result->names(), names);
    QCOMPARE(result->text(), text);
}

void TestTextTemplate::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("unclosed") << u"a{b"_s << u"has a { without a }"_s;
    QTest::newRow("unopened") << u"a}b"_s << u"has a } without a {"_s;
    QTest::newRow("empty name") << u"{}"_s << u"{} is no placeholder"_s;
    QTest::newRow("blank") << u"{a b}"_s << u"{a b} is no placeholder"_s;
    QTest::newRow("digit first") << u"{1a}"_s << u"{1a} is no placeholder"_s;
    QTest::newRow("expression") << u"{a+1}"_s << u"{a+1} is no placeholder"_s;
    QTest::newRow("nested") << u"{a{b}}"_s << u"{a{b} is no placeholder"_s;
    QTest::newRow("foreign letter") << u"{ä}"_s << u"{ä} is no placeholder"_s;
}

void TestTextTemplate::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto result = TextTemplate::parse(text);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), reason);
}

void TestTextTemplate::expands()
{
    QCOMPARE(parsed(u"Bearer {token}"_s).expand(valueOf), QByteArray("Bearer s3cret"));
    QCOMPARE(parsed(u"<{missing}>"_s).expand(valueOf), QByteArray("<>"));
    QCOMPARE(parsed(u"{braces}"_s).expand(valueOf), QByteArray("{token}"));
    QCOMPARE(parsed(u"é{umlaut}"_s).expand(valueOf), QByteArray("\xc3\xa9"
                                                                "b\xc3\xbc"
                                                                "cher"));
}

void TestTextTemplate::expandsPath_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("literal") << u"/a?b=c%20d"_s << QByteArray("/a?b=c%20d");
    QTest::newRow("encoded") << u"/w/{ws}/x"_s << QByteArray("/w/a%2Fb%3Fc%23d%252F/x");
    QTest::newRow("utf-8") << u"/w/{umlaut}"_s << QByteArray("/w/b%C3%BCcher");
    QTest::newRow("query") << u"/w?q={form}&x"_s << QByteArray("/w?q=a%26b%3Dc%20d%2Be&x");
    QTest::newRow("empty") << u"/w/{missing}/x"_s << QByteArray();
    QTest::newRow("parent") << u"/w/{dots}/x"_s << QByteArray();
    QTest::newRow("here") << u"/w/{dot}/x"_s << QByteArray();
}

void TestTextTemplate::expandsPath()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, path);
    const auto result = parsed(text).expandPath(valueOf);
    QCOMPARE(result.has_value(), !path.isEmpty());
    QCOMPARE(result.value_or(QByteArray()), path);
}

void TestTextTemplate::tellsCompleteness()
{
    QVERIFY(parsed(u"{token} {ws}"_s).isComplete(valueOf));
    QVERIFY(parsed(u"plain"_s).isComplete(valueOf));
    QVERIFY(!parsed(u"{token} {missing}"_s).isComplete(valueOf));
}

void TestTextTemplate::jsonBodyKeepsItsShape()
{
    RequestBody body;
    body.kind = RequestBody::Kind::Json;
    body.json =
        QJsonObject{{u"key"_s, u"{quote}"_s},
                    {u"list"_s, QJsonArray{u"x{token}"_s, 1, QJsonObject{{u"deep"_s, u"{umlaut}"_s}}}}};
    QCOMPARE(body.contentType(), QByteArray("application/json"));
    const QByteArray expected =
        R"({"key":"\"},{\"admin\":true,\"x\":\"","list":["xs3cret",1,{"deep":"bücher"}]})";
    QCOMPARE(body.bytes(valueOf), expected);
    QCOMPARE(body.names(), (QStringList{u"quote"_s, u"token"_s, u"umlaut"_s}));
}

void TestTextTemplate::graphQlQueryIsNoTemplate()
{
    QByteArray expected;
    RequestBody body;
    body.kind = RequestBody::Kind::GraphQl;
    body.query = u"query { viewer {id} }"_s;
    QCOMPARE(body.contentType(), QByteArray("application/json"));
    expected = R"({"query":"query { viewer {id} }"})";
    QCOMPARE(body.bytes(valueOf), expected);
    body.json = QJsonObject{{u"secret"_s, u"{token}"_s}};
    expected = R"({"query":"query { viewer {id} }","variables":{"secret":"s3cret"}})";
    QCOMPARE(body.bytes(valueOf), expected);
}

void TestTextTemplate::formBodyIsEncoded()
{
    RequestBody body;
    QCOMPARE(body.bytes(valueOf), QByteArray());
    QCOMPARE(body.contentType(), QByteArray());
    body.kind = RequestBody::Kind::Form;
    body.form = {{u"grant type"_s, parsed(u"x"_s)}, {u"secret"_s, parsed(u"{form}"_s)}};
    QCOMPARE(body.contentType(), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(body.bytes(valueOf), QByteArray("grant%20type=x&secret=a%26b%3Dc%20d%2Be"));
}

QTEST_APPLESS_MAIN(TestTextTemplate)
#include "test_texttemplate.moc"
