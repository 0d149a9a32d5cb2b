#include "providers/descriptor/methodreader.h"

#include "providers/descriptor/fieldreader.h"
#include "providers/descriptor/words.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

TokenHelp readHelp(const JsonNode &node, bool hasInstance)
{
    node.allowKeys({"steps", "permissions", "url"});
    TokenHelp help;
    help.steps = node["steps"].texts();
    help.permissions = node["permissions"].optionalTexts();
    if (const JsonNode url = node["url"]; url.exists()) {
        help.url = readPageUrl(url, hasInstance);
    }
    return help;
}

TokenAuth readAuth(const JsonNode &node, TemplateReader &templates)
{
    node.allowKeys({"headers", "query", "basic"});
    TokenAuth auth;
    auth.headers = templates.readHeaders(node["headers"], TemplateUse::Auth);
    auth.query = templates.readNamed(node["query"], TemplateUse::Auth);
    if (const JsonNode basic = node["basic"]; basic.exists()) {
        basic.allowKeys({"user", "password"});
        auth.basic.emplace();
        if (basic["user"].exists()) {
            auth.basic->user = templates.read(basic["user"], TemplateUse::Auth);
        }
        if (basic["password"].exists()) {
            auth.basic->password = templates.read(basic["password"], TemplateUse::Auth);
        }
    }
    return auth;
}

void readMethodOrigin(MethodDescriptor &method, const JsonNode &node)
{
    if (!method.instanceField()) {
        method.origin = readOrigin(node, node.text());
    } else if (node.exists()) {
        node.refuse(u"must not be given beside an instance URL field"_s);
    }
}

} // namespace

ParsedMethod readMethod(const JsonNode &node)
{
    node.allowKeys({"id", "name", "fields", "origin", "help", "expiryTold", "auth"});
    ParsedMethod parsed{{}, node, {}, {}};
    MethodDescriptor &method = parsed.method;
    method.id = readId(node["id"]);
    method.name = node["name"].text();
    method.fields = readFields(node["fields"]);
    readMethodOrigin(method, node["origin"]);
    method.help = readHelp(node["help"], method.instanceField() != nullptr);
    method.expiryTold = node["expiryTold"].flagOr(false);
    if (const JsonNode auth = node["auth"]; auth.exists()) {
        TemplateReader templates;
        parsed.auth = readAuth(auth, templates);
        parsed.authTemplates = templates.sites();
    }
    return parsed;
}

} // namespace patchbay
