#pragma once

#include "providers/descriptor/providerdescriptor.h"

#include <QAbstractListModel>
#include <QList>

namespace patchbay
{

/// The apps that the search box leaves, best first.
class AppCardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CategoryRole = Qt::UserRole + 1, MonogramRole, ColorRole };

    using QAbstractListModel::QAbstractListModel;

    void setApps(const QList<const ProviderDescriptor *> &apps);
    const ProviderDescriptor *app(const QModelIndex &index) const; ///< null for an invalid index

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<const ProviderDescriptor *> m_apps;
};

} // namespace patchbay
