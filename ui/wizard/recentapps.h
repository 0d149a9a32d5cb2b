#pragma once

#include <QString>
#include <QStringList>

namespace patchbay
{

/// The apps that connections were added for, latest first, kept beside the window's look. Ids only.
class RecentApps
{
public:
    RecentApps() = default; ///< forgets at the end of the program
    explicit RecentApps(QString file);

    const QStringList &ids() const { return m_ids; }
    void add(const QString &id);

private:
    QString m_file;
    QStringList m_ids;
};

} // namespace patchbay
