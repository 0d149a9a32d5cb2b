#include "tests/providers/descriptor/brokendescriptor.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

/// Faults in the steps of a check.
class TestBrokenChecks : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
};

namespace
{

void addRow(const char *name, const QByteArray &from, const QByteArray &to, const char *problem)
{
    QTest::newRow(name) << from << to << u"small.json: "_s + QString::fromUtf8(problem);
}

void addRequests()
{
    addRow("unknown key", R"("title": "Service")", R"("title": "Service", "urll": "/x")",
           "checks[0].urll: unknown key");
    addRow("no url", R"("url": "/version",)", "", "checks[0].url: is missing");
    addRow("http", R"("/version")", R"("http://api.small.example/version")", "checks[0].url: must be https");
    addRow("http, second", R"("/user?team={team}")", R"("http://api.small.example/")",
           "checks[1].url: must be https");
    addRow("ftp", R"("/version")", R"("ftp://api.small.example/version")", "checks[0].url: must be https");
    addRow("relative", R"("/version")", R"("version")", "checks[0].url: must start with / or https://");
    addRow("host in disguise", R"("/version")", R"("//evil.example")",
           "checks[0].url: must not start with //");
    addRow("user in address", R"("/version")", R"("https://a:b@evil.example/x")",
           "checks[0].url: is no valid address");
    addRow("placeholder as host", R"("/user?team={team}")", R"("https://{team}.example/x")",
           "checks[1].url: is no valid address");
    addRow("blank in path", R"("/version")", R"("/ver sion")",
           "checks[0].url: must be percent-encoded and without a fragment");
    addRow("fragment", R"("/version")", R"("/version#x")",
           "checks[0].url: must be percent-encoded and without a fragment");
    addRow("chosen origin", R"("/version")", R"("https://other.example/version")",
           "checks[0].url: must be a path, as the user chooses the origin");
    addRow("names nothing", R"("/user?team={team}")", R"("/user?team={teem}")",
           "checks[1].url: {teem} names no field and no captured value");
    addRow("field of another method", R"("/version")", R"("/version/{team}")",
           "checks[0].url: {team} names no field and no captured value");
    addRow("secret in path", R"("/user?team={team}")", R"("/user?team={token}")",
           "checks[1].url: {token} is a secret and must not be part of an address");
    addRow("secret in probe", R"({"X-Probe": "1"})", R"({"X-Probe": "{token}"})",
           "checks[0].headers.X-Probe: {token} is a secret, but this step sends none");
    addRow("captured later", R"("/user?team={team}")", R"("/user?team={userId}")",
           "checks[1].url: {userId} names no field and no captured value");
    addRow("result in path", "/users/{userId}/sites", "/users/{identity}/sites",
           "checks[2].url: {identity} names no field and no captured value");
    addRow("expression", "/users/{userId}/sites", "/users/{userId+1}/sites",
           "checks[2].url: {userId+1} is no placeholder");
    addRow("foreign method", R"("POST")", R"("DELETE")",
           "checks[2].method: must be one of GET, HEAD, POST, LIST");
    addRow("body of GET", R"("method": "POST",)", "", "checks[2].body: needs the method POST");
    addRow("two bodies", R"("body": {"json": )", R"("body": {"form": {}, "json": )",
           "checks[2].body: must have one of json, graphql, form");
    addRow("text as body", R"({"team": "{team}"})", R"("x")",
           "checks[2].body.json: must be an object or a list");
    addRow("braces in body", R"({"team": "{team}"})", R"({"query": "{ me { id } }"})",
           "checks[2].body.json: { me { id } is no placeholder");
    addRow("variables alone", R"({"json": {"team": "{team}"}})", R"({"json": {}, "variables": {}})",
           "checks[2].body.variables: needs graphql");
    addRow("foreign token use", R"("token": "none")", R"("token": "maybe")",
           "checks[0].token: must be one of none, auth, own");
}

void addAnswers()
{
    addRow("any answer would do", R"("expect": [{"pointer": "/service", "oneOf": ["small"]}],)", "",
           "checks[0].expect: is missing: any answer would pass");
    addRow("expects nothing", R"([{"pointer": "/service", "oneOf": ["small"]}])", "[]",
           "checks[0].expect: must not be empty");
    addRow("no condition", R"("oneOf": ["small"])", R"("otherwise": {})",
           "checks[0].expect[0]: must have one of exists, absent, type, oneOf, prefix, contains");
    addRow("two conditions", R"("oneOf": ["small"])", R"("exists": true, "absent": true)",
           "checks[0].expect[0]: must have one of exists, absent, type, oneOf, prefix, contains");
    addRow("exists not", R"("oneOf": ["small"])", R"("exists": false)",
           "checks[0].expect[0].exists: must be true");
    addRow("no part", R"("pointer": "/service", )", "",
           "checks[0].expect[0]: must have one of pointer, header, text");
    addRow("bad pointer", R"("/service")", R"("service")",
           "checks[0].expect[0].pointer: must be a JSON pointer");
    addRow("bad escape", R"("/service")", R"("/ser~2vice")",
           "checks[0].expect[0].pointer: must be a JSON pointer");
    addRow("star", R"("/service")", R"("/*/service")", "checks[0].expect[0].pointer: must not hold *");
    addRow("pointer a number", R"("/service")", "1", "checks[0].expect[0].pointer: must be a text");
    addRow("object as value", R"(["small"])", R"([{}])",
           "checks[0].expect[0].oneOf[0]: must be a text, a number, true, false or null");
    addRow("foreign type", R"("type": "string")", R"("type": "text")",
           "checks[1].expect[0].type: must be one of string, number, boolean, object, array");
    addRow("type of a header", R"({"pointer": "/id", "type": "string")",
           R"({"header": "X-Id", "type": "string")", "checks[1].expect[0].type: needs a pointer");
    addRow("foreign verdict", R"({"verdict": "rejected", "detail": "No id."})", R"({"verdict": "valid"})",
           "checks[1].expect[0].otherwise.verdict: must be one of limited, rejected, expired, misconfigured, "
           "unreachable");
    addRow("foreign outcome", R"("status": 401,)", R"("status": 401, "outcome": "bad",)",
           "checks[1].statuses[0].outcome: must be one of passed, failed, warning, skipped, unknown");
    addRow("secret on screen", R"("Make another.")", R"("{token} is wrong.")",
           "checks[1].statuses[0].hint: {token} is a secret and must not be shown");
    addRow("result too early", R"("No id.")", R"("Not {identity}.")",
           "checks[1].expect[0].otherwise.detail: {identity} names no field and no captured value");
    addRow("foreign status", R"("status": 401)", R"("status": 99)",
           "checks[1].statuses[0].status: must be a whole number from 200 to 599");
    addRow("captures nothing", R"("as": "userId")", R"("at": "userId")",
           "checks[1].capture[0].at: unknown key");
    addRow("captures a field", R"("as": "userId")", R"("as": "team")",
           "checks[1].capture[0].as: is the key of a field");
    addRow("capture by no name", R"("as": "userId")", R"("as": "user-id")",
           "checks[1].capture[0].as: is no name for a captured value");
    addRow("secret identity", R"("as": "identity")", R"("as": "identity", "secret": true)",
           "checks[1].capture[1].secret: must not be given for identity");
    addRow("time of a name", R"("as": "userId")", R"("as": "userId", "time": "iso")",
           "checks[1].capture[0].time: must be given for expiresAt only");
    addRow("separator of a name", R"("as": "userId")", R"("as": "userId", "separator": ",")",
           "checks[1].capture[0].separator: must be given for scopes only");
    addRow("captured secret on screen", R"("as": "userId"})", R"("as": "userId", "secret": true})",
           "checks[2].url: {userId} is a secret and must not be part of an address");
    addRow("count of a request", "Signed in as {identity}", "Signed in as {count}",
           "checks[1].passed: {count} names no field and no captured value");
}

void addPlans()
{
    addRow("id twice", R"("id": "user")", R"("id": "service")", "checks[1].id: is used twice");
    addRow("no method of it", R"("title": "User",
      "methods": ["token"])",
           R"("title": "User",
      "methods": ["tokn"])",
           "checks[1].methods: tokn is no method");
    addRow("none for a method", R"("title": "Me", "methods": ["own"])",
           R"("title": "Me", "methods": ["token"])",
           "checks: no required one sends the token of the method own");
    addRow("none required", R"("title": "Me",)", R"("title": "Me", "required": false,)",
           "checks: no required one sends the token of the method own");
    addRow("none sends the token", R"("title": "Me",)", R"("title": "Me", "token": "none",)",
           "checks: no required one sends the token of the method own");
    addRow("token only read", R"("url": "/me", "expect": [{"pointer": "/me", "exists": true}])",
           R"("custom": "jwt-claims")", "checks: no required one sends the token of the method own");
    addRow("class of another app", R"("jwt-claims")", R"("netlify-teams")",
           "checks[3].custom: netlify-teams is for the app netlify only");
    addRow("needs nothing known", R"(["userId"])", R"(["user"])",
           "checks[3].needs: user names no field and no captured value");
    addRow(
        "foreign class", R"("jwt-claims")", R"("netlify")",
        "checks[3].custom: must be one of jwt-claims, netlify-hidden, netlify-teams, northflank, windmill");
    addRow("custom with url", R"("custom": )", R"("url": "/x", "custom": )", "checks[3].url: unknown key");
    addRow("list of text", R"("list": {)", R"("format": "text", "list": {)",
           "checks[2].list: needs the format json");
    addRow("list without name", R"(, "name": "/name")", "", "checks[2].list.name: is missing");
    addRow("list of stars", R"("id": "/id", "name")", R"("id": "/*/id", "name")",
           "checks[2].list.id: must not hold *");
    addRow("foreign paging", R"("kind": "page")", R"("kind": "pages")",
           "checks[2].list.paging.kind: must be one of page, offset, cursor, linkHeader, nextUrl");
    addRow("paging without size", R"(, "size": 100)", "", "checks[2].list.paging.size: is missing");
    addRow("paging without parameter", R"("parameter": "page", )", "",
           "checks[2].list.paging.parameter: is missing");
    addRow("cursor without next", R"("kind": "page")", R"("kind": "cursor")",
           "checks[2].list.paging.next: is missing");
    addRow("next without cursor", R"("size": 100)", R"("size": 100, "next": {"pointer": "/next"})",
           "checks[2].list.paging.next: has no use with this kind of paging");
}

void addCursors()
{
    const QByteArray pages = R"("kind": "page", "parameter": "page", "sizeParameter": "limit", "size": 100)";
    const auto row = [&pages](const char *name, const QByteArray &paging, const char *problem) {
        addRow(name, pages, R"("kind": "cursor", "next": {"pointer": "/next"}, )" + paging, problem);
    };
    row("cursor somewhere", R"("in": "cookie", "parameter": "c")",
        "checks[2].list.paging.in: must be one of query, body, header");
    row("parameter of a body", R"("in": "body", "parameter": "c")",
        "checks[2].list.paging.parameter: must be a JSON pointer");
    row("header with a blank", R"("in": "header", "parameter": "a b")",
        "checks[2].list.paging.parameter: is no header name");
    row("cursor as the host", R"("in": "header", "parameter": "Host")",
        "checks[2].list.paging.parameter: must not be set");
    row("cursor as the token", R"("in": "header", "parameter": "authorization")",
        "checks[2].list.paging.parameter: must not be set");
    addRow("page in the body", pages, pages + R"(, "in": "body")",
           "checks[2].list.paging.in: has no use with this kind of paging");
    addRow("cursor in a form",
           R"("body": {"json": {"team": "{team}"}},
      "list": {
        "kind": "Site", "items": "/sites", "id": "/id", "name": "/name",
        "paging": {)" +
               pages,
           R"("body": {"form": {"team": "{team}"}},
      "list": {
        "kind": "Site", "items": "/sites", "id": "/id", "name": "/name",
        "paging": {"kind": "cursor", "next": {"pointer": "/next"}, "in": "body", "parameter": "/c")",
           "checks[2].list.paging.in: needs a json or graphql body");
}

void addEach()
{
    const QByteArray last = R"({"id": "rest", "title": "Rest", )";
    const auto row = [&last](const char *name, const QByteArray &each, const QByteArray &url,
                             const char *problem) {
        const QByteArray pages = R"({"id": "pages", "title": "Pages", "methods": ["token"], "url": ")" + url +
                                 R"(", "each": )" + each +
                                 R"(, "list": {"kind": "Page", "items": "", "id": "", "name": ""}}, )";
        addRow(name, last, pages + last, problem);
    };
    row("each of nothing", R"({"as": "site"})", "/sites/{site}", "checks[3].each.of: is missing");
    row("each as nothing", R"({"of": "sites"})", "/sites/{site}", "checks[3].each.as: is missing");
    row("each of no list", R"({"of": "user", "as": "site"})", "/sites/{site}",
        "checks[3].each.of: user is no list before this one");
    row("each of itself", R"({"of": "pages", "as": "site"})", "/sites/{site}",
        "checks[3].each.of: pages is no list before this one");
    row("each by no name", R"({"of": "sites", "as": "a-b"})", "/sites/{site}",
        "checks[3].each.as: is no name for a captured value");
    row("each as a result", R"({"of": "sites", "as": "count"})", "/sites/{count}",
        "checks[3].each.as: is no name for a captured value");
    row("each as a field", R"({"of": "sites", "as": "team"})", "/sites/{team}",
        "checks[3].each.as: is the key of a field");
    row("each never asked", R"({"of": "sites", "as": "site"})", "/sites",
        "checks[3].each.as: stands nowhere in the request");
    row("each asked otherwise", R"({"of": "sites", "as": "site"})", "/sites/{page}",
        "checks[3].each.as: stands nowhere in the request");
    row("each with more", R"({"of": "sites", "as": "site", "most": 3})", "/sites/{site}",
        "checks[3].each.most: unknown key");
    addRow("each later", last,
           R"({"id": "pages", "title": "Pages", "methods": ["token"], "url": "/sites/{site}",
               "each": {"of": "sites", "as": "site"}, "list": {"kind": "Page", "items": "", "id": "", "name": ""}},
              {"id": "later", "title": "Later", "methods": ["token"], "url": "/later/{site}",
               "expect": [{"pointer": "/later", "exists": true}]}, )" +
               last,
           "checks[4].url: {site} names no field and no captured value");
    addRow("each of a request", R"("expect": [{"pointer": "/me")",
           R"("each": {"of": "sites", "as": "site"}, "expect": [{"pointer": "/me")",
           "checks[4].each: needs a list");
}

} // namespace

void TestBrokenChecks::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("problem");
    addRequests();
    addAnswers();
    addPlans();
    addCursors();
    addEach();
}

void TestBrokenChecks::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, problem);
    QCOMPARE(test::problemOf(test::brokenDescriptor(from, to)), problem);
}

QTEST_APPLESS_MAIN(TestBrokenChecks)
#include "test_brokenchecks.moc"
