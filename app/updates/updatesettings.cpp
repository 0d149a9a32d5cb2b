#include "app/updates/updatesettings.h"

#include <QSettings>

#include <utility>

namespace patchbay
{

namespace
{

QString wantedKey()
{
    return QStringLiteral("updates/wanted");
}

QString askedKey()
{
    return QStringLiteral("updates/asked");
}

} // namespace

UpdateSettings::UpdateSettings(QString file)
    : m_file(std::move(file))
{
}

bool UpdateSettings::isWanted() const
{
    // Not toBool(), to which every word but three is true: a damaged file must not give consent.
    return QSettings(m_file, QSettings::IniFormat).value(wantedKey()).toString() == QLatin1String("true");
}

void UpdateSettings::setWanted(bool wanted)
{
    QSettings(m_file, QSettings::IniFormat).setValue(wantedKey(), wanted);
}

QDateTime UpdateSettings::asked() const
{
    const QSettings settings(m_file, QSettings::IniFormat);
    return QDateTime::fromString(settings.value(askedKey()).toString(), Qt::ISODate);
}

void UpdateSettings::setAsked(const QDateTime &when)
{
    QSettings(m_file, QSettings::IniFormat).setValue(askedKey(), when.toUTC().toString(Qt::ISODate));
}

} // namespace patchbay
