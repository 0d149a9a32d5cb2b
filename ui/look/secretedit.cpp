#include "ui/look/secretedit.h"

#include "ui/look/metrics.h"
#include "ui/look/symbol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace patchbay::look
{

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_reveal(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(halfGrid);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_reveal);
    m_line->setDragEnabled(false);
    m_line->setMaxLength(256 * 1024);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    setFocusProxy(m_line);
    mask(true);

    connect(m_reveal, &QToolButton::toggled, this, [this](bool revealed) { mask(!revealed); });
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        forgetUndo();
        emit edited();
    });
}

SecretEdit::~SecretEdit()
{
    wipe();
}

void SecretEdit::setLabel(const QString &objectName, const QString &label)
{
    m_label = label;
    m_line->setObjectName(objectName);
    m_line->setAccessibleName(label);
    m_reveal->setObjectName(objectName + QStringLiteral("Reveal"));
    mask(!m_reveal->isChecked());
}

QString SecretEdit::text() const
{
    return m_line->text();
}

void SecretEdit::setText(const QString &text)
{
    wipe();
    m_line->setText(text);
    emit edited();
}

void SecretEdit::clear()
{
    wipe();
    m_reveal->setChecked(false);
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        mask(!m_reveal->isChecked());
    }
}

void SecretEdit::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_reveal->setChecked(false);
}

void SecretEdit::mask(bool masked)
{
    m_line->setEchoMode(masked ? QLineEdit::Password : QLineEdit::Normal);
    m_reveal->setIcon(symbolIcon(masked ? QStringLiteral("show") : QStringLiteral("hide")));
    const QString action = masked ? tr("Show %1").arg(m_label) : tr("Hide %1").arg(m_label);
    m_reveal->setToolTip(action);
    m_reveal->setAccessibleName(action);
}

void SecretEdit::forgetUndo()
{
    // A revealed line would keep every typed character in its history; only setText() drops that.
    const QSignalBlocker blocker(m_line);
    const int cursor = m_line->cursorPosition();
    m_line->setText(m_line->text());
    m_line->setCursorPosition(cursor);
}

void SecretEdit::wipe()
{
    // This copy shares the line's buffer, so writing through it overwrites what the line holds. Two holders
    // are the line and this copy; with a third one (or a literal, which has no header) the text is not the
    // line's alone.
    constexpr int lineAndCopy = 2;
    QString held = m_line->text();
    const auto *header = held.data_ptr().d_ptr();
    if (header != nullptr && header->ref_.loadRelaxed() == lineAndCopy) {
        auto *at = const_cast<QChar *>(held.constData());
        for (qsizetype i = 0; i < held.size(); ++i) {
            static_cast<volatile char16_t &>(at[i].unicode()) = 0;
        }
    }
    const QSignalBlocker blocker(m_line);
    m_line->clear();
}

} // namespace patchbay::look
