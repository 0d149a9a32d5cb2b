#include "providers/descriptor/providercatalog.h"

#include "providers/descriptor/descriptorfile.h"
#include "providers/descriptor/descriptorreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

/// The linker drops a static library's resources unless something names them.
static void keepCatalogResource()
{
    Q_INIT_RESOURCE(catalog);
}

namespace patchbay
{

using namespace Qt::StringLiterals;

QString shippedIdReason()
{
    return u"id: is the id of an app that comes with Patchbay"_s;
}

ProviderCatalog ProviderCatalog::shipped()
{
    keepCatalogResource();
    QList<DescriptorFile> files;
    const QDir folder(u":/catalog"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            files.append({name, file.readAll()});
        }
    }
    return fromFiles(files);
}

ProviderCatalog ProviderCatalog::fromFiles(const QList<DescriptorFile> &files)
{
    ProviderCatalog catalog;
    for (const DescriptorFile &file : files) {
        auto app = parseDescriptor(file.name, file.bytes);
        if (!app) {
            catalog.m_problems.append(app.error());
        } else if (catalog.find(app->id)) {
            catalog.m_problems.append({file.name, u"id: is the id of another app"_s});
        } else {
            catalog.m_apps.push_back(std::move(*app));
        }
    }
    catalog.arrange();
    return catalog;
}

ProviderCatalog ProviderCatalog::withCustomApps(const QString &folder)
{
    ProviderCatalog catalog = shipped();
    catalog.addCustomApps(folder);
    return catalog;
}

void ProviderCatalog::addCustomApps(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        return;
    }
    if (!info.isDir() || !info.isReadable() || !info.isExecutable()) {
        m_problems.append({QDir::toNativeSeparators(folder), u"is no folder that can be read"_s});
        return;
    }
    // Links, pipes and folders too: what looks like a descriptor is told of, whatever it is.
    const QDir::Filters all = QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot;
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, all, QDir::Name);
    for (const QString &name : names) {
        const QString path = QDir::toNativeSeparators(QDir(folder).filePath(name));
        auto app = readDescriptorFile(path);
        if (!app) {
            m_problems.append(app.error());
        } else if (find(app->id)) {
            m_problems.append({path, shippedIdReason()});
        } else {
            app->custom = true;
            m_apps.push_back(std::move(*app));
        }
    }
    if (!names.isEmpty()) {
        arrange();
    }
}

void ProviderCatalog::arrange()
{
    std::sort(m_apps.begin(), m_apps.end(),
              [](const auto &a, const auto &b) { return foldedForSearch(a.name) < foldedForSearch(b.name); });
    m_keys.clear();
    for (const ProviderDescriptor &app : m_apps) {
        m_keys.emplace_back(app);
    }
}

const ProviderDescriptor *ProviderCatalog::find(const QString &id) const
{
    for (const ProviderDescriptor &app : m_apps) {
        if (app.id == id) {
            return &app;
        }
    }
    return nullptr;
}

QList<const ProviderDescriptor *> ProviderCatalog::search(const QString &text) const
{
    const QStringList words = foldedForSearch(text).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const ProviderDescriptor *>> hits;
    for (std::size_t i = 0; i < m_apps.size(); ++i) {
        if (const std::optional<int> rank = m_keys[i].rank(words)) {
            hits.emplace_back(*rank, &m_apps[i]);
        }
    }
    // Stable, so that equals stay ordered by name.
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<const ProviderDescriptor *> result;
    for (const auto &[rank, app] : hits) {
        result.append(app);
    }
    return result;
}

} // namespace patchbay
