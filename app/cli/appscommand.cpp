#include "app/cli/appscommand.h"

#include "app/cli/appjson.h"
#include "app/cli/output.h"
#include "app/cli/texttable.h"
#include "app/cli/workplace.h"

#include <QJsonArray>

namespace patchbay
{

namespace
{

QString fieldText(const FieldDescriptor &field)
{
    QString text = field.key;
    if (field.kind == FieldKind::Secret) {
        text += AppsCommand::tr(" (secret)");
    } else if (!field.required) {
        text += AppsCommand::tr(" (optional)");
    }
    return text;
}

QJsonObject toJson(const ProviderCatalog &catalog)
{
    QJsonArray apps;
    for (const ProviderDescriptor &app : catalog.apps()) {
        apps.append(toJson(app));
    }
    QJsonArray problems;
    for (const CatalogProblem &problem : catalog.problems()) {
        problems.append(
            QJsonObject{{QStringLiteral("file"), problem.file}, {QStringLiteral("reason"), problem.reason}});
    }
    return {{QStringLiteral("apps"), apps}, {QStringLiteral("problems"), problems}};
}

} // namespace

CommandSyntax AppsCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("apps");
    syntax.summary = tr("List the apps that Patchbay knows, with their methods and fields.");
    syntax.notes = {
        tr("JSON: an object with \"apps\", each with id, name, category and methods; a method has id, name "
           "and fields; a field has key, label, kind, secret, required, default and choices.")};
    syntax.examples = {QStringLiteral("patchbayctl apps"), QStringLiteral("patchbayctl apps --json")};
    return syntax;
}

void AppsCommand::run()
{
    const ProviderCatalog &catalog = workplace().catalog();
    if (output().isJson()) {
        output().json(toJson(catalog));
        return finish();
    }
    TextTable table({tr("APP"), tr("NAME"), tr("METHOD"), tr("FIELDS")});
    for (const ProviderDescriptor &app : catalog.apps()) {
        for (const MethodDescriptor &method : app.methods) {
            QStringList fields;
            for (const FieldDescriptor &field : method.fields) {
                fields.append(fieldText(field));
            }
            table.addRow({app.id, app.name, method.id, fields.join(QStringLiteral(", "))});
        }
    }
    output().text(table.text());
    for (const CatalogProblem &problem : catalog.problems()) {
        output().note(tr("Left out: %1").arg(problem.reason));
    }
    finish();
}

} // namespace patchbay
