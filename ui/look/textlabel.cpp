#include "ui/look/textlabel.h"

#include <QApplication>
#include <QEvent>

namespace patchbay::look
{

TextLabel::TextLabel(const QString &text, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setPlainText(text);
    align();
    paintTone();
}

void TextLabel::setPlainText(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    // A word that is longer than the line is cut off, so the tool tip has it whole.
    setToolTip(text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped()));
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintTone();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
}

void TextLabel::align()
{
    // A label goes by the direction of its text, which leaves a Latin name far from what it belongs to where
    // everything else runs from right to left.
    const auto side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter | side);
}

void TextLabel::paintTone()
{
    if (m_tone == Tone::Normal) {
        return;
    }
    QColor color = QApplication::palette(this).color(QPalette::WindowText);
    color.setAlphaF(0.72F);
    if (palette().color(QPalette::WindowText) != color) {
        QPalette own;
        own.setColor(QPalette::WindowText, color);
        setPalette(own);
    }
}

} // namespace patchbay::look
