#include "ui/wizard/recentapps.h"

#include <QSettings>

namespace patchbay
{

namespace
{

constexpr int mostIds = 6;
constexpr QLatin1String key("wizard/recentApps");

} // namespace

RecentApps::RecentApps(QString file)
    : m_file(std::move(file))
    , m_ids(QSettings(m_file, QSettings::IniFormat).value(key).toStringList().mid(0, mostIds))
{
    m_ids.removeDuplicates();
}

void RecentApps::add(const QString &id)
{
    m_ids.removeAll(id);
    m_ids.prepend(id);
    m_ids = m_ids.mid(0, mostIds);
    if (!m_file.isEmpty()) {
        QSettings(m_file, QSettings::IniFormat).setValue(key, m_ids);
    }
}

} // namespace patchbay
