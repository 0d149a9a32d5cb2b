#include "ui/look/statuslook.h"

#include "app/text/problemtext.h"
#include "ui/look/contrast.h"
#include "ui/look/metrics.h"
#include "ui/look/symbol.h"

#include <QFontMetricsF>

#include <cmath>

namespace patchbay::look
{

namespace
{

struct Pair {
    StatusColors light;
    StatusColors dark;
};

Pair colorsOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return {{0x14532d, 0xdcf3e2}, {0x9be7b4, 0x173b26}};
    case Verdict::Limited:
        return {{0x6b4200, 0xfdefc8}, {0xf6d27a, 0x44340c}};
    case Verdict::Rejected:
        return {{0x8f1616, 0xfde1df}, {0xffb3ad, 0x511c1b}};
    case Verdict::Expired:
        return {{0x86154f, 0xfbe0ee}, {0xffadd4, 0x4d1734}};
    case Verdict::Misconfigured:
        return {{0x7f3300, 0xfde6d5}, {0xffc096, 0x4c2610}};
    case Verdict::Unreachable:
        return {{0x2f4360, 0xdfe7f3}, {0xb4ccec, 0x24344a}};
    case Verdict::Unchecked:
        return {{0x4a4a4a, 0xe9e9e9}, {0xcccccc, 0x3a3a3a}};
    }
    Q_UNREACHABLE();
}

QString symbolOf(Verdict verdict)
{
    return toString(verdict);
}

Verdict toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return Verdict::Valid;
    case Outcome::Failed:
        return Verdict::Rejected;
    case Outcome::Warning:
        return Verdict::Limited;
    case Outcome::Skipped:
    case Outcome::Unknown:
        return Verdict::Unchecked;
    }
    Q_UNREACHABLE();
}

struct PillParts {
    qreal icon;
    qreal margin;
    qreal gap;
};

PillParts partsOf(const QFontMetricsF &metrics)
{
    return {std::round(metrics.ascent() * 0.95), std::round(metrics.height() * 0.5), halfGrid};
}

} // namespace

StatusColors statusColors(Verdict verdict, const QPalette &palette)
{
    const Pair pair = colorsOf(verdict);
    return isDark(palette) ? pair.dark : pair.light;
}

QIcon verdictIcon(Verdict verdict, const QPalette &palette)
{
    return symbolIcon(symbolOf(verdict), statusColors(verdict, palette).text);
}

QIcon outcomeIcon(Outcome outcome, const QPalette &palette)
{
    return symbolIcon(toString(outcome), statusColors(toneOf(outcome), palette).text);
}

QSize pillSize(Verdict verdict, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const PillParts parts = partsOf(metrics);
    const qreal width = 2 * parts.margin + parts.icon + parts.gap + metrics.horizontalAdvance(word(verdict));
    return QSize(static_cast<int>(std::ceil(width)) + 1,
                 static_cast<int>(std::ceil(metrics.height())) + halfGrid);
}

void paintPill(QPainter &painter, const QRectF &rect, Verdict verdict, const QPalette &palette,
               const QFont &font)
{
    const StatusColors colors = statusColors(verdict, palette);
    const PillParts parts = partsOf(QFontMetricsF(font));
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);

    QRectF icon(rect.left() + parts.margin, rect.center().y() - parts.icon / 2, parts.icon, parts.icon);
    QRectF text = rect.adjusted(parts.margin + parts.icon + parts.gap, 0, -parts.margin + 1, 0);
    if (mirrored) {
        icon.moveRight(rect.right() - parts.margin);
        text = rect.adjusted(parts.margin - 1, 0, -(parts.margin + parts.icon + parts.gap), 0);
    }
    paintSymbol(painter, icon, symbolOf(verdict), colors.text);
    painter.setFont(font);
    painter.setPen(colors.text);
    const QString shown = QFontMetricsF(font).elidedText(word(verdict), Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, shown);
    painter.restore();
}

} // namespace patchbay::look
