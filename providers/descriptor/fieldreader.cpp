#include "providers/descriptor/fieldreader.h"

#include "providers/descriptor/texttemplate.h"
#include "providers/descriptor/words.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

QString readKey(const JsonNode &node)
{
    static const QStringList results{u"identity"_s, u"expiresAt"_s, u"scopes"_s, u"count"_s};
    const QString key = node.text();
    if (!TextTemplate::parse(u'{' + key + u'}')) {
        node.refuse(u"must be a letter, then letters, digits and underscores"_s);
    } else if (results.contains(key)) {
        node.refuse(u"is the name of a result"_s);
    }
    return key;
}

void readChoices(FieldDescriptor &field, const JsonNode &node)
{
    if (field.kind == FieldKind::Choice) {
        field.choices = node["choices"].texts();
    } else if (node["choices"].exists()) {
        node["choices"].refuse(u"needs the kind choice"_s);
    }
}

void readDefault(FieldDescriptor &field, const JsonNode &node)
{
    if (!node.exists()) {
        return;
    }
    field.defaultValue = node.text();
    switch (field.kind) {
    case FieldKind::Secret:
        node.refuse(u"must not be given for a secret"_s);
        break;
    case FieldKind::InstanceUrl:
        if (!field.bareHost) {
            readOrigin(node, field.defaultValue);
        } else if (field.defaultValue.contains(u'/')) {
            node.refuse(u"must be a host name"_s);
        } else {
            readOrigin(node, u"https://"_s + field.defaultValue);
        }
        break;
    case FieldKind::Choice:
        if (!field.choices.contains(field.defaultValue)) {
            node.refuse(u"must be one of "_s + field.choices.join(u", "_s));
        }
        break;
    case FieldKind::Text:
        break;
    }
}

void readFormat(FieldDescriptor &field, const JsonNode &node)
{
    if (!node.exists()) {
        return;
    }
    node.allowKeys({"pattern", "hint"});
    field.formatPattern = node["pattern"].text();
    field.formatHint = node["hint"].text();
}

FieldDescriptor readField(const JsonNode &node)
{
    node.allowKeys({"key", "label", "kind", "required", "multiline", "published", "maxLength", "default",
                    "placeholder", "help", "choices", "format"});
    FieldDescriptor field;
    field.key = readKey(node["key"]);
    field.label = node["label"].text();
    field.kind = node["kind"].word<FieldKind>({{"text", FieldKind::Text},
                                               {"secret", FieldKind::Secret},
                                               {"instanceUrl", FieldKind::InstanceUrl},
                                               {"host", FieldKind::InstanceUrl},
                                               {"choice", FieldKind::Choice}});
    field.bareHost = node["kind"].textOr({}) == "host"_L1;
    field.required = node["required"].flagOr(false);
    field.multiline = node["multiline"].flagOr(false);
    field.published = node["published"].flagOr(true);
    field.maxLength = node["maxLength"].numberOr(0, 1, 100000);
    readChoices(field, node);
    readDefault(field, node["default"]);
    field.placeholder = node["placeholder"].textOr({});
    field.help = node["help"].textOr({});
    readFormat(field, node["format"]);
    return field;
}

} // namespace

QList<FieldDescriptor> readFields(const JsonNode &node)
{
    QList<FieldDescriptor> fields;
    bool hasSecret = false;
    bool hasInstance = false;
    for (const JsonNode &item : node.items()) {
        const FieldDescriptor field = readField(item);
        for (const FieldDescriptor &earlier : fields) {
            if (earlier.key == field.key) {
                item["key"].refuse(u"is used twice"_s);
            }
        }
        if (field.kind == FieldKind::InstanceUrl && hasInstance) {
            item["kind"].refuse(u"only one field may be an instance URL"_s);
        }
        hasSecret = hasSecret || field.kind == FieldKind::Secret;
        hasInstance = hasInstance || field.kind == FieldKind::InstanceUrl;
        fields.append(field);
    }
    if (!hasSecret) {
        node.refuse(u"none is a secret"_s);
    }
    return fields;
}

void checkPatterns(const JsonNode &fields)
{
    for (const JsonNode &field : fields.optionalItems()) {
        if (const JsonNode pattern = field["format"]["pattern"]; pattern.exists()) {
            checkPattern(pattern);
        }
    }
}

} // namespace patchbay
