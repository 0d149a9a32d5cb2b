#include "ui/wizard/appcarddelegate.h"

#include "ui/look/metrics.h"
#include "ui/look/monogram.h"
#include "ui/look/textsize.h"
#include "ui/wizard/appcardmodel.h"
#include "ui/wizard/appcardview.h"
#include "ui/wizard/custombadge.h"

#include <QPainter>
#include <QStyle>

namespace patchbay
{

namespace
{

constexpr int leastColumns = 21;
constexpr qreal cornerRadius = 6;

QFont nameFont(const QFont &base)
{
    return look::sized(base, look::TextSize::Body, true);
}

QFont categoryFont(const QFont &base)
{
    return look::sized(base, look::TextSize::Small);
}

QColor mixed(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() * share + other.redF() * (1 - share),
                            one.greenF() * share + other.greenF() * (1 - share),
                            one.blueF() * share + other.blueF() * (1 - share));
}

void paintGround(QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    const QColor highlight = palette.color(QPalette::Highlight);
    const QColor base = palette.color(QPalette::Base);
    QColor ground = base;
    QPen frame(mixed(palette.color(QPalette::WindowText), base, 0.2F), 1);
    if (option.state & QStyle::State_Selected) {
        ground = mixed(highlight, base, 0.18F);
        frame = QPen(highlight, option.state & QStyle::State_HasFocus ? 2.5 : 1.5);
    } else if (option.state & QStyle::State_MouseOver) {
        ground = mixed(highlight, base, 0.08F);
    }
    painter.setPen(frame);
    painter.setBrush(ground);
    painter.drawRoundedRect(card, cornerRadius, cornerRadius);
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    const QFont font = nameFont(option.font);
    const QRect line = option.rect.adjusted(look::halfGrid, look::grid, -look::halfGrid, -look::halfGrid);
    painter.setFont(font);
    // A heading cannot be chosen, which would grey it.
    painter.setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
    painter.drawText(line,
                     QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

QSize AppCardDelegate::leastSize(const QFont &font)
{
    const QFontMetrics bold(nameFont(font));
    const QFontMetrics plain(categoryFont(font));
    const int text = bold.height() + plain.height();
    return {look::monogramSize + leastColumns * plain.averageCharWidth() + 5 * look::grid,
            qMax(look::monogramSize, text) + 4 * look::grid};
}

int AppCardDelegate::headingHeight(const QFont &font)
{
    return QFontMetrics(nameFont(font)).height() + 2 * look::grid;
}

QSize AppCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const AppCardView *>(option.widget);
    if (!view) {
        return leastSize(option.font);
    }
    return index.data(AppCardModel::HeadingRole).toBool() ? view->headingSize() : view->cardSize();
}

void AppCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (index.data(AppCardModel::HeadingRole).toBool()) {
        paintHeading(*painter, option, index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(look::halfGrid, look::halfGrid, -look::halfGrid, -look::halfGrid);
    paintGround(*painter, QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), option);

    const QRect inside = card.adjusted(look::grid + look::halfGrid, 0, -look::grid, 0);
    QRect mark(inside.left(), inside.center().y() - look::monogramSize / 2 + 1, look::monogramSize,
               look::monogramSize);
    QRect text = inside.adjusted(look::monogramSize + look::grid + look::halfGrid, 0, 0, 0);
    mark = QStyle::visualRect(option.direction, inside, mark);
    text = QStyle::visualRect(option.direction, inside, text);
    look::paintMonogram(*painter, mark, index.data(AppCardModel::MonogramRole).toString(),
                        index.data(AppCardModel::ColorRole).value<QColor>());

    const Qt::Alignment side = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const QFont bold = nameFont(option.font);
    const QFontMetrics boldMetrics(bold);
    const QFont small = categoryFont(option.font);
    const QFontMetrics plainMetrics(small);
    const int height = boldMetrics.height() + plainMetrics.height();
    const QRect name(text.left(), text.center().y() - height / 2 + 1, text.width(), boldMetrics.height());
    QRect category(text.left(), name.bottom() + 1, text.width(), plainMetrics.height());
    const QColor ink = option.palette.color(QPalette::Text);
    painter->setPen(ink);
    painter->setFont(bold);
    painter->drawText(
        name, side | Qt::TextSingleLine,
        boldMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    painter->setPen(mixed(ink, option.palette.color(QPalette::Base), 0.72F));
    painter->setFont(small);
    if (index.data(AppCardModel::CustomRole).toBool()) {
        category = paintCustomBadge(*painter, category, option);
    }
    painter->drawText(category, side | Qt::TextSingleLine,
                      plainMetrics.elidedText(index.data(AppCardModel::CategoryRole).toString(),
                                              Qt::ElideRight, category.width()));
    painter->restore();
}

} // namespace patchbay
