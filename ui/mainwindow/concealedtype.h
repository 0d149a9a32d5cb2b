#pragma once

#include <QUtiMimeConverter>

namespace patchbay
{

/// On macOS, gives a copied secret the mark by which clipboard managers know to leave it alone: Qt would put
/// that type under a name of its own. Make one beside the application; it has to outlive what was copied.
class ConcealedType : public QUtiMimeConverter
{
public:
    QString mimeForUti(const QString &uti) const override;
    QString utiForMime(const QString &mime) const override;
    QVariant convertToMime(const QString &mime, const QList<QByteArray> &data,
                           const QString &uti) const override;
    QList<QByteArray> convertFromMime(const QString &mime, const QVariant &data,
                                      const QString &uti) const override;
};

} // namespace patchbay
