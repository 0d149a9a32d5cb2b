#include "providers/descriptor/providercatalog.h"

#include "providers/descriptor/catalogfaces.h"
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
    ProviderCatalog catalog;
    const std::span<const CatalogFace> faces = shippedFaces();
    catalog.m_apps.reserve(faces.size());
    for (const CatalogFace &face : faces) {
        ProviderDescriptor &app = catalog.m_apps.emplace_back();
        app.id = QString::fromUtf16(face.id);
        app.name = QString::fromUtf16(face.name);
        app.category = QString::fromUtf16(face.category);
        app.aliases = QString::fromUtf16(face.aliases).split(u'\n', Qt::SkipEmptyParts);
        app.monogram = QString::fromUtf16(face.monogram);
        app.color = QString::fromUtf16(face.color);
        catalog.m_unread.insert(app.id);
    }
    catalog.arrange();
    return catalog;
}

ProviderCatalog ProviderCatalog::fromFiles(const QList<DescriptorFile> &files)
{
    ProviderCatalog catalog;
    for (const DescriptorFile &file : files) {
        auto app = parseDescriptor(file.name, file.bytes);
        if (!app) {
            catalog.m_problems.append(app.error());
        } else if (catalog.face(app->id)) {
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
        } else if (face(app->id)) {
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
    std::ranges::sort(m_apps, {}, [](const ProviderDescriptor &app) { return foldedForSearch(app.name); });
    m_keys.clear();
}

bool ProviderCatalog::read(ProviderDescriptor &app) const
{
    if (!m_unread.remove(app.id)) {
        return !m_unreadable.contains(app.id);
    }
    keepCatalogResource();
    const QString name = app.id + u".json"_s;
    QFile file(u":/catalog/"_s + name);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto whole = parseDescriptor(name, bytes, Patterns::Trusted);
    if (!whole) {
        m_unreadable.insert(app.id);
        m_problems.append(whole.error());
        return false;
    }
    app = *std::move(whole);
    return true;
}

void ProviderCatalog::readAll() const
{
    for (ProviderDescriptor &app : m_apps) {
        read(app);
    }
}

const std::vector<ProviderDescriptor> &ProviderCatalog::apps() const
{
    readAll();
    return m_apps;
}

const QList<CatalogProblem> &ProviderCatalog::problems() const
{
    readAll();
    return m_problems;
}

const ProviderDescriptor *ProviderCatalog::face(const QString &id) const
{
    const auto app = std::ranges::find(m_apps, id, &ProviderDescriptor::id);
    return app == m_apps.end() ? nullptr : &*app;
}

const ProviderDescriptor *ProviderCatalog::find(const QString &id) const
{
    const auto app = std::ranges::find(m_apps, id, &ProviderDescriptor::id);
    return app != m_apps.end() && read(*app) ? &*app : nullptr;
}

QList<const ProviderDescriptor *> ProviderCatalog::search(const QString &text) const
{
    readAll();
    if (m_keys.empty()) {
        for (const ProviderDescriptor &app : m_apps) {
            m_keys.emplace_back(app);
        }
    }
    const QStringList words = foldedForSearch(text).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const ProviderDescriptor *>> hits;
    for (std::size_t i = 0; i < m_apps.size(); ++i) {
        const std::optional<int> rank = m_keys[i].rank(words);
        if (rank && !m_unreadable.contains(m_apps[i].id)) {
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
