#include "tests/app/cli/cliapps.h"

using namespace Qt::StringLiterals;

namespace patchbay::test
{

namespace
{

FieldDescriptor field(const QString &key, const QString &label, FieldKind kind)
{
    FieldDescriptor field;
    field.key = key;
    field.label = label;
    field.kind = kind;
    return field;
}

} // namespace

MethodDescriptor richMethod()
{
    MethodDescriptor method;
    method.id = u"access-token"_s;
    method.name = u"Access Token"_s;
    method.fields = {
        field(u"instanceUrl"_s, u"Instance URL"_s, FieldKind::InstanceUrl),
        field(u"accessToken"_s, u"Access Token"_s, FieldKind::Secret),
        field(u"workspace"_s, u"Workspace"_s, FieldKind::Text),
        field(u"region"_s, u"Region"_s, FieldKind::Choice),
    };
    method.fields[0].defaultValue = u"https://cloud.example"_s;
    method.fields[1].required = true;
    method.fields[1].formatPattern = u"^tok_[a-z]+$"_s;
    method.fields[1].formatHint = u"A token usually starts with tok_."_s;
    method.fields[2].maxLength = 10;
    method.fields[3].choices = {u"eu"_s, u"us"_s};
    return method;
}

MethodDescriptor twoSecretsMethod()
{
    MethodDescriptor method;
    method.id = u"keys"_s;
    method.name = u"Keys"_s;
    method.fields = {
        field(u"apiKey"_s, u"API Key"_s, FieldKind::Secret),
        field(u"applicationKey"_s, u"Application Key"_s, FieldKind::Secret),
    };
    method.fields[0].required = true;
    method.origin = u"https://api.example"_s;
    return method;
}

} // namespace patchbay::test
