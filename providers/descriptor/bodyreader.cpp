#include "providers/descriptor/bodyreader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

void readTemplatesIn(const QJsonValue &value, const JsonNode &node, TemplateReader &templates)
{
    if (value.isString()) {
        templates.readText(node, value.toString(), TemplateUse::Sent);
    } else if (value.isArray()) {
        for (const QJsonValue item : value.toArray()) {
            readTemplatesIn(item, node, templates);
        }
    } else if (value.isObject()) {
        for (const QJsonValue item : value.toObject()) {
            readTemplatesIn(item, node, templates);
        }
    }
}

} // namespace

RequestBody readBody(const JsonNode &node, TemplateReader &templates)
{
    node.allowKeys({"json", "graphql", "variables", "form"});
    RequestBody body;
    const JsonNode json = node["json"];
    const JsonNode query = node["graphql"];
    const JsonNode variables = node["variables"];
    const JsonNode form = node["form"];
    if (int(json.exists()) + int(query.exists()) + int(form.exists()) != 1) {
        node.refuse(u"must have one of json, graphql, form"_s);
        return body;
    }
    if (variables.exists() && !query.exists()) {
        variables.refuse(u"needs graphql"_s);
    }
    if (json.exists()) {
        body.kind = RequestBody::Kind::Json;
        body.json = json.json();
        if (!json.is(JsonType::Object) && !json.is(JsonType::List)) {
            json.refuse(u"must be an object or a list"_s);
        }
        readTemplatesIn(body.json, json, templates);
    } else if (query.exists()) {
        body.kind = RequestBody::Kind::GraphQl;
        body.query = query.text();
        if (variables.exists()) {
            if (!variables.is(JsonType::Object)) {
                variables.refuse(u"must be an object"_s);
            }
            body.json = variables.json();
            readTemplatesIn(body.json, variables, templates);
        }
    } else {
        body.kind = RequestBody::Kind::Form;
        body.form = templates.readNamed(form, TemplateUse::Sent);
    }
    return body;
}

} // namespace patchbay
