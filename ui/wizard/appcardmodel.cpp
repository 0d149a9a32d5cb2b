#include "ui/wizard/appcardmodel.h"

#include <QColor>

namespace patchbay
{

void AppCardModel::setSections(const QList<AppSection> &sections)
{
    QList<Row> rows;
    for (const AppSection &section : sections) {
        if (!section.heading.isEmpty()) {
            rows.append(Row{nullptr, section.heading});
        }
        for (const ProviderDescriptor *app : section.apps) {
            rows.append(Row{app, {}});
        }
    }
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
}

const ProviderDescriptor *AppCardModel::app(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].app : nullptr;
}

QModelIndex AppCardModel::firstApp() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[row].app) {
            return index(row);
        }
    }
    return {};
}

int AppCardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AppCardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const ProviderDescriptor *shown = app(index);
    if (role == HeadingRole) {
        return shown == nullptr;
    }
    if (!shown) {
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? m_rows[index.row()].heading
                                                                         : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown->name;
    case Qt::AccessibleTextRole:
        return spoken(*shown);
    case CategoryRole:
        return shown->category;
    case MonogramRole:
        return shown->monogram;
    case ColorRole:
        return QColor(shown->color);
    case CustomRole:
        return shown->custom;
    default:
        return {};
    }
}

Qt::ItemFlags AppCardModel::flags(const QModelIndex &index) const
{
    return app(index) ? QAbstractListModel::flags(index) : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QString AppCardModel::spoken(const ProviderDescriptor &app)
{
    return app.custom ? tr("%1, %2, custom").arg(app.name, app.category)
                      : tr("%1, %2", "app, category").arg(app.name, app.category);
}

} // namespace patchbay
