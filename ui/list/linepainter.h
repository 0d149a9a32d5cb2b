#pragma once

#include <QCache>
#include <QFont>
#include <QPainter>
#include <QStaticText>
#include <QString>

namespace patchbay
{

/// Draws single lines of text, cut where they do not fit. What it has laid out once it only puts on screen
/// the next time, as most texts of a list come again and again.
class LinePainter
{
public:
    explicit LinePainter(const QFont &font);

    const QFont &font() const { return m_font; }
    int height() const { return m_height; }
    /// Leading and in the middle of `rect`, with the painter's pen.
    void draw(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const QString &text);

private:
    struct Line {
        QStaticText text;
        int room = 0; ///< the width that it was cut for; 0 where it is whole
    };
    const Line &line(const QString &text, int room);

    QFont m_font;
    int m_height = 0;
    QCache<QString, Line> m_lines;
};

} // namespace patchbay
