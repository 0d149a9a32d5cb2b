#pragma once

#include "providers/descriptor/checkplan.h"
#include "tests/sandbox/sandboxserver.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace patchbay::testing
{

/// Which lists of the catalogue went on past their first page, and past the first of those that they are
/// asked about.
class SecondPages
{
public:
    /// What was sent while `method` of `app` was checked.
    void note(const QString &app, const MethodDescriptor &method,
              const QList<sandbox::RecordedRequest> &requests);

    int pagedLists() const; ///< as far as noted
    int eachLists() const;
    /// `app: step` of each paged list without a second page.
    QStringList endingEarly() const { return m_paged.keys(false); }
    /// `app: step` of each list that was asked about one item at most.
    QStringList askedOnce() const { return m_each.keys(false); }

private:
    QMap<QString, bool> m_paged;
    QMap<QString, bool> m_each;
};

} // namespace patchbay::testing
