#include "app/cli/appscommand.h"

#include "app/cli/appjson.h"
#include "app/cli/output.h"
#include "app/cli/printabletext.h"
#include "app/cli/texttable.h"
#include "app/cli/validatedfile.h"
#include "app/cli/workplace.h"
#include "app/services.h"

#include <QDir>
#include <QJsonArray>

namespace patchbay
{

namespace
{

constexpr QLatin1String validateOption("validate");

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
    syntax.operands = QStringLiteral("[--validate [FILE…]]");
    syntax.maxOperands = -1;
    syntax.options = {flag(validateOption, tr("Read each FILE as the description of an app and tell what is "
                                              "wrong with it; without FILE, all that are in use."))};
    syntax.notes = {
        tr("Apps of your own are read from %1, one JSON file each. A file that cannot be used is named with "
           "the reason. Such an app can never replace one that comes with Patchbay.")
            .arg(printable(QDir::toNativeSeparators(customAppsDir()))),
        tr("JSON: an object with \"apps\", each with id, name, category, custom and methods; a method has "
           "id, "
           "name, origin and fields; a field has key, label, kind, secret, required, default and choices. "
           "\"problems\" are files that were left out. With --validate: \"files\", each with file, ok, app "
           "and "
           "reason.")};
    syntax.examples = {QStringLiteral("patchbayctl apps"), QStringLiteral("patchbayctl apps --json"),
                       QStringLiteral("patchbayctl apps --validate acme-deploy.json")};
    return syntax;
}

void AppsCommand::run()
{
    if (arguments().has(validateOption)) {
        return validate();
    }
    if (!arguments().operands().isEmpty()) {
        return failUsage(tr("Files are given with --validate only."));
    }
    list();
}

void AppsCommand::validate()
{
    const QStringList &files = arguments().operands();
    const QList<ValidatedFile> results =
        files.isEmpty() ? validatedCatalog(workplace().catalog(), customAppsDir())
                        : validateFiles(files, ProviderCatalog::shipped(), customAppsDir());
    QJsonArray json;
    bool good = true;
    for (const ValidatedFile &result : results) {
        good = good && result.isGood();
        if (output().isJson()) {
            json.append(result.json());
        } else {
            output().text(result.line());
        }
        if (result.isSchema) {
            output().note(tr("%1 is the schema of these files, and no app.").arg(result.file));
        }
    }
    if (output().isJson()) {
        output().json({{QStringLiteral("files"), json}});
    }
    finish(good ? ExitCode::Done : ExitCode::BadFile);
}

void AppsCommand::list()
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
            table.addRow({app.id, app.custom ? tr("%1 (custom)").arg(app.name) : app.name, method.id,
                          fields.join(QStringLiteral(", "))});
        }
    }
    output().text(table.text());
    for (const CatalogProblem &problem : catalog.problems()) {
        output().note(tr("Left out: %1").arg(problem.text()));
    }
    finish();
}

} // namespace patchbay
