#include "providers/descriptor/placeholders.h"

#include "providers/descriptor/headernames.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

QString problemOf(const QString &name, TemplateUse use, const KnownNames &known, SecretsSent secretsSent)
{
    if (known.secret.contains(name)) {
        switch (use) {
        case TemplateUse::Address:
            return u"{%1} is a secret and must not be part of an address"_s.arg(name);
        case TemplateUse::Sent:
            return secretsSent == SecretsSent::Yes
                       ? QString()
                       : u"{%1} is a secret, but this step sends none"_s.arg(name);
        case TemplateUse::Auth:
            return {};
        case TemplateUse::Shown:
        case TemplateUse::Passed:
            return u"{%1} is a secret and must not be shown"_s.arg(name);
        }
    }
    const bool onScreen = use == TemplateUse::Shown || use == TemplateUse::Passed;
    if (known.plain.contains(name) || (onScreen && known.shown.contains(name))) {
        return {};
    }
    return u"{%1} names no field and no captured value"_s.arg(name);
}

} // namespace

TextTemplate TemplateReader::read(const JsonNode &node, TemplateUse use)
{
    return readText(node, node.text(), use);
}

TextTemplate TemplateReader::readText(const JsonNode &node, const QString &text, TemplateUse use)
{
    const auto result = TextTemplate::parse(text);
    if (!result) {
        node.refuse(result.error());
        return {};
    }
    m_sites.append({node, use, result->names()});
    return *result;
}

QList<NamedTemplate> TemplateReader::readNamed(const JsonNode &node, TemplateUse use)
{
    QList<NamedTemplate> result;
    for (const auto &[name, value] : node.members()) {
        result.append({name, read(value, use)});
    }
    return result;
}

QList<NamedTemplate> TemplateReader::readHeaders(const JsonNode &node, TemplateUse use)
{
    for (const auto &[name, value] : node.members()) {
        if (!isHeaderName(name)) {
            value.refuse(u"is no header name"_s);
        } else if (isReservedHeader(name)) {
            value.refuse(u"must not be set"_s);
        }
    }
    return readNamed(node, use);
}

void checkPlaceholders(const TemplateSite &site, const KnownNames &known, SecretsSent secretsSent)
{
    for (const QString &name : site.names) {
        const QString problem = problemOf(name, site.use, known, secretsSent);
        if (!problem.isEmpty()) {
            site.node.refuse(problem);
        }
    }
}

} // namespace patchbay
