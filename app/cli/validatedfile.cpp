#include "app/cli/validatedfile.h"

#include "app/cli/printabletext.h"
#include "providers/descriptor/descriptorfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace patchbay
{

namespace
{

bool isSchema(const QFileInfo &info)
{
    if (info.fileName() != QStringLiteral("schema.json")) {
        return false;
    }
    QFile file(info.filePath());
    return file.open(QIODevice::ReadOnly) && QJsonDocument::fromJson(file.read(1 << 20))
                                                 .object()
                                                 .value(QStringLiteral("$schema"))
                                                 .toString()
                                                 .startsWith(QStringLiteral("https://json-schema.org/"));
}

bool liesIn(const QFileInfo &file, const QString &folder)
{
    const QString path = QFileInfo(folder).canonicalFilePath();
    return !path.isEmpty() && QFileInfo(file.absolutePath()).canonicalFilePath() == path;
}

/// The very file that comes with Patchbay, wherever it lies.
bool isShipped(const QFileInfo &info)
{
    QFile file(info.filePath());
    QFile shipped(QStringLiteral(":/catalog/") + info.fileName());
    return file.open(QIODevice::ReadOnly) && shipped.open(QIODevice::ReadOnly) &&
           file.readAll() == shipped.readAll();
}

} // namespace

QString ValidatedFile::line() const
{
    return printable(file + QStringLiteral(": ") + (isGood() ? QStringLiteral("ok") : reason)) + u'\n';
}

QJsonObject ValidatedFile::json() const
{
    const auto textOrNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return {{QStringLiteral("file"), file},
            {QStringLiteral("ok"), isGood()},
            {QStringLiteral("app"), textOrNull(app)},
            {QStringLiteral("reason"), textOrNull(reason)}};
}

QList<ValidatedFile> validateFiles(const QStringList &files, const ProviderCatalog &shipped,
                                   const QString &customFolder)
{
    QList<ValidatedFile> results;
    for (const QString &file : files) {
        const QFileInfo info(file);
        if (isSchema(info)) {
            results.append({.file = file, .app = {}, .reason = {}, .isSchema = true});
        } else if (const auto app = readDescriptorFile(file); !app) {
            results.append({.file = file, .app = {}, .reason = app.error().reason});
        } else if (shipped.find(app->id) && (liesIn(info, customFolder) || !isShipped(info))) {
            results.append({.file = file, .app = {}, .reason = shippedIdReason()});
        } else {
            results.append({.file = file, .app = app->id, .reason = {}});
        }
    }
    return results;
}

QList<ValidatedFile> validatedCatalog(const ProviderCatalog &catalog, const QString &customFolder)
{
    QList<ValidatedFile> results;
    for (const ProviderDescriptor &app : catalog.apps()) {
        const QString name = app.id + QStringLiteral(".json");
        results.append(
            {.file = app.custom ? QDir::toNativeSeparators(QDir(customFolder).filePath(name)) : name,
             .app = app.id,
             .reason = {}});
    }
    for (const CatalogProblem &problem : catalog.problems()) {
        results.append({.file = problem.file, .app = {}, .reason = problem.reason});
    }
    return results;
}

} // namespace patchbay
