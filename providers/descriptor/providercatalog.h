#pragma once

#include "providers/descriptor/catalogproblem.h"
#include "providers/descriptor/catalogsearch.h"
#include "providers/descriptor/providerdescriptor.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

#include <vector>

namespace patchbay
{

/// The bytes of a descriptor file and its name without a folder.
struct DescriptorFile {
    QString name;
    QByteArray bytes;
};

/// Why a custom app cannot have the id of a shipped one.
QString shippedIdReason();

/// All apps that Patchbay knows. Descriptors stay at their address as long as the catalogue lives or is
/// moved. Those shipped are read when they are first asked for, so use it from one thread.
class ProviderCatalog
{
public:
    /// The apps shipped inside the program.
    static ProviderCatalog shipped();
    /// The shipped apps and those of the `*.json` files in the user's own folder, which need not be there. A
    /// file that cannot be used, or that has the id of a shipped app, is listed in problems() by its path.
    static ProviderCatalog withCustomApps(const QString &folder);
    /// The apps of these files; a bad one is listed in problems(), as is a second one of the same id.
    static ProviderCatalog fromFiles(const QList<DescriptorFile> &files);

    /// Ordered by name. Reads all of them: what shows apps only by their looks asks for faces().
    const std::vector<ProviderDescriptor> &apps() const;
    const ProviderDescriptor *find(const QString &id) const; ///< null when unknown
    /// As apps() and find(), but only id, name, category, aliases, monogram and color are certain to be
    /// there.
    const std::vector<ProviderDescriptor> &faces() const { return m_apps; }
    const ProviderDescriptor *face(const QString &id) const;
    /// Apps whose name, alias, id or category matches every word, best first; all apps for a blank text.
    QList<const ProviderDescriptor *> search(const QString &text) const;
    const QList<CatalogProblem> &problems() const;

private:
    void addCustomApps(const QString &folder);
    void arrange();
    void readAll() const;
    bool read(ProviderDescriptor &app) const;

    mutable std::vector<ProviderDescriptor> m_apps;
    mutable QSet<QString> m_unread; ///< ids of those that are no more than their face yet
    mutable QSet<QString> m_unreadable;
    mutable std::vector<SearchKeys> m_keys; ///< one an app, in the same order, once there was a search
    mutable QList<CatalogProblem> m_problems;
};

} // namespace patchbay
