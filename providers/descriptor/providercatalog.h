#pragma once

#include "providers/descriptor/providerdescriptor.h"

#include <QList>
#include <QString>

#include <vector>

namespace patchbay
{

/// A descriptor file that was left out, and why: `netlify.json: checks[1].url: must be https`.
struct CatalogProblem {
    QString file;
    QString reason;
};

/// All apps that Patchbay knows. Descriptors stay at their address as long as the catalogue lives.
class ProviderCatalog
{
public:
    /// The apps shipped inside the program.
    static ProviderCatalog shipped();

    const std::vector<ProviderDescriptor> &apps() const { return m_apps; } ///< ordered by name
    const ProviderDescriptor *find(const QString &id) const;               ///< null when unknown
    /// Apps whose name, alias, id or category matches, best first; all apps for a blank text.
    QList<const ProviderDescriptor *> search(const QString &text) const;
    const QList<CatalogProblem> &problems() const { return m_problems; }

private:
    std::vector<ProviderDescriptor> m_apps;
    QList<CatalogProblem> m_problems;
};

} // namespace patchbay
