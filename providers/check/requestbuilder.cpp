#include "providers/check/requestbuilder.h"

#include "providers/check/checkcontext.h"
#include "providers/check/checkorigin.h"
#include "providers/check/sign/requestsigner.h"
#include "providers/check/tokenauth.h"

#include <QCoreApplication>
#include <QDateTime>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::RequestBuilder)
};

/// Skipping a check for such a value could let a token pass that nobody has asked about.
Finding unusableValue(const CheckStep &step, const CheckContext &context)
{
    for (const QString &name : step.path.names()) {
        const QString value = context.values().field(name);
        const FieldDescriptor *field = context.method().field(name);
        if (field != nullptr && (value.isEmpty() || value == "."_L1 || value == ".."_L1)) {
            return Finding::failed(Verdict::Misconfigured,
                                   Words::tr("%1 has no value that can be used.").arg(field->label),
                                   Words::tr("Fill in %1, then try again.").arg(field->label));
        }
    }
    return Finding::failed(Verdict::Misconfigured,
                           Words::tr("%1 did not tell what this check needs.").arg(context.appName()),
                           Words::tr("Try again later."));
}

/// Empty where nothing is signed.
QString signerOf(const CheckStep &step, const CheckContext &context)
{
    return step.token == CheckStep::TokenUse::Auth ? context.method().plan->auth.signer : QString();
}

/// Where a step's cursor goes; nothing where the page needs none.
std::optional<Paging::Place> placeOfCursor(const CheckStep &step, const PageTarget &page)
{
    return step.listing && !page.cursor.isEmpty() ? std::optional(step.listing->paging.place) : std::nullopt;
}

void setHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value)
{
    request.headers.removeIf(
        [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    request.headers.append({name, value});
}

} // namespace

HttpRequest requestFor(const CheckStep &step, const PageTarget &page, const CheckContext &context)
{
    const bool secretsSent = step.token != CheckStep::TokenUse::None;
    const TextTemplate::Lookup lookup =
        context.values().lookup(secretsSent ? CheckValues::Secrets::Given : CheckValues::Secrets::Withheld);
    const auto place = placeOfCursor(step, page);
    HttpRequest request{.verb = step.httpMethod,
                        .pathAndQuery = page.path,
                        .headers = {},
                        .body = place == Paging::Place::Body
                                    ? step.body.bytesWith(step.listing->paging.parameter, page.cursor, lookup)
                                    : step.body.bytes(lookup)};
    const bool isJson = step.format == CheckStep::Format::Json;
    request.headers.append({"Accept", QByteArray(isJson ? "application/json" : "text/plain, */*;q=0.5")});
    if (const QByteArray type = step.body.contentType(); !type.isEmpty()) {
        request.headers.append({"Content-Type", type});
    }
    if (step.token == CheckStep::TokenUse::Auth) {
        addToken(request, context.method().plan->auth, context.values());
    }
    if (step.basic) {
        addBasic(request, *step.basic, lookup);
    }
    addHeaders(request, step.headers, lookup);
    if (place == Paging::Place::Header) {
        setHeader(request, step.listing->paging.parameter.toLatin1(), page.cursor.toLatin1());
    }
    sign(request, signerOf(step, context), context.values(), QDateTime::currentDateTimeUtc());
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
    if (const auto problem = signingProblem(signerOf(step, context), context.values())) {
        return std::unexpected(*problem);
    }
    const auto path = step.path.expandPath(context.values().lookup(CheckValues::Secrets::Withheld));
    if (!path) {
        return std::unexpected(unusableValue(step, context));
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
