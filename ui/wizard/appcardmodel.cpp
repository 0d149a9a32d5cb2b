#include "ui/wizard/appcardmodel.h"

#include <QColor>

namespace patchbay
{

void AppCardModel::setApps(const QList<const ProviderDescriptor *> &apps)
{
    if (apps != m_apps) {
        beginResetModel();
        m_apps = apps;
        endResetModel();
    }
}

const ProviderDescriptor *AppCardModel::app(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_apps.size() ? m_apps[index.row()] : nullptr;
}

int AppCardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_apps.size());
}

QVariant AppCardModel::data(const QModelIndex &index, int role) const
{
    const ProviderDescriptor *shown = app(index);
    if (!shown) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown->name;
    case Qt::AccessibleDescriptionRole:
    case CategoryRole:
        return shown->category;
    case MonogramRole:
        return shown->monogram;
    case ColorRole:
        return QColor(shown->color);
    default:
        return {};
    }
}

} // namespace patchbay
