#include "providers/descriptor/stepreader.h"

#include "providers/descriptor/answerreader.h"
#include "providers/descriptor/basicreader.h"
#include "providers/descriptor/bodyreader.h"
#include "providers/descriptor/customchecks.h"
#include "providers/descriptor/listingreader.h"
#include "providers/descriptor/words.h"
#include "providers/net/origin.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

void readAddress(CheckStep &step, const JsonNode &node, TemplateReader &templates)
{
    const QString url = node.text();
    if (url.isEmpty()) {
        return;
    }
    QString path = url;
    if (!url.startsWith(u'/')) {
        if (!url.startsWith("https://"_L1)) {
            node.refuse(url.contains("://"_L1) ? u"must be https"_s : u"must start with / or https://"_s);
            return;
        }
        const qsizetype slash = url.indexOf(u'/', 8);
        step.origin = readOrigin(node, slash < 0 ? url : url.first(slash));
        path = slash < 0 ? u"/"_s : url.sliced(slash);
    }
    for (const QChar c : path) {
        if (c.unicode() <= 0x20 || c.unicode() >= 0x7f || c == u'#' || c == u'\\') {
            node.refuse(u"must be percent-encoded and without a fragment"_s);
        }
    }
    if (path.startsWith("//"_L1)) {
        node.refuse(u"must not start with //"_s);
    }
    step.path = templates.readText(node, path, TemplateUse::Address);
}

EachOf readEach(const JsonNode &node)
{
    node.allowKeys({"of", "as"});
    EachOf each{.list = readId(node["of"]), .as = node["as"].text()};
    if (!each.as.isEmpty() && !isCaptureName(each.as)) {
        node["as"].refuse(u"is no name for a captured value"_s);
    }
    return each;
}

void readRequest(CheckStep &step, const JsonNode &node, TemplateReader &templates)
{
    if (const JsonNode token = node["token"]; token.exists()) {
        step.token = token.word<CheckStep::TokenUse>({{"none", CheckStep::TokenUse::None},
                                                      {"auth", CheckStep::TokenUse::Auth},
                                                      {"own", CheckStep::TokenUse::Own}});
    }
    if (const JsonNode method = node["method"]; method.exists()) {
        step.httpMethod =
            method.word<QByteArray>({{"GET", "GET"}, {"HEAD", "HEAD"}, {"POST", "POST"}, {"LIST", "LIST"}});
    }
    readAddress(step, node["url"], templates);
    step.headers = templates.readHeaders(node["headers"], TemplateUse::Sent);
    if (const JsonNode basic = node["basic"]; basic.exists()) {
        step.basic = readBasic(basic, TemplateUse::Sent, templates);
        if (step.token != CheckStep::TokenUse::Own) {
            basic.refuse(u"needs the token own"_s);
        }
    }
    if (const JsonNode body = node["body"]; body.exists()) {
        step.body = readBody(body, templates);
        if (step.httpMethod != "POST") {
            body.refuse(u"needs the method POST"_s);
        }
    }
}

void readAnswer(CheckStep &step, const JsonNode &node, TemplateReader &templates)
{
    if (const JsonNode format = node["format"]; format.exists()) {
        step.format = format.word<CheckStep::Format>(
            {{"json", CheckStep::Format::Json}, {"text", CheckStep::Format::Text}});
    }
    step.contentType = node["contentType"].textOr({});
    for (const JsonNode &item : node["expect"].optionalItems()) {
        step.expectations.append(readExpectation(item, templates));
    }
    for (const JsonNode &item : node["capture"].optionalItems()) {
        step.captures.append(readCapture(item));
    }
    for (const JsonNode &item : node["statuses"].optionalItems()) {
        step.statuses.append(readStatusRule(item, templates));
    }
    if (const JsonNode passed = node["passed"]; passed.exists()) {
        step.passed = templates.read(passed, TemplateUse::Passed);
    }
    if (const JsonNode list = node["list"]; list.exists()) {
        step.kind = CheckStep::Kind::Listing;
        step.listing = readListing(list, templates);
        if (step.format == CheckStep::Format::Text) {
            list.refuse(u"needs the format json"_s);
        }
        if (step.listing->paging.place == Paging::Place::Body && !step.body.takesValues()) {
            list["paging"]["in"].refuse(u"needs a json or graphql body"_s);
        }
    } else if (step.expectations.isEmpty()) {
        node["expect"].refuse(u"is missing: any answer would pass"_s);
    }
}

} // namespace

ParsedStep readStep(const JsonNode &node)
{
    ParsedStep parsed{{}, node, {}, {}};
    CheckStep &step = parsed.step;
    TemplateReader templates;
    const JsonNode custom = node["custom"];
    if (custom.exists()) {
        node.allowKeys({"id", "title", "required", "methods", "when", "needs", "custom"});
    } else {
        node.allowKeys({"id",          "title",  "required", "methods",  "when",   "needs", "each",
                        "token",       "method", "url",      "headers",  "basic",  "body",  "format",
                        "contentType", "expect", "capture",  "statuses", "passed", "list"});
    }
    step.id = readId(node["id"]);
    step.title = node["title"].text();
    step.required = node["required"].flagOr(true);
    step.when = readConditions(node["when"]);
    step.needs = node["needs"].optionalTexts();
    parsed.methods = node["methods"].optionalTexts();
    if (custom.exists()) {
        step.kind = CheckStep::Kind::Custom;
        step.customCheck = custom.text();
        if (!customChecks().contains(step.customCheck)) {
            custom.refuse(u"must be one of "_s + customChecks().keys().join(u", "_s));
        }
    } else {
        readRequest(step, node, templates);
        readAnswer(step, node, templates);
        if (const JsonNode each = node["each"]; each.exists()) {
            step.each = readEach(each);
            if (!step.listing) {
                each.refuse(u"needs a list"_s);
            }
        }
    }
    parsed.templates = templates.sites();
    return parsed;
}

} // namespace patchbay
