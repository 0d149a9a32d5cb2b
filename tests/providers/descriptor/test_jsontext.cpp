#include "providers/descriptor/jsontext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// What is JSON and what is not, and that every value is found where Qt's own parser finds it.
class TestJsonText : public QObject
{
    Q_OBJECT

private slots:
    void readsAsQtDoes_data();
    void readsAsQtDoes();
    void readsCatalogAsQtDoes();
    void refuses_data();
    void refuses();
    void findsMembers();
    void tellsPaths();
    void tellsRepeatedKey_data();
    void tellsRepeatedKey();
};

namespace
{

QJsonValue byQt(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

void TestJsonText::readsAsQtDoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty list") << QByteArray("[]");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf[1]");
    QTest::newRow("blanks") << QByteArray(" \t\r\n{ \"a\" :\n[ ] , \"b\"\t: { } } \n");
    QTest::newRow("words") << QByteArray("[true,false,null]");
    QTest::newRow("numbers") << QByteArray("[0,-0,7,-12,1.5,-0.25,1e3,2E-2,12.5e+1,9007199254740991]");
    QTest::newRow("texts") << QByteArray("[\"\",\"a b\",\"\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80\"]");
    QTest::newRow("escapes") << QByteArray(R"(["\"\\\/\b\f\n\r\t", "\u00e4\ud83d\ude00", "C:\\"])");
    QTest::newRow("escaped key") << QByteArray(R"({"\u0061\"b": {"c\\": 1}})");
    QTest::newRow("nested") << QByteArray(R"({"a":[{"b":[[1],[2,[3]]]},4],"c":{"d":{"e":null}},"f":5})");
    QTest::newRow("deep") << QByteArray(1000, '[') + QByteArray(1000, ']');
}

void TestJsonText::readsAsQtDoes()
{
    QFETCH(const QByteArray, bytes);
    const auto text = JsonText::parse(bytes);
    QVERIFY(text);
    QCOMPARE(text->json(0), byQt(bytes));
}

void TestJsonText::readsCatalogAsQtDoes()
{
    const QDir folder(QFINDTESTDATA("../../../providers/catalog"));
    const QStringList names = folder.entryList({u"*.json"_s});
    QVERIFY(names.size() > 50);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto text = JsonText::parse(bytes);
        QVERIFY2(text, qPrintable(name));
        QVERIFY2(text->json(0) == byQt(bytes), qPrintable(name));
    }
}

void TestJsonText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *bytes) { QTest::newRow(bytes) << QByteArray(bytes); };
    for (const char *bytes : {"",
                              " ",
                              "7",
                              "\"a\"",
                              "true",
                              "{",
                              "[",
                              "}",
                              "[1",
                              "[1,",
                              "[1,]",
                              "[,1]",
                              "[1 2]",
                              "[1]]",
                              "[1]x",
                              "{}{}",
                              "{\"a\"}",
                              "{\"a\":}",
                              "{\"a\":1,}",
                              "{a:1}",
                              "{1:1}",
                              "{\"a\" 1}",
                              "{\"a\":1 \"b\":2}",
                              "[}",
                              "{]",
                              "[tru]",
                              "[True]",
                              "[nul]",
                              "[nan]",
                              "[Infinity]",
                              "[+1]",
                              "[01]",
                              "[-]",
                              "[1.]",
                              "[.5]",
                              "[1e]",
                              "[1e+]",
                              "[0x1]",
                              "[1a]",
                              "[\"a]",
                              "[\"\\\"]",
                              "[\"\\x\"]",
                              "[\"\\u12\"]",
                              "[\"a\nb\"]",
                              "['a']",
                              "[\"\xff\"]",
                              "[\"\xc3\"]",
                              "// a\n[]",
                              "[/* a */]"}) {
        row(bytes);
    }
    QTest::newRow("nul") << QByteArray("[]\0", 3);
    QTest::newRow("too deep") << QByteArray(1100, '[') + QByteArray(1100, ']');
    QTest::newRow("much too deep") << QByteArray(200'000, '[');
}

void TestJsonText::refuses()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!JsonText::parse(bytes));
}

void TestJsonText::findsMembers()
{
    const auto text = JsonText::parse(R"({"b": {"a": "inner"}, "a": ["x", "y"], "": 1})");
    QVERIFY(text);
    const int list = text->child(0, "a");
    QCOMPARE(text->type(list), JsonType::List);
    QCOMPARE(text->text(text->firstChild(list)), u"x"_s);
    QCOMPARE(text->text(text->nextSibling(text->firstChild(list))), u"y"_s);
    QCOMPARE(text->nextSibling(text->nextSibling(text->firstChild(list))), JsonText::none);
    QCOMPARE(text->text(text->child(text->child(0, "b"), "a")), u"inner"_s);
    QCOMPARE(text->number(text->child(0, "")), 1.0);
    QCOMPARE(text->child(0, "c"), JsonText::none);
    QCOMPARE(text->child(list, "x"), JsonText::none);
    QCOMPARE(text->firstChild(text->child(0, "")), JsonText::none);
    QCOMPARE(text->nextSibling(0), JsonText::none);
    QCOMPARE(text->text(list), QString());
}

void TestJsonText::tellsPaths()
{
    const auto text = JsonText::parse(R"([0, {"a": [{"b": 1}, {"b": {"\u00e4": 2}}]}])");
    QVERIFY(text);
    const int list = text->child(text->nextSibling(text->firstChild(0)), "a");
    QCOMPARE(text->path(0), QString());
    QCOMPARE(text->path(list), u"[1].a"_s);
    const int second = text->nextSibling(text->firstChild(list));
    QCOMPARE(text->path(text->firstChild(text->child(second, "b"))), u"[1].a[1].b.\u00e4"_s);
}

void TestJsonText::tellsRepeatedKey_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::newRow("none") << QByteArray(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]})") << QString();
    QTest::newRow("apart") << QByteArray(R"({"a": 1, "b": {"c": 2}, "a": 3})") << u"a"_s;
    QTest::newRow("nested") << QByteArray(R"([{"a": [1, {"b": 2, "b": 3}]}])") << u"[0].a[1].b"_s;
    QTest::newRow("first of two") << QByteArray(R"({"a": {"x": 1, "x": 2}, "a": 3})") << u"a.x"_s;
    QTest::newRow("escaped") << QByteArray(R"({"a": 1, "\u0061": 2})") << u"a"_s;
    QTest::newRow("like a key") << QByteArray(R"({"a": "\"a\":", "b": "a"})") << QString();
}

void TestJsonText::tellsRepeatedKey()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, path);
    const auto text = JsonText::parse(bytes);
    QVERIFY(text);
    QCOMPARE(text->repeatedKey().value_or(QString()), path);
}

QTEST_APPLESS_MAIN(TestJsonText)
#include "test_jsontext.moc"
