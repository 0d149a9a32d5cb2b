#include "ui/mainwindow/messagebar.h"

#include "ui/look/metrics.h"
#include "ui/look/statuslook.h"
#include "ui/look/symbol.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace patchbay
{

MessageBar::MessageBar(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(objectName);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, look::grid, look::grid, look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);

    m_text->setObjectName(objectName + QStringLiteral("Text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_button->setObjectName(objectName + QStringLiteral("Action"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_close->setObjectName(objectName + QStringLiteral("Close"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setToolTip(tr("Close Message"));
    m_close->setAccessibleName(tr("Close Message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QToolButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, {});
        dismiss();
        if (action) {
            action();
        }
    });
    setVisible(false);
}

void MessageBar::show(Tone tone, const QString &text)
{
    show(tone, text, {}, {});
}

void MessageBar::show(Tone tone, const QString &text, const QString &button, std::function<void()> action)
{
    m_tone = tone;
    m_action = std::move(action);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    paintTone();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss()
{
    m_action = {};
    m_text->clear();
    setVisible(false);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintTone();
    }
}

void MessageBar::paintTone()
{
    const QPalette system = QApplication::palette();
    const look::StatusColors colors =
        look::statusColors(m_tone == Tone::Problem ? Verdict::Rejected : Verdict::Unreachable, system);
    QPalette own = palette();
    own.setColor(QPalette::Window, colors.ground);
    own.setColor(QPalette::WindowText, colors.text);
    setPalette(own);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QSize size(side, side);
    const QString symbol =
        m_tone == Tone::Problem ? QStringLiteral("warning") : QStringLiteral("information");
    m_icon->setPixmap(look::symbolIcon(symbol, colors.text).pixmap(size, devicePixelRatioF()));
    m_close->setIcon(look::symbolIcon(QStringLiteral("close"), colors.text));
}

} // namespace patchbay
