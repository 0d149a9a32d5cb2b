#pragma once

#include "providers/descriptor/providerdescriptor.h"
#include "ui/wizard/appfinder.h"

#include <QAbstractListModel>
#include <QList>

namespace patchbay
{

/// The cards of the app page, and a row for the heading of each section that has one.
class AppCardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { CategoryRole = Qt::UserRole + 1, MonogramRole, ColorRole, CustomRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setSections(const QList<AppSection> &sections);
    const ProviderDescriptor *app(const QModelIndex &index) const; ///< null for a heading
    QModelIndex firstApp() const;                                  ///< invalid where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        const ProviderDescriptor *app = nullptr; ///< null for a heading
        QString heading;
        bool operator==(const Row &) const = default;
    };
    static QString spoken(const ProviderDescriptor &app);

    QList<Row> m_rows;
};

} // namespace patchbay
