#include "ui/list/linepainter.h"

#include <QFontMetrics>
#include <QStyle>
#include <QTextOption>

#include <cmath>

namespace patchbay
{

namespace
{

constexpr int rememberedLines = 600;

QStaticText laidOut(const QString &text, const QFont &font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    // What users and services wrote keeps its own direction, so that dots and digits stay where they belong.
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QStaticText line;
    line.setTextFormat(Qt::PlainText);
    line.setTextOption(option);
    line.setText(text);
    line.prepare({}, font);
    return line;
}

} // namespace

LinePainter::LinePainter(const QFont &font)
    : m_font(font)
    , m_height(QFontMetrics(font).height())
    , m_lines(rememberedLines)
{
}

const LinePainter::Line &LinePainter::line(const QString &text, int room)
{
    if (const Line *known = m_lines.object(text)) {
        const bool whole = known->room == 0 && known->text.size().width() <= room;
        if (whole || known->room == room) {
            return *known;
        }
    }
    QString oneLine = text;
    oneLine.replace(u'\n', u' ').replace(QChar::LineSeparator, u' ');
    auto *line = new Line{laidOut(oneLine, m_font)};
    if (line->text.size().width() > room) {
        *line = {laidOut(QFontMetrics(m_font).elidedText(oneLine, Qt::ElideRight, room), m_font), room};
    }
    m_lines.insert(text, line);
    return *line;
}

void LinePainter::draw(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction,
                       const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0) {
        return;
    }
    const Line &shown = line(text, rect.width());
    const QSize size(static_cast<int>(std::ceil(shown.text.size().width())), m_height);
    const QRect place = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, rect);
    painter.setFont(m_font);
    painter.drawStaticText(place.topLeft(), shown.text);
}

} // namespace patchbay
