#include "providers/check/checkorigin.h"

#include "providers/check/checkengine.h"
#include "providers/check/checkvalues.h"
#include "providers/check/instanceaddress.h"
#include "providers/descriptor/checkplan.h"

#include <QDebug>

namespace patchbay
{

namespace
{

Origin apiOrigin(const Origin &given, const MethodDescriptor &method, const QMap<QString, QString> &fields)
{
    if (!method.subdomain || given.isAddress() || given.isLoopback() ||
        !CheckValues(method, fields, {}).meets(method.subdomain->when)) {
        return given;
    }
    return given.below(method.subdomain->label);
}

} // namespace

std::optional<Origin> replacedOrigin(const QString &app)
{
    const QByteArray name = "PATCHBAY_API_BASE_" + app.toUpper().replace(u'-', u'_').toLatin1();
    const QString value = qEnvironmentVariable(name.constData());
    if (value.isEmpty()) {
        return std::nullopt;
    }
    const auto origin = Origin::parse(value);
    if (origin && origin->isLoopback()) {
        return *origin;
    }
    // The value is not repeated: it may hold a password.
    qWarning("%s is ignored: it is no loopback address", name.constData());
    return std::nullopt;
}

std::expected<Origin, UrlProblem> originOf(const CheckRequest &request)
{
    const MethodDescriptor *method = request.app == nullptr ? nullptr : request.app->method(request.method);
    if (method == nullptr) {
        return std::unexpected(UrlProblem::Empty);
    }
    const FieldDescriptor *field = method->instanceField();
    const QString chosen = field == nullptr ? QString() : request.fields.value(field->key).trimmed();
    if (!chosen.isEmpty()) {
        const auto origin = parseInstance(*field, chosen, request.plainHttp);
        return origin ? apiOrigin(*origin, *method, request.fields) : origin;
    }
    if (const auto replaced = replacedOrigin(request.app->id)) {
        return *replaced;
    }
    if (field == nullptr) {
        return Origin::parse(method->origin);
    }
    const auto origin = parseInstance(*field, field->defaultValue);
    return origin ? apiOrigin(*origin, *method, request.fields) : origin;
}

std::expected<QList<Origin>, UrlProblem> originsOf(const CheckRequest &request)
{
    const auto first = originOf(request);
    if (!first) {
        return std::unexpected(first.error());
    }
    QList<Origin> origins{*first};
    const MethodDescriptor &method = *request.app->method(request.method);
    // A vendor that is replaced as a whole has no other origins.
    if (!method.plan || replacedOrigin(request.app->id)) {
        return origins;
    }
    for (const CheckStep &step : method.plan->steps) {
        if (step.token == CheckStep::TokenUse::None || step.origin.isEmpty()) {
            continue;
        }
        const auto other = Origin::parse(step.origin);
        if (other && !origins.contains(*other)) {
            origins.append(*other);
        }
    }
    return origins;
}

} // namespace patchbay
