#include "ui/list/connectiondelegate.h"

#include "providers/descriptor/providercatalog.h"
#include "ui/list/connectionlistmodel.h"
#include "ui/list/connectiontable.h"
#include "ui/look/cachedpicture.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslook.h"
#include "ui/look/textsize.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace patchbay
{

namespace
{

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
}

/// The second line, fainter than the first but still at a readable contrast.
QColor faintColor(const QStyleOptionViewItem &option)
{
    QColor color = textColor(option);
    color.setAlphaF(option.state.testFlag(QStyle::State_Selected) ? 0.9F : 0.72F);
    return color;
}

void drawLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, LinePainter &line,
              const QColor &color, const QString &text)
{
    painter.setPen(color);
    line.draw(painter, rect, option.direction, text);
}

/// The frame of the current row, drawn by each of its cells in part.
void drawFocus(QPainter &painter, const QStyleOptionViewItem &option, bool first, bool last)
{
    QColor color = textColor(option);
    painter.setPen(QPen(color, 1, Qt::DotLine));
    const QRect rect = option.rect.adjusted(0, 0, -1, -1);
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (mirrored ? last : first) {
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
    }
    if (mirrored ? first : last) {
        painter.drawLine(rect.topRight(), rect.bottomRight());
    }
}

} // namespace

ConnectionDelegate::ConnectionDelegate(const ProviderCatalog &catalog, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_catalog(catalog)
{
}

ConnectionDelegate::Lines::Lines(const QFont &font)
    : body(font)
    , bold(look::sized(font, look::TextSize::Body, true))
    , small(look::sized(font, look::TextSize::Small))
{
}

ConnectionDelegate::Lines &ConnectionDelegate::lines(const QFont &font) const
{
    if (!m_lines || m_lines->body.font() != font) {
        m_lines.emplace(font);
    }
    return *m_lines;
}

int ConnectionDelegate::rowHeight(const QFont &font)
{
    const int lines = QFontMetrics(look::sized(font, look::TextSize::Body, true)).height() +
                      QFontMetrics(look::sized(font, look::TextSize::Small)).height();
    return std::max(look::monogramSize, lines) + 2 * look::grid;
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto *table = qobject_cast<const ConnectionTable *>(option.widget);
    cell.state.setFlag(QStyle::State_MouseOver, table != nullptr && table->hoveredRow() == index.row());
    QStyle *style = option.widget->style();

    painter->save();
    painter->setClipRect(option.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);
    switch (static_cast<ListColumn>(index.column())) {
    case ListColumn::Connection:
        paintName(*painter, cell, index);
        break;
    case ListColumn::Status:
        paintStatus(*painter, cell, index);
        break;
    case ListColumn::App:
    case ListColumn::Identity:
    case ListColumn::Expires:
    case ListColumn::LastCheck:
        drawLine(*painter, cell, cell.rect.adjusted(look::halfGrid, 0, -look::halfGrid, 0),
                 lines(cell.font).body, textColor(cell), cell.text);
        break;
    }
    if (table != nullptr && table->hasFocus() && table->currentIndex().row() == index.row()) {
        drawFocus(*painter, cell, table->columns().isFirstShown(index.column()),
                  table->columns().isLastShown(index.column()));
    }
    painter->restore();
}

void ConnectionDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QRect inner = option.rect.adjusted(look::grid, look::grid, -look::grid, -look::grid);
    const QRect square(inner.left(), inner.center().y() - look::monogramSize / 2 + 1, look::monogramSize,
                       look::monogramSize);
    const look::Monogram &sign = monogram(index.data(ConnectionListModel::AppRole).toString());
    look::paintCached(painter, QStyle::visualRect(option.direction, inner, square),
                      sign.letters + sign.color.name(), [&](QPainter &picture, const QRect &rect) {
                          look::paintMonogram(picture, rect, sign.letters, sign.color);
                      });

    const QRect text = inner.adjusted(look::monogramSize + look::grid + look::halfGrid, 0, 0, 0);
    auto &[body, bold, small] = lines(option.font);
    const QString description = index.data(ConnectionListModel::DescriptionRole).toString();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, inner, rect); };
    if (description.isEmpty()) {
        drawLine(painter, option, place(text), bold, textColor(option), option.text);
        return;
    }
    const int nameHeight = bold.height();
    const int height = nameHeight + small.height();
    QRect line(text.left(), text.center().y() - height / 2 + 1, text.width(), nameHeight);
    drawLine(painter, option, place(line), bold, textColor(option), option.text);
    line.moveTop(line.bottom() + 1);
    line.setHeight(height - nameHeight);
    drawLine(painter, option, place(line), small, faintColor(option), description.simplified());
}

void ConnectionDelegate::paintStatus(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QRect inner = option.rect.adjusted(look::halfGrid, 0, -look::halfGrid, 0);
    if (index.data(ConnectionListModel::CheckingRole).toBool()) {
        drawLine(painter, option, inner, lines(option.font).body, textColor(option), option.text);
        return;
    }
    const auto verdict = static_cast<Verdict>(index.data(ConnectionListModel::VerdictRole).toInt());
    const QFont &font = lines(option.font).small.font();
    const QSize size = look::pillSize(verdict, font).boundedTo(inner.size());
    const QRect pill = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, inner);
    painter.setLayoutDirection(option.direction);
    const QString key =
        QStringLiteral("%1-%2-%3-%4")
            .arg(toString(verdict), look::statusColors(verdict, option.palette).ground.name(), font.key())
            .arg(option.direction);
    look::paintCached(painter, pill, key, [&](QPainter &picture, const QRect &rect) {
        look::paintPill(picture, rect, verdict, option.palette, font);
    });
}

const look::Monogram &ConnectionDelegate::monogram(const QString &app) const
{
    auto known = m_monograms.find(app);
    if (known == m_monograms.end()) {
        const ProviderDescriptor *descriptor = m_catalog.face(app);
        known =
            m_monograms.insert(app, descriptor ? look::monogramOf(*descriptor) : look::unknownMonogram(app));
    }
    return *known;
}

} // namespace patchbay
