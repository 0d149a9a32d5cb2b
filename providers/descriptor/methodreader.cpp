#include "providers/descriptor/methodreader.h"

#include "providers/descriptor/basicreader.h"
#include "providers/descriptor/customchecks.h"
#include "providers/descriptor/fieldreader.h"
#include "providers/descriptor/words.h"

#include <algorithm>

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
    node.allowKeys({"headers", "query", "basic", "signer"});
    TokenAuth auth;
    auth.headers = templates.readHeaders(node["headers"], TemplateUse::Auth);
    auth.query = templates.readNamed(node["query"], TemplateUse::Auth);
    if (const JsonNode basic = node["basic"]; basic.exists()) {
        auth.basic = readBasic(basic, TemplateUse::Auth, templates);
    }
    if (const JsonNode signer = node["signer"]; signer.exists()) {
        auth.signer = signer.text();
        if (!signers().contains(auth.signer)) {
            signer.refuse(u"must be one of "_s + signers().keys().join(u", "_s));
        }
    }
    return auth;
}

bool isHostLabel(const QString &text)
{
    const auto fits = [](QChar c) { return isLower(c) || isDigit(c) || c == u'-'; };
    return !text.isEmpty() && std::ranges::all_of(text, fits) && text.front() != u'-' && text.back() != u'-';
}

Subdomain readSubdomain(const JsonNode &node, const MethodDescriptor &method)
{
    node.allowKeys({"name", "when"});
    Subdomain subdomain{node["name"].text(), readConditions(node["when"])};
    if (!isHostLabel(subdomain.label)) {
        node["name"].refuse(u"must be one label of a host name"_s);
    }
    if (!method.instanceField()) {
        node.refuse(u"needs a field that names the host"_s);
    }
    for (const ValueCondition &condition : subdomain.when) {
        const FieldDescriptor *field = method.field(condition.name);
        if (!field || field->kind == FieldKind::Secret) {
            node["when"].refuse(u"%1 names no field"_s.arg(condition.name));
        }
    }
    return subdomain;
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
    node.allowKeys({"id", "name", "fields", "origin", "subdomain", "help", "expiryTold", "auth"});
    ParsedMethod parsed{{}, node, {}, {}};
    MethodDescriptor &method = parsed.method;
    method.id = readId(node["id"]);
    method.name = node["name"].text();
    method.fields = readFields(node["fields"]);
    readMethodOrigin(method, node["origin"]);
    if (const JsonNode subdomain = node["subdomain"]; subdomain.exists()) {
        method.subdomain = readSubdomain(subdomain, method);
    }
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
