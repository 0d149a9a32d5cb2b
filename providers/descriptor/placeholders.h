#pragma once

#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/texttemplate.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace patchbay
{

/// What a template is for, which decides what its placeholders may name.
enum class TemplateUse {
    Address, ///< never a secret: addresses end up in logs of proxies and servers
    Sent,    ///< header or body: a secret only where the step sends one
    Auth,    ///< secrets and fields of the method
    Shown,   ///< never a secret; results of the steps before too
    Passed,  ///< as Shown, and results of the step itself
};

/// A template of a descriptor file, kept until the fields and captures that it may name are known.
struct TemplateSite {
    JsonNode node;
    TemplateUse use = TemplateUse::Sent;
    QStringList names;
};

/// Reads templates and remembers where each stands.
class TemplateReader
{
public:
    TextTemplate read(const JsonNode &node, TemplateUse use);
    TextTemplate readText(const JsonNode &node, const QString &text, TemplateUse use);
    QList<NamedTemplate> readHeaders(const JsonNode &node, TemplateUse use);
    /// Names and templates of any object of texts, as a query or a form.
    QList<NamedTemplate> readNamed(const JsonNode &node, TemplateUse use);

    const QList<TemplateSite> &sites() const { return m_sites; }

private:
    QList<TemplateSite> m_sites;
};

/// The names that placeholders may use at one point of a plan.
struct KnownNames {
    QStringList plain;
    QStringList secret;
    QStringList shown; ///< results of the check, for texts on screen only
};

enum class SecretsSent { No, Yes };

/// Reports the first placeholder that names nothing, or a secret where none may go.
void checkPlaceholders(const TemplateSite &site, const KnownNames &known, SecretsSent secretsSent);

} // namespace patchbay
