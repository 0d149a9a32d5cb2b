#include "tests/providers/check/checkharness.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::testing;
using namespace Qt::StringLiterals;

namespace
{

QByteArray listing(const QByteArray &keys)
{
    return R"([{"id": "rows", "title": "Rows", "url": "/rows?all=1", "list": {"kind": "Row", )" + keys +
           R"(}, "passed": "{count} rows"}])";
}

QByteArray ids(const QByteArray &comma)
{
    QByteArray rows;
    for (const QByteArray &id : comma.split(',')) {
        if (!id.isEmpty()) {
            rows += (rows.isEmpty() ? "" : ",") +
                    (R"({"id": ")" + id + R"(", "name": "Name )" + id + R"(", "o": {"w": "me"}})");
        }
    }
    return '[' + rows + ']';
}

const QByteArray simple = R"("items": "", "id": "/id", "name": "/name")";

} // namespace

/// How the listing steps of a descriptor page through what a service has.
class TestDescribedListing : public QObject
{
    Q_OBJECT

private slots:
    void readsItems_data();
    void readsItems();
    void turnsPages_data();
    void turnsPages();
    void stopsAtBrokenPages_data();
    void stopsAtBrokenPages();
    void meansSomethingWhereEmpty();
    void keepsABoundedNumber();
    void readsABoundedNumber_data();
    void readsABoundedNumber();
};

void TestDescribedListing::readsItems_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("items"); // `id=name/detail …`, or the verdict
    const auto row = [](const char *name, const QByteArray &keys, const QByteArray &body,
                        const QString &items) { QTest::newRow(name) << keys << body << items; };
    row("array", simple, ids("a,b"), u"a=Name a/ b=Name b/"_s);
    row("detail", simple + R"(, "detail": "/o/w")", ids("a"), u"a=Name a/me"_s);
    row("within", R"("items": "/data/rows", "id": "/id", "name": "/name")",
        R"({"data": {"rows": )" + ids("a") + "}}", u"a=Name a/"_s);
    row("of every element", R"("items": "/data/*/rows", "id": "/id", "name": "/name")",
        R"({"data": [{"rows": )" + ids("a") + R"(}, {"rows": )" + ids("b") + "}]}", u"a=Name a/ b=Name b/"_s);
    row("of no element", R"("items": "/data/*/rows", "id": "/id", "name": "/name")", R"({"data": []})",
        u""_s);
    row("texts", R"("items": "/names", "id": "", "name": "")", R"({"names": ["x", "y"]})", u"x=x/ y=y/"_s);
    row("object", R"("items": "/byKey", "id": "", "name": "/title")",
        R"({"byKey": {"k1": {"title": "One"}}})", u"k1=One/"_s);
    row("number as id", simple, R"([{"id": 7, "name": "Seven"}])", u"7=Seven/"_s);
    row("no name", simple, R"([{"id": "a"}])", u"a=a/"_s);
    row("no id", simple, R"([{"name": "a"}])", u"misconfigured"_s);
    row("not there", R"("items": "/rows", "id": "/id", "name": "/name")", R"({"data": []})",
        u"misconfigured"_s);
    row("no list", R"("items": "/rows", "id": "/id", "name": "/name")", R"({"rows": "none"})",
        u"misconfigured"_s);
    row("null", R"("items": "/rows", "id": "/id", "name": "/name")", R"({"rows": null})", u"misconfigured"_s);
    row("controls in names", simple, R"([{"id": "a", "name": "x\u001b[31m\u202ey"}])", u"a=x[31my/"_s);
}

void TestDescribedListing::readsItems()
{
    QFETCH(QByteArray, keys);
    QFETCH(QByteArray, body);
    QFETCH(QString, items);
    const auto harness = CheckHarness::described(listing(keys));
    harness->answer({{u"GET /rows"_s, FakeAnswer::json(body)}});
    const CheckReport report = harness->run();
    QStringList found;
    for (const Resource &resource : report.resources) {
        QCOMPARE(resource.kind, u"Row"_s);
        found.append(resource.id + u'=' + resource.name + u'/' + resource.detail);
    }
    QCOMPARE(report.verdict == Verdict::Valid ? found.join(u' ') : toString(report.verdict), items);
}

