#include "providers/check/requestbuilder.h"

#include "providers/check/checkcontext.h"
#include "providers/check/checkorigin.h"
#include "providers/check/tokenauth.h"

#include <QCoreApplication>

namespace patchbay
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::RequestBuilder)
};

} // namespace

HttpRequest requestFor(const CheckStep &step, const QString &pathAndQuery, const CheckContext &context)
{
    const bool secretsSent = step.token != CheckStep::TokenUse::None;
    const TextTemplate::Lookup lookup =
        context.values().lookup(secretsSent ? CheckValues::Secrets::Given : CheckValues::Secrets::Withheld);
    HttpRequest request{.verb = step.httpMethod,
                        .pathAndQuery = pathAndQuery,
                        .headers = {},
                        .body = step.body.bytes(lookup)};
    const bool isJson = step.format == CheckStep::Format::Json;
    request.headers.append({"Accept", QByteArray(isJson ? "application/json" : "text/plain, */*;q=0.5")});
    if (const QByteArray type = step.body.contentType(); !type.isEmpty()) {
        request.headers.append({"Content-Type", type});
    }
    if (step.token == CheckStep::TokenUse::Auth) {
        addToken(request, context.method().plan->auth, context.values());
    }
    addHeaders(request, step.headers, lookup);
    return request;
}

std::expected<QString, Finding> pathOf(const CheckStep &step, const CheckContext &context)
{
    for (const QString &name : step.needs) {
        if (!context.values().has(name)) {
            const FieldDescriptor *field = context.method().field(name);
            return std::unexpected(Finding::skipped(
                field == nullptr ? QString() : Words::tr("%1 is not given.").arg(field->label)));
        }
    }
    const auto path = step.path.expandPath(context.values().lookup(CheckValues::Secrets::Withheld));
    if (!path) {
        return std::unexpected(Finding::skipped(Words::tr("A value that this check needs is missing.")));
    }
    return QString::fromLatin1(*path);
}

Origin originFor(const CheckStep &step, const CheckContext &context)
{
    if (step.origin.isEmpty()) {
        return context.origin();
    }
    if (const auto replaced = replacedOrigin(context.app().id)) {
        return *replaced;
    }
    return Origin::parse(step.origin).value_or(context.origin());
}

} // namespace patchbay
