#include "providers/check/checkorigin.h"

#include "providers/check/checkengine.h"

#include <QDebug>

namespace patchbay
{

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
        return Origin::parse(chosen, request.plainHttp);
    }
    if (const auto replaced = replacedOrigin(request.app->id)) {
        return *replaced;
    }
    return Origin::parse(field == nullptr ? method->origin : field->defaultValue);
}

} // namespace patchbay
