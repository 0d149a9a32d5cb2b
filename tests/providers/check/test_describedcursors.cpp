#include "tests/providers/check/checkharness.h"

#include <QJsonDocument>
#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

/// A list at `POST /rows` with `body`, and with `headers`, that goes on by a cursor.
QByteArray listing(const QByteArray &request, const QByteArray &paging)
{
    return R"([{"id": "rows", "title": "Rows", "method": "POST", "url": "/rows?all=1", )" + request +
           R"(, "list": {"kind": "Row", "items": "/rows", "id": "", "name": "", "paging": {"kind": "cursor", )" +
           paging + R"(}}, "passed": "{count} rows"}])";
}

FakeAnswer page(const QByteArray &rows, const QByteArray &more)
{
    return FakeAnswer::json(R"({"rows": [)" + rows + R"(], "more": )" + more + '}');
}

const QByteArray inBody = R"("in": "body", "next": {"pointer": "/more/end"}, "parameter": )";

} // namespace

/// Cursors that a service wants back in the body or in a header.
class TestDescribedCursors : public QObject
{
    Q_OBJECT

private slots:
    void goBackInTheBody_data();
    void goBackInTheBody();
    void goBackInAHeader();
    void areNoTemplates();
    void endWhereTheServiceSaysSo();
    void stopWhereTheyRepeat();
    void stopWhereNoHeaderHoldsThem();
};

void TestDescribedCursors::goBackInTheBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("GraphQL without variables")
        << QByteArray(R"({"graphql": "query ($after: String) { rows }"})") << QByteArray(R"("/after")")
        << QByteArray(R"({"query":"query ($after: String) { rows }"})")
        << QByteArray(R"({"query":"query ($after: String) { rows }","variables":{"after":"c=1"}})");
    QTest::newRow("GraphQL with variables")
        << QByteArray(R"({"graphql": "query { rows }", "variables": {"team": "{team}"}})")
        << QByteArray(R"("/page/after")")
        << QByteArray(R"({"query":"query { rows }","variables":{"team":"blue"}})")
        << QByteArray(R"({"query":"query { rows }","variables":{"page":{"after":"c=1"},"team":"blue"}})");
    QTest::newRow("JSON") << QByteArray(R"({"json": {"page": {"size": 2, "token": null}, "team": "{team}"}})")
                          << QByteArray(R"("/page/token")")
                          << QByteArray(R"({"page":{"size":2,"token":null},"team":"blue"})")
                          << QByteArray(R"({"page":{"size":2,"token":"c=1"},"team":"blue"})");
    QTest::newRow("key with a slash") << QByteArray(R"({"json": {}})") << QByteArray(R"("/a~1b~0c")")
                                      << QByteArray("{}") << QByteArray(R"({"a/b~c":"c=1"})");
}

void TestDescribedCursors::goBackInTheBody()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, parameter);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto harness = CheckHarness::described(listing(R"("body": )" + body, inBody + parameter));
    harness->request.fields.insert(u"team"_s, u"blue"_s);
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("a", "b")", R"({"end": "c=1"})"));
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("c")", R"({"end": null})"));
    const CheckReport report = harness->run();
    QCOMPARE(checkOf(report, u"rows"_s).detail, u"3 rows"_s);
    const auto requests = harness->network->requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0]->body, first);
    QCOMPARE(requests[1]->body, second);
    QVERIFY(requests[1]->request.hasRawHeader("Authorization"));
}

void TestDescribedCursors::goBackInAHeader()
{
    const auto harness = CheckHarness::described(
        listing(R"("headers": {"range": "id ..; max=2"})",
                R"("in": "header", "parameter": "Range", "next": {"header": "Next-Range"})"));
    FakeAnswer first = page(R"("a", "b")", "1");
    first.status = 206;
    harness->network->answer(u"POST /rows?all=1"_s, first.withHeader("Next-Range", "id ]b..; max=2"));
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("c")", "0"));
    const CheckReport report = harness->run();
    QCOMPARE(checkOf(report, u"rows"_s).detail, u"3 rows"_s);
    const auto requests = harness->network->requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0]->header("Range"), QByteArray("id ..; max=2"));
    QCOMPARE(requests[1]->header("Range"), QByteArray("id ]b..; max=2"));
    QVERIFY(requests[1]->request.hasRawHeader("Authorization"));
}

void TestDescribedCursors::areNoTemplates()
{
    const auto harness = CheckHarness::described(listing(R"("body": {"json": {}})", inBody + R"("/after")"));
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("a")", R"({"end": "{token}"})"));
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("b")", "{}"));
    harness->run();
    QCOMPARE(harness->network->requests().last()->body, QByteArray(R"({"after":"{token}"})"));
}

void TestDescribedCursors::endWhereTheServiceSaysSo()
{
    const auto harness = CheckHarness::described(
        listing(R"("body": {"json": {}})", inBody + R"("/after", "hasMore": {"pointer": "/more/next"})"));
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("a")", R"({"end": "x", "next": true})"));
    harness->network->answer(u"POST /rows?all=1"_s, page(R"("b")", R"({"end": "y", "next": false})"));
    QCOMPARE(checkOf(harness->run(), u"rows"_s).detail, u"2 rows"_s);
    QCOMPARE(harness->network->requests().size(), 2);
}

void TestDescribedCursors::stopWhereTheyRepeat()
{
    const auto harness = CheckHarness::described(listing(R"("body": {"json": {}})", inBody + R"("/after")"));
    harness->answer({{u"POST /rows?all=1"_s, page(R"("a")", R"({"end": "x"})")}});
    QCOMPARE(checkOf(harness->run(), u"rows"_s).detail, u"The list repeats itself, so only 2 are shown."_s);
    QCOMPARE(harness->network->requests().size(), 2);
}

void TestDescribedCursors::stopWhereNoHeaderHoldsThem()
{
    const auto harness = CheckHarness::described(
        listing(R"("body": {"json": {}})",
                R"("in": "header", "parameter": "X-After", "next": {"pointer": "/more"})"));
    harness->answer({{u"POST /rows?all=1"_s, page(R"("a")", R"("x\r\nX-Other: 1")")}});
    const CheckReport report = harness->run();
    QCOMPARE(toString(report.verdict), u"valid"_s);
    QCOMPARE(checkOf(report, u"rows"_s).detail,
             u"The service told no way to the rest of the list, so only 1 are shown."_s);
    QCOMPARE(harness->network->requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestDescribedCursors)
#include "test_describedcursors.moc"
