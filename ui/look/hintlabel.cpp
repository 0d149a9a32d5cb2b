#include "ui/look/hintlabel.h"

#include "ui/look/metrics.h"
#include "ui/look/statuslook.h"
#include "ui/look/symbol.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace patchbay::look
{

HintLabel::HintLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, halfGrid, 0, halfGrid);
    layout->setSpacing(grid);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_icon->setFocusPolicy(Qt::NoFocus);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setVisible(false);
}

void HintLabel::show(Tone tone, const QString &text)
{
    if (text.isEmpty()) {
        clear();
        return;
    }
    const bool fresh = text != m_text->text() || isHidden();
    m_tone = tone;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    paintTone();
    setVisible(true);
    if (fresh) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void HintLabel::clear()
{
    m_text->clear();
    m_text->setAccessibleName({});
    setAccessibleName({});
    setVisible(false);
}

QString HintLabel::text() const
{
    return m_text->text();
}

void HintLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty()) {
        paintTone();
    }
}

void HintLabel::paintTone()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    QIcon icon;
    QColor color = palette().color(QPalette::WindowText);
    switch (m_tone) {
    case Tone::Problem:
        color = statusColors(Verdict::Rejected, palette()).text;
        icon = symbolIcon(QStringLiteral("warning"), color);
        break;
    case Tone::Hint:
        icon = symbolIcon(QStringLiteral("information"), statusColors(Verdict::Limited, palette()).text);
        break;
    case Tone::Note:
        icon = symbolIcon(QStringLiteral("information"), color);
        break;
    }
    m_icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
    // A style sheet here would switch the label away from the system's style; a palette of its own does not.
    QPalette own = m_text->palette();
    own.setColor(QPalette::WindowText, color);
    m_text->setPalette(own);
}

} // namespace patchbay::look