void TestDescribedListing::turnsPages_data()
{
    QTest::addColumn<QByteArray>("paging");
    QTest::addColumn<Answers>("pages");
    QTest::addColumn<QString>("detail");
    const QByteArray rows = R"("items": "/rows", "id": "/id", "name": "/name", )";
    const auto page = [](const QByteArray &items, const QByteArray &more = {}) {
        return FakeAnswer::json(R"({"rows": )" + ids(items) + more + '}');
    };
    const auto row = [](const char *name, const QByteArray &paging, const Answers &pages,
                        const QString &detail = u"3 rows"_s) {
        QTest::newRow(name) << paging << pages << detail;
    };
    row("pages by number",
        rows + R"("paging": {"kind": "page", "parameter": "p", "sizeParameter": "n", "size": 2})",
        {{u"GET /rows?all=1&n=2&p=1"_s, page("a,b")}, {u"GET /rows?all=1&n=2&p=2"_s, page("c")}});
    row("last page is full",
        rows + R"("paging": {"kind": "page", "parameter": "p", "sizeParameter": "n", "size": 1})",
        {{u"GET /rows?all=1&n=1&p=1"_s, page("a")}, {u"GET /rows?all=1&n=1&p=2"_s, page("")}}, u"1 rows"_s);
    row("pages from 0",
        rows + R"("paging": {"kind": "page", "parameter": "p", "sizeParameter": "n", "size": 2, "first": 0})",
        {{u"GET /rows?all=1&n=2&p=0"_s, page("a,b")}, {u"GET /rows?all=1&n=2&p=1"_s, page("c")}});
    row("number of pages",
        rows + R"("paging": {"kind": "page", "parameter": "p", "size": 9, "pages": {"pointer": "/pages"}})",
        {{u"GET /rows?all=1&p=1"_s, page("a,b", R"(, "pages": 2)")},
         {u"GET /rows?all=1&p=2"_s, page("c", R"(, "pages": 2)")}});
    row("offsets",
        rows + R"("paging": {"kind": "offset", "parameter": "o", "sizeParameter": "n", "size": 2})",
        {{u"GET /rows?all=1&n=2&o=0"_s, page("a,b")}, {u"GET /rows?all=1&n=2&o=2"_s, page("c")}});
    row("more to come",
        rows +
            R"("paging": {"kind": "offset", "parameter": "o", "size": 9, "hasMore": {"pointer": "/more"}})",
        {{u"GET /rows?all=1&o=0"_s, page("a,b", R"(, "more": true)")},
         {u"GET /rows?all=1&o=2"_s, page("c", R"(, "more": false)")}});
    row("cursor", rows + R"("paging": {"kind": "cursor", "parameter": "c", "next": {"pointer": "/next"}})",
        {{u"GET /rows?all=1"_s, page("a,b", R"(, "next": "x/y")")},
         {u"GET /rows?all=1&c=x%2Fy"_s, page("c", R"(, "next": null)")}});
    row("cursor that stays",
        rows +
            R"("paging": {"kind": "cursor", "parameter": "c", "next": {"pointer": "/next"}, "hasMore": {"pointer": "/more"}})",
        {{u"GET /rows?all=1"_s, page("a,b", R"(, "next": "x", "more": true)")},
         {u"GET /rows?all=1&c=x"_s, page("c", R"(, "next": "y", "more": false)")}});
    row("cursor of the last item",
        R"("items": "", "id": "/id", "name": "/name", "paging": {"kind": "cursor", "parameter": "after", "next": {"pointer": "/id"}, "nextFromLastItem": true})",
        {{u"GET /rows?all=1"_s, FakeAnswer::json(ids("a,b"))},
         {u"GET /rows?all=1&after=b"_s, FakeAnswer::json(ids("c"))},
         {u"GET /rows?all=1&after=c"_s, FakeAnswer::json("[]")}});
    row("address of the next", rows + R"("paging": {"kind": "nextUrl", "next": {"pointer": "/next"}})",
        {{u"GET /rows?all=1"_s, page("a,b", R"(, "next": "/other?x=1")")},
         {u"GET /other?x=1"_s, page("c", R"(, "next": "")")}});
    row("whole address of the next", rows + R"("paging": {"kind": "nextUrl", "next": {"header": "X-Next"}})",
        {{u"GET /rows?all=1"_s, page("a,b").withHeader("X-Next", "https://api.svc.example/rows2")},
         {u"GET /rows2"_s, page("c")}});
    row("links", rows + R"("paging": {"kind": "linkHeader", "sizeParameter": "n", "size": 2})",
        {{u"GET /rows?all=1&n=2"_s, page("a,b").withHeader("Link", "<?p=2>; title=\"a, b; <c>\"; rel=next")},
         {u"GET /rows?p=2"_s, page("c")}});
    row("next elsewhere", rows + R"("paging": {"kind": "nextUrl", "next": {"pointer": "/next"}})",
        {{u"GET /rows?all=1"_s, page("a,b", R"(, "next": "//evil.example/rows")")}},
        u"The list goes on at another address. The token was not sent there, so only 2 are shown."_s);
    row("next with a password", rows + R"("paging": {"kind": "nextUrl", "next": {"pointer": "/next"}})",
        {{u"GET /rows?all=1"_s, page("a,b", R"(, "next": "https://u:p@api.svc.example/rows")")}},
        u"The list goes on at another address. The token was not sent there, so only 2 are shown."_s);
    row("loop", rows + R"("paging": {"kind": "nextUrl", "next": {"pointer": "/next"}})",
        {{u"GET /rows?all=1"_s, page("a,b", R"(, "next": "/rows?all=1")")}},
        u"The list repeats itself, so only 2 are shown."_s);
    row("no end", rows + R"("paging": {"kind": "page", "parameter": "p", "size": 1})",
        {{u"GET /rows"_s, page("a")}}, u"The list is very long, so only the first 5 are shown."_s);
}

void TestDescribedListing::turnsPages()
{
    QFETCH(QByteArray, paging);
    QFETCH(Answers, pages);
    QFETCH(QString, detail);
    const auto harness = CheckHarness::described(listing(paging));
    harness->answer(pages);
    const CheckReport report = harness->run();
    QVERIFY2(report.verdict == Verdict::Valid, qPrintable(overview(report)));
    QCOMPARE(checkOf(report, u"rows"_s).detail, detail);
    QVERIFY(harness->network->unexpected().isEmpty());
    for (const auto &request : harness->network->requests()) {
        QCOMPARE(request->url().host(), u"api.svc.example"_s);
        QVERIFY(request->request.hasRawHeader("Authorization"));
    }
}

void TestDescribedListing::stopsAtBrokenPages_data()
{
    QTest::addColumn<FakeAnswer>("second");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("refused") << FakeAnswer::json("{}", 401) << u"rejected"_s;
    QTest::newRow("web page") << FakeAnswer::html() << u"misconfigured"_s;
    QTest::newRow("fails") << FakeAnswer::json("{}", 500) << u"unreachable"_s;
    QTest::newRow("other JSON") << FakeAnswer::json(R"({"a": 1})") << u"misconfigured"_s;
    QTest::newRow("silence") << FakeAnswer::stall() << u"unreachable"_s;
}

void TestDescribedListing::stopsAtBrokenPages()
{
    QFETCH(FakeAnswer, second);
    QFETCH(QString, verdict);
    const auto harness = CheckHarness::described(
        listing(simple + R"(, "paging": {"kind": "page", "parameter": "p", "size": 1})"));
    harness->answer(
        {{u"GET /rows?all=1&p=1"_s, FakeAnswer::json(ids("a"))}, {u"GET /rows?all=1&p=2"_s, second}});
    const CheckReport report = harness->run();
    QVERIFY2(toString(report.verdict) == verdict, qPrintable(overview(report)));
}

void TestDescribedListing::meansSomethingWhereEmpty()
{
    const auto run = [](const QByteArray &more) {
        const auto harness = CheckHarness::described(listing(simple + more));
        harness->answer({{u"GET /rows"_s, FakeAnswer::json("[]")}});
        return harness->run();
    };
    QCOMPARE(toString(run({}).verdict), u"valid"_s);
    const CheckReport warned =
        run(R"(, "whenEmpty": {"outcome": "warning", "detail": "None at all.", "hint": "Make one."})");
    QCOMPARE(toString(warned.verdict), u"valid"_s);
    QCOMPARE(checkOf(warned, u"rows"_s).detail, u"None at all."_s);
    QCOMPARE(checkOf(warned, u"rows"_s).hint, u"Make one."_s);
    QCOMPARE(toString(run(R"(, "whenEmpty": {"detail": "None."})").verdict), u"limited"_s);
}

void TestDescribedListing::keepsABoundedNumber()
{
    const auto harness = CheckHarness::described(listing(R"("items": "", "id": "", "name": "")"));
    QByteArray body = "[";
    for (int i = 0; i < 6000; ++i) {
        body += '"' + QByteArray::number(i) + "\",";
    }
    body.back() = ']';
    harness->answer({{u"GET /rows"_s, FakeAnswer::json(body)}});
    const CheckReport report = harness->run();
    QCOMPARE(report.resources.size(), 5000);
    QCOMPARE(checkOf(report, u"rows"_s).detail, u"6000 rows"_s);
}

void TestDescribedListing::readsABoundedNumber_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("detail");
    QTest::newRow("items") << 3000 << 8 << 2 << u"The list is very long, so only the first 5000 are shown."_s;
    QTest::newRow("bytes") << 1 << 990'000 << 5 << u"The list is very long, so only the first 5 are shown."_s;
}

void TestDescribedListing::readsABoundedNumber()
{
    QFETCH(const int, items);
    QFETCH(const int, size);
    QFETCH(const int, requests);
    QFETCH(const QString, detail);
    CheckLimits limits = CheckHarness::quickLimits();
    limits.pages = 20;
    const auto harness = CheckHarness::described(
        listing(
            R"("items": "", "id": "", "name": "", "paging": {"kind": "page", "parameter": "p", "size": 1})"),
        {}, limits);
    QByteArray body = "[";
    for (int i = 0; i < items; ++i) {
        body += '"' + QByteArray::number(i).rightJustified(size, '0') + "\",";
    }
    body.back() = ']';
    harness->answer({{u"GET /rows"_s, FakeAnswer::json(body)}});
    const CheckReport report = harness->run();
    QCOMPARE(checkOf(report, u"rows"_s).detail, detail);
    QCOMPARE(harness->network->requests().size(), requests);
}

QTEST_GUILESS_MAIN(TestDescribedListing)
#include "test_describedlisting.moc"
