#include "providers/descriptor/destinations.h"

#include "providers/descriptor/checkplan.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

QString textOf(const Subdomain &subdomain)
{
    QString text = u"before the host: "_s + subdomain.label;
    for (const ValueCondition &condition : subdomain.when) {
        text += u" if %1 is %2"_s.arg(condition.name, condition.values.join(u'|'));
    }
    return text;
}

} // namespace

QStringList destinationsOf(const MethodDescriptor &method)
{
    QStringList places;
    if (const FieldDescriptor *field = method.instanceField()) {
        places.append(u"{%1}"_s.arg(field->key));
        if (!field->defaultValue.isEmpty()) {
            places.append(u"default: "_s + field->defaultValue);
        }
    } else {
        places.append(method.origin);
    }
    if (method.subdomain) {
        places.append(textOf(*method.subdomain));
    }
    for (const CheckStep &step : method.plan ? method.plan->steps : QList<CheckStep>()) {
        if (step.token != CheckStep::TokenUse::None && !step.origin.isEmpty() &&
            !places.contains(step.origin)) {
            places.append(step.origin);
        }
    }
    return places;
}

} // namespace patchbay
