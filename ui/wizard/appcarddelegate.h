#pragma once

#include <QStyledItemDelegate>

namespace patchbay
{

/// Paints an app's card (monogram, name and category) and the headings of sections.
class AppCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QSize leastSize(const QFont &font);
    static int headingHeight(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace patchbay
