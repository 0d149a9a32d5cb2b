#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace patchbay
{

class ProviderCatalog;
class RecentApps;
struct ProviderDescriptor;

/// Apps that are shown together; without a heading where there is nothing to tell apart.
struct AppSection {
    QString heading;
    QList<const ProviderDescriptor *> apps;
};

struct AppCategory {
    QString name;
    int hits = 0;
};

/// What the app page shows for a text and a category.
class AppFinder
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::AppFinder)

public:
    AppFinder(const ProviderCatalog &catalog, const RecentApps &recent);

    /// Best hits first; for a blank text the apps last used, then each category by name. A blank category
    /// stands for all.
    QList<AppSection> sections(const QString &text, const QString &category) const;
    /// All categories in alphabetical order, and how many apps of each the text finds.
    QList<AppCategory> categories(const QString &text) const;

private:
    QList<AppSection> browse(const QString &category) const;
    QList<const ProviderDescriptor *> recentlyUsed() const;

    const ProviderCatalog &m_catalog;
    const RecentApps &m_recent;
    QStringList m_categories;
};

} // namespace patchbay
