#include "providers/descriptor/planbuilder.h"

#include <algorithm>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

KnownNames namesOfFields(const MethodDescriptor &method)
{
    KnownNames known;
    for (const FieldDescriptor &field : method.fields) {
        (field.kind == FieldKind::Secret ? known.secret : known.plain).append(field.key);
    }
    return known;
}

void addCaptures(KnownNames &known, const ParsedStep &parsed, const MethodDescriptor &method)
{
    const QList<JsonNode> nodes = parsed.node["capture"].optionalItems();
    for (qsizetype i = 0; i < parsed.step.captures.size(); ++i) {
        const Capture &capture = parsed.step.captures[i];
        switch (capture.target) {
        case Capture::Target::Identity:
            known.shown.append(u"identity"_s);
            break;
        case Capture::Target::ExpiresAt:
            known.shown.append(u"expiresAt"_s);
            break;
        case Capture::Target::Scopes:
            known.shown.append(u"scopes"_s);
            break;
        case Capture::Target::Variable:
            if (method.field(capture.name)) {
                nodes[i]["as"].refuse(u"is the key of a field"_s);
            }
            (capture.secret ? known.secret : known.plain).append(capture.name);
            break;
        }
    }
}

/// The names that the request of a step may use.
KnownNames knownInRequest(const ParsedStep &parsed, const KnownNames &known)
{
    KnownNames inRequest = known;
    if (parsed.step.each) {
        inRequest.plain.append(parsed.step.each->as);
    }
    return inRequest;
}

void checkEach(const ParsedStep &parsed, const MethodDescriptor &method, const KnownNames &known,
               const QStringList &lists)
{
    if (!parsed.step.each) {
        return;
    }
    const auto &[list, as] = *parsed.step.each;
    const JsonNode each = parsed.node["each"];
    if (!lists.contains(list)) {
        each["of"].refuse(u"%1 is no list before this one"_s.arg(list));
    }
    if (method.field(as)) {
        each["as"].refuse(u"is the key of a field"_s);
    } else if (known.secret.contains(as)) {
        each["as"].refuse(u"is a secret"_s);
    }
    const bool isAsked =
        std::any_of(parsed.templates.begin(), parsed.templates.end(), [&as = as](const TemplateSite &site) {
            const bool inRequest = site.use == TemplateUse::Address || site.use == TemplateUse::Sent;
            return inRequest && site.names.contains(as);
        });
    if (!isAsked) {
        each["as"].refuse(u"stands nowhere in the request"_s);
    }
}

void checkStep(const ParsedStep &parsed, const ParsedMethod &method, KnownNames &known,
               const QStringList &lists)
{
    const CheckStep &step = parsed.step;
    const SecretsSent sent = step.token == CheckStep::TokenUse::None ? SecretsSent::No : SecretsSent::Yes;
    if (!step.origin.isEmpty() && method.method.instanceField()) {
        parsed.node["url"].refuse(u"must be a path, as the user chooses the origin"_s);
    }
    if (step.kind != CheckStep::Kind::Custom && step.token == CheckStep::TokenUse::Auth && !method.auth) {
        method.node["auth"].refuse(u"is missing"_s);
    }
    for (const ValueCondition &condition : step.when) {
        if (!known.plain.contains(condition.name)) {
            parsed.node["when"].refuse(u"%1 names no field and no captured value"_s.arg(condition.name));
        }
    }
    for (const QString &name : step.needs) {
        if (!known.plain.contains(name) && !known.secret.contains(name)) {
            parsed.node["needs"].refuse(u"%1 names no field and no captured value"_s.arg(name));
        }
    }
    checkEach(parsed, method.method, known, lists);
    const KnownNames inRequest = knownInRequest(parsed, known);
    for (const TemplateSite &site : parsed.templates) {
        if (site.use != TemplateUse::Passed) {
            checkPlaceholders(site, site.use == TemplateUse::Shown ? known : inRequest, sent);
        }
    }
    addCaptures(known, parsed, method.method);
    KnownNames after = known;
    if (step.listing) {
        after.shown.append(u"count"_s);
    }
    for (const TemplateSite &site : parsed.templates) {
        if (site.use == TemplateUse::Passed) {
            checkPlaceholders(site, after, sent);
        }
    }
}

void checkAuth(const ParsedMethod &method, const KnownNames &known)
{
    if (!method.auth) {
        return;
    }
    bool namesSecret = false;
    for (const TemplateSite &site : method.authTemplates) {
        checkPlaceholders(site, known, SecretsSent::Yes);
        namesSecret =
            namesSecret || std::any_of(site.names.begin(), site.names.end(),
                                       [&](const QString &name) { return known.secret.contains(name); });
    }
    if (!namesSecret && method.auth->signer.isEmpty()) {
        method.node["auth"].refuse(u"names no secret"_s);
    }
}

/// Without such a step, any token would be found valid.
bool asksAboutTheToken(const CheckStep &step)
{
    return step.kind == CheckStep::Kind::Custom ? step.customCheck != "jwt-claims"_L1
                                                : step.token != CheckStep::TokenUse::None;
}

} // namespace

std::shared_ptr<const CheckPlan> buildPlan(const ParsedMethod &method, const QList<ParsedStep> &steps,
                                           const QStringList &errorPointers, const JsonNode &checks)
{
    auto plan = std::make_shared<CheckPlan>();
    plan->auth = method.auth.value_or(TokenAuth());
    plan->errorPointers = errorPointers;
    KnownNames known = namesOfFields(method.method);
    QStringList ids;
    QStringList lists;
    bool proves = false;
    for (const ParsedStep &parsed : steps) {
        if (!parsed.methods.isEmpty() && !parsed.methods.contains(method.method.id)) {
            continue;
        }
        if (ids.contains(parsed.step.id)) {
            parsed.node["id"].refuse(u"is used twice"_s);
        }
        ids.append(parsed.step.id);
        checkStep(parsed, method, known, lists);
        if (parsed.step.listing) {
            lists.append(parsed.step.id);
        }
        proves = proves || (parsed.step.required && asksAboutTheToken(parsed.step));
        plan->steps.append(parsed.step);
    }
    checkAuth(method, known);
    if (!proves) {
        checks.refuse(u"no required one sends the token of the method %1"_s.arg(method.method.id));
    }
    return plan;
}

} // namespace patchbay
