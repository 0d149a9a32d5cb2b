#include "ui/mainwindow/concealedtype.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

namespace patchbay
{

namespace
{

/// The same as a type of Qt and of macOS.
QString concealed()
{
    return QStringLiteral("org.nspasteboard.ConcealedType");
}

QString ifConcealed(const QString &type)
{
    return type == concealed() ? concealed() : QString();
}

} // namespace

QString ConcealedType::mimeForUti(const QString &uti) const
{
    return ifConcealed(uti);
}

QString ConcealedType::utiForMime(const QString &mime) const
{
    return ifConcealed(mime);
}

QVariant ConcealedType::convertToMime(const QString & /*mime*/, const QList<QByteArray> &data,
                                      const QString & /*uti*/) const
{
    return data.value(0);
}

QList<QByteArray> ConcealedType::convertFromMime(const QString & /*mime*/, const QVariant &data,
                                                 const QString & /*uti*/) const
{
    return {data.toByteArray()};
}

} // namespace patchbay
