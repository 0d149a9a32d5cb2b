#include "ui/wizard/appfinder.h"

#include "providers/descriptor/providercatalog.h"
#include "ui/wizard/recentapps.h"

#include <QHash>

namespace patchbay
{

AppFinder::AppFinder(const ProviderCatalog &catalog, const RecentApps &recent)
    : m_catalog(catalog)
    , m_recent(recent)
{
    for (const ProviderDescriptor &app : catalog.apps()) {
        m_categories.append(app.category);
    }
    m_categories.sort(Qt::CaseInsensitive);
    m_categories.removeDuplicates();
}

QList<AppSection> AppFinder::sections(const QString &text, const QString &category) const
{
    if (text.trimmed().isEmpty()) {
        return browse(category);
    }
    AppSection hits;
    for (const ProviderDescriptor *app : m_catalog.search(text)) {
        if (category.isEmpty() || app->category == category) {
            hits.apps.append(app);
        }
    }
    return hits.apps.isEmpty() ? QList<AppSection>() : QList<AppSection>{hits};
}

QList<AppCategory> AppFinder::categories(const QString &text) const
{
    QHash<QString, int> hits;
    for (const ProviderDescriptor *app : m_catalog.search(text)) {
        ++hits[app->category];
    }
    QList<AppCategory> result;
    for (const QString &name : m_categories) {
        result.append({name, hits.value(name)});
    }
    return result;
}

QList<AppSection> AppFinder::browse(const QString &category) const
{
    QList<AppSection> sections;
    if (category.isEmpty()) {
        if (const auto recent = recentlyUsed(); !recent.isEmpty()) {
            sections.append({tr("Recently used"), recent});
        }
    }
    for (const QString &name : m_categories) {
        if (!category.isEmpty() && name != category) {
            continue;
        }
        AppSection section{category.isEmpty() ? name : QString(), {}};
        for (const ProviderDescriptor &app : m_catalog.apps()) {
            if (app.category == name) {
                section.apps.append(&app);
            }
        }
        sections.append(section);
    }
    return sections;
}

QList<const ProviderDescriptor *> AppFinder::recentlyUsed() const
{
    QList<const ProviderDescriptor *> apps;
    for (const QString &id : m_recent.ids()) {
        // A custom app may be gone by now.
        if (const ProviderDescriptor *app = m_catalog.find(id)) {
            apps.append(app);
        }
    }
    return apps;
}

} // namespace patchbay
