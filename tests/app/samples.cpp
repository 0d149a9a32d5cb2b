#include "tests/app/samples.h"

using namespace Qt::StringLiterals;

namespace patchbay::samples
{

const ProviderDescriptor &app()
{
    static const ProviderDescriptor descriptor = [] {
        const auto field = [](const QString &key, FieldKind kind) {
            FieldDescriptor one;
            one.key = key;
            one.label = key;
            one.kind = kind;
            return one;
        };
        FieldDescriptor instance = field(u"instanceUrl"_s, FieldKind::InstanceUrl);
        instance.defaultValue = u"https://app.example.com"_s;
        instance.required = true;
        FieldDescriptor workspace = field(u"workspace"_s, FieldKind::Text);
        workspace.required = true;
        workspace.maxLength = 10;
        FieldDescriptor region = field(u"region"_s, FieldKind::Choice);
        region.choices = {u"eu"_s, u"us"_s};
        FieldDescriptor token = field(u"apiToken"_s, FieldKind::Secret);
        token.required = true;
        MethodDescriptor method;
        method.id = u"api-token"_s;
        method.fields = {instance, workspace, region, token, field(u"signingKey"_s, FieldKind::Secret)};
        ProviderDescriptor sample;
        sample.id = u"sample"_s;
        sample.name = u"Sample"_s;
        sample.methods = {method};
        return sample;
    }();
    return descriptor;
}

ConnectionDraft draft(const QString &name)
{
    ConnectionDraft draft;
    draft.app = &app();
    draft.method = u"api-token"_s;
    draft.name = name;
    draft.description = u"A draft"_s;
    draft.fields = {{u"workspace"_s, u"demo"_s}};
    draft.secrets = {{u"apiToken"_s, Secret("first-token")}, {u"signingKey"_s, Secret("first-key")}};
    return draft;
}

ConnectionName name(const QString &text)
{
    return ConnectionName::parse(text).value();
}

CheckReport report(Verdict verdict)
{
    return {
        .verdict = verdict,
        .checkedAt = QDateTime({2026, 11, 20}, {8, 30, 15, 250}, Qt::UTC),
        .identity = u"ada@example.com"_s,
        .expiresAt = QDateTime({2087, 3, 1}, {12, 0, 0}, Qt::UTC),
        .neverExpires = false,
        .scopes = {u"jobs:run"_s, u"variables:write"_s},
        .resources = {{u"Workspace"_s, u"demo"_s, u"Demo"_s, u"Developer"_s}},
        .checks = {{u"token"_s, u"Token accepted"_s, Outcome::Passed, u"as Ada"_s, u"nothing to do"_s}},
    };
}

Connection connection(const QString &text)
{
    const QUuid id = QUuid::createUuid();
    return {
        .id = id,
        .name = name(text),
        .description = u"Deploys of the demo"_s,
        .app = u"windmill"_s,
        .method = u"access-token"_s,
        .version = 1,
        .createdAt = QDateTime({2026, 11, 19}, {7, 0, 0, 1}, Qt::UTC),
        .updatedAt = QDateTime({2026, 11, 19}, {7, 0, 0, 2}, Qt::UTC),
        .fields = {{u"instanceUrl"_s, u"https://windmill.example.com"_s}, {u"workspace"_s, u"demo"_s}},
        .vaultKeys = {{u"apiToken"_s, id.toString(QUuid::WithoutBraces) + u"/apiToken"_s}},
        .expiresOn = QDate(2087, 1, 5),
        .plainHttp = PlainHttp::Allowed,
        .caFile = u"/etc/ssl/private-ca.pem"_s,
        .report = report(),
    };
}

} // namespace patchbay::samples
