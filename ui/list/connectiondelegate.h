#pragma once

#include "ui/list/linepainter.h"
#include "ui/look/monogram.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <optional>

namespace patchbay
{

class ProviderCatalog;

/// Paints the rows of the list: monogram, name over description, status pill, and one line in the other
/// columns.
class ConnectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `catalog` must outlive the delegate.
    explicit ConnectionDelegate(const ProviderCatalog &catalog, QObject *parent = nullptr);

    static int rowHeight(const QFont &font);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintStatus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    const look::Monogram &monogram(const QString &app) const;

    /// The three ways in which a row writes.
    struct Lines {
        explicit Lines(const QFont &font);

        LinePainter body;
        LinePainter bold;
        LinePainter small;
    };
    Lines &lines(const QFont &font) const;

    const ProviderCatalog &m_catalog;
    mutable QHash<QString, look::Monogram> m_monograms;
    mutable std::optional<Lines> m_lines;
};

} // namespace patchbay
